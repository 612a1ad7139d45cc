"""A jump is triggered by disguise or by an oversensitive gesture."""
