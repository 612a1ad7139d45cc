"""Interfering with the products and services of others."""
