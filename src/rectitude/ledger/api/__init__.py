"""The API under `/api/v1`: the same actions and the same isolation as the pages, for programs."""

from rectitude.ledger.api import about, addresses, batches, cases, commissions, intake, problems
from rectitude.ledger.api.base import api

__all__ = ["about", "addresses", "api", "batches", "cases", "commissions", "intake", "problems"]
"""The rooms enter their routes when they are read."""
