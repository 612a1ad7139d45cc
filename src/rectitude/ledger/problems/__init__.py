"""The ledger's entries: one asset, one scenario, followed to closure."""
