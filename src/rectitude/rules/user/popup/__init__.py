"""Pop-ups that deceive or mislead."""
