"""Refusing some clients only."""
