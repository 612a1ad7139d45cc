"""Keeping without protection."""
