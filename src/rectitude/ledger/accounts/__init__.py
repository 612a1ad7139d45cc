"""Who acts: people, organisations, memberships, tokens, and what each may see."""
