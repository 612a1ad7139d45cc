"""Operating access and other telecom services."""
