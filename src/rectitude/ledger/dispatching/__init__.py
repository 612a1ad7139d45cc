"""Taking runs from the table and having them done by children, within limits."""
