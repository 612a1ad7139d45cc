"""Filing of websites."""
