"""Personalised services that are forced on users."""
