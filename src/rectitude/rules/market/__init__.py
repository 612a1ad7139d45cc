"""The aspect of market order."""
