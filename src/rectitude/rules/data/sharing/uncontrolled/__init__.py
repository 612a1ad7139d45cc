"""Giving to recipients that are not named."""
