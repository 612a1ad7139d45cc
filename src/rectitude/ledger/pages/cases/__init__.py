"""Pages of every kind of case that has no page of its own: one shape for all of them."""
