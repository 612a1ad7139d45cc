"""Personalisation that is not disclosed."""
