"""A download or another app is started by deception."""
