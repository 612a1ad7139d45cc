"""Blocking the links of others."""
