"""What one cell says by itself: told by the grammar of its clauses, with a lexicon for each concept."""
