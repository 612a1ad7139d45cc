"""Giving to third parties without consent."""
