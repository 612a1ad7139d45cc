"""Network access: who may offer it, and where it comes from."""
