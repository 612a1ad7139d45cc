"""The website collector: drives a real Chromium through a site and keeps what it saw."""
