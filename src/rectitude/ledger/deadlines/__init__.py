"""The dated calendar, and deadlines computed from it."""
