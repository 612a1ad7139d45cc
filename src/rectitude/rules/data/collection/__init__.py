"""Collecting personal data."""
