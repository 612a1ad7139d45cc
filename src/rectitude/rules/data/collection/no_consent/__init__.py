"""Collecting without consent."""
