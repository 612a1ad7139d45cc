"""Steps that only some links need."""
