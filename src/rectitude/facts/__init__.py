"""Derivations that rules share: pure functions of evidence, each written once."""
