"""Messages, what was seen in them, and what could not be read: the words of these facts."""

from collections.abc import Iterable, Iterator

import msgspec

from rectitude.evidence.exchange import Security, Stage
from rectitude.facts.known_values import DIGESTS, told
from rectitude.facts.traffic.parts import PartKind, described
from rectitude.findings import Finding, Place, Term, cannot_tell
from rectitude.text import Text


class Message(msgspec.Struct, frozen=True, kw_only=True, eq=False, gc=False):
    """One message without its contents: a request or an answer, a WebSocket message either way."""

    kind: str
    """The kind of the record that it stands in."""
    number: int
    sent: bool
    """True from the client to the host."""
    stage: Stage
    context: str
    seconds: float
    app: str
    remote: str
    """The address of the server, where the recording has it."""
    scheme: str
    host: str
    address: str
    """Without query and fragment: fit for a place's key and for people."""
    page: str = ""
    resource_type: str = ""
    carries: bool = False
    """True if it has a query or a body."""
    security: Security | None = None
    values: frozenset[str] = frozenset()
    """What the client keeps and was seen in it; see `Traffic.kept`."""
    values_shown: frozenset[str] = frozenset()
    """Those of them that stand in its address or body, where scripts put them."""

    @property
    def ref(self) -> str:
        """How a finding cites its record."""
        return f"{self.kind}#{self.number}"

    @property
    def in_clear(self) -> bool:
        """True if whoever is on the way can read it."""
        return self.scheme not in {"https", "wss", "tls", ""}

    @property
    def path(self) -> str:
        """Host and path, without scheme and port: fit for a key."""
        return self.host + "/" + self.address.partition("://")[2].partition("/")[2]


class Sighting(msgspec.Struct, frozen=True, kw_only=True, eq=False, gc=False):
    """
    A value in a message: which, by which steps, where.

    `known` says that it is the test identity's; else `field` is the kind that its form and check
    digit prove. `part` and `name` are the place in the message.
    """

    message: Message
    field: str
    value: str
    known: bool
    steps: tuple[str, ...]
    part: PartKind
    name: str = ""

    @property
    def hashed(self) -> bool:
        """True if only a digest was seen."""
        return bool(DIGESTS & set(self.steps))

    @property
    def where(self) -> Text:
        """The place in the message, in words."""
        return described(self.part, self.name)

    @property
    def how(self) -> Text:
        """The steps in words, in the order in which a person undoes them."""
        return told(self.steps)


class Unread(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Messages, or a part of one, that could not be read, with their bytes and the reason."""

    message: Message
    why: str
    """A word of the catalogue's `unread` terms."""
    messages: int = 1
    length: int = 0


def unread(left: Iterable[Unread]) -> Iterator[Finding]:
    """Yield the question that is left where something was not read: how many, how much, why."""
    several = tuple(left)
    if not several:
        return
    reasons = dict.fromkeys(each.why for each in several)
    yield cannot_tell(
        "unread",
        Place(kind="target", key="unread"),
        tuple(dict.fromkeys(each.message.ref for each in several))[:_MOST_CITED],
        messages=sum(each.messages for each in several),
        kibibytes=-(-sum(each.length for each in several) // 1024),
        why=tuple(Term(f"unread.{why}") for why in reasons),
    )


_MOST_CITED = 8
"""Messages that the question cites; the evidence has all."""
