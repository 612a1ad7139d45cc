"""
What was observed: frozen records, saved once, hashed, never changed.

One module a kind. A record is a Struct that is its own public schema; a bundle keeps the records of
one kind in one part, `evidence/<kind>.jsonl`. An aggregate gathers the parts that a rule judges
together; it is what a rule's parameters name.
"""

from rectitude.evidence._record import Aggregate, Record, aggregates, record_types

__all__ = ["Aggregate", "Record", "aggregates", "record_types"]
