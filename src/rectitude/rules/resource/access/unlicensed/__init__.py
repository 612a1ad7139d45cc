"""Telecom services without a licence."""
