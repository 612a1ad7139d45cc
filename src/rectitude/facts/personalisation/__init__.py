"""Personalised delivery: what pages say of it, and what an experiment with visitors shows."""
