"""Inspect Internet services, keep the evidence, and follow every problem until it is put right."""

__version__ = "0.1.0"
