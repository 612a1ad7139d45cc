"""Clues from the public and from other bodies."""
