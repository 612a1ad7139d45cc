"""Every page that a browser shows; pages call actions and queries, and nothing calls pages."""
