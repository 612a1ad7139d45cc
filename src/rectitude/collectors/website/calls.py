"""Calls of interfaces that tell devices apart, read sensors or set cookies, seen by breakpoints."""

from rectitude.collectors.website.cdp import Tree
from rectitude.collectors.website.record import Record
from rectitude.evidence.exchange import Moment


class Calls:
    """Watches the interface calls of one browsing context."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.setters: dict[tuple[str, str], tuple[str, Moment]] = {}

    def observe(self, tree: Tree) -> None:
        """Watch a page and all that it opens."""

    def flush(self) -> None:
        """Write the calls that were counted."""
