"""
The rectification ledger: campaigns, problems and their deadlines.

From a lead to a proven closure.
"""
