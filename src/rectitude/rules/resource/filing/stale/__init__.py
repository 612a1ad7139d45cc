"""Filed information that is no longer true."""
