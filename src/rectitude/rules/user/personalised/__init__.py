"""Personalised services."""
