"""Giving personal data to others."""
