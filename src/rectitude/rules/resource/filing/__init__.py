"""Site filing: done, shown, kept up to date."""
