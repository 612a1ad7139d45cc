"""Infringing on the rights of users."""
