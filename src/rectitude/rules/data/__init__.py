"""The aspect of data security."""
