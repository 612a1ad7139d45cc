"""Links that cannot be reached, without a justified reason."""
