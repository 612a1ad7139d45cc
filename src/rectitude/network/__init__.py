"""Connections and requests of our own: to addresses that were checked, and bounded in time."""
