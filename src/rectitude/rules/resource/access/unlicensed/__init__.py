"""Access offered without a licence or beyond it."""
