"""No filing, a false one, or its number not shown."""
