"""A believable campaign in an invented province: every firm, site and finding is made up."""
