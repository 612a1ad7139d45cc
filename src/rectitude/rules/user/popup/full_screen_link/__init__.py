"""The whole pop-up is a link."""
