"""The pop-up has no valid way to close it."""
