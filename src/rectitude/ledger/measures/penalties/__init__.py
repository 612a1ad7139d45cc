"""The penalty case: each step of the law is a guard, not a text field."""
