"""No filing, or its number not shown."""
