"""Campaigns, their population and their batches."""
