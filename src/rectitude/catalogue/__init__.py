"""The catalogue (provisional loader; the full one replaces it)."""
