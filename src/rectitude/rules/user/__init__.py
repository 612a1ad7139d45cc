"""The aspect of users' rights."""
