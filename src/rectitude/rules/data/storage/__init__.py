"""Personal data at rest."""
