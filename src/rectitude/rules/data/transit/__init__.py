"""Personal data on its way."""
