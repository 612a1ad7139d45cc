"""Links or content changed on the way, or visitors led elsewhere."""
