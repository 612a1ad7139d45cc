"""Measures, penalty cases and transfers."""
