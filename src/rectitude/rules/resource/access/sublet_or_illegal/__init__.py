"""Access resources sublet, or from a supplier who may not let them."""
