"""What may happen to a problem, a module a phase of its life."""
