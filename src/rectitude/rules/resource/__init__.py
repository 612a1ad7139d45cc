"""The aspect of resources and qualifications."""
