"""Sending without encryption."""
