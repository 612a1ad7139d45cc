"""The rectification ledger: campaigns, problems and their deadlines, from a lead to a proven closure."""
