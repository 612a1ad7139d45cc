"""What enterprises answer for: assets, releases, listings, self-inspections."""
