"""Interference with other firms' products."""
