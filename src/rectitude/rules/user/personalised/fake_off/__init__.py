"""The control that should turn targeting off, or close a targeted item, does not."""
