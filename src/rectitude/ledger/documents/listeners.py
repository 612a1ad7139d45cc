"""
Who is told that a document was served: one listener a kind of document, entered by the room of its case.

Documents know nothing of the cases that they are about; a case whose clock starts with the service of a
document says so here, when its table of transitions is read (`machines`, at the start of the ledger).
"""

from collections.abc import Callable
from datetime import date, datetime

from rectitude.ledger.actor import Actor
from rectitude.ledger.documents.models import Document

Listener = Callable[[Document, date, Actor, datetime], None]
"""Takes the document, the day on which it counts as served, who recorded that, and when."""

_KINDS = Document.Kind
WAITED_FOR = frozenset(
    {_KINDS.RECTIFICATION_ORDER, _KINDS.PRIOR_NOTICE, _KINDS.DECISION, _KINDS.PLATFORM_ORDER}
)
"""Kinds of documents with whose service something begins."""

_LISTENERS: dict[str, Listener] = {}


def when_served(*kinds: Document.Kind) -> Callable[[Listener], Listener]:
    """Enter a listener for some kinds of documents; KeyError where one has a listener already."""

    def enter(listener: Listener) -> Listener:
        for kind in kinds:
            if kind in _LISTENERS:
                raise KeyError(kind)
            _LISTENERS[kind] = listener
        return listener

    return enter


def tell(document: Document, on: date, *, by: Actor, at: datetime) -> None:
    """Tell the case that a document is about of its service; KeyError where it should hear and does not."""
    if document.kind in WAITED_FOR:
        _LISTENERS[document.kind](document, on, by, at)
