"""Derivations that rules share: pure functions over evidence, without I/O, clock or chance."""
