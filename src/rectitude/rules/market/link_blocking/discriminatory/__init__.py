"""Links of the same kind treated by whose they are."""
