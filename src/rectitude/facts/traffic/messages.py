"""Messages, what was seen in them, and what could not be read: the words of these facts."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from rectitude.evidence.exchange import Security, Stage
from rectitude.facts.known_values import DIGESTS, told
from rectitude.facts.traffic.parts import PartKind, described
from rectitude.findings import Finding, Place, Term, cannot_tell
from rectitude.text import Text

OLD = frozenset({"SSL 2.0", "SSL 3.0", "TLS 1", "TLS 1.0", "TLS 1.1"})
"""Versions of TLS that protect no longer (RFC 8996)."""


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
    def loads_script(self) -> bool:
        """True if it fetches a script: loading a tool is not yet sending with it."""
        return self.address.endswith(".js")

    @property
    def in_clear(self) -> bool:
        """True if whoever is on the way can read it."""
        return self.scheme not in {"https", "wss", "tls", ""}

    @property
    def is_exposed(self) -> bool:
        """True if it is in clear, or its connection is badly guarded as negotiated."""
        weak = self.security is not None and (
            self.security.protocol in OLD or bool(self.security.error)
        )
        return weak or self.in_clear

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
    others: Sequence[int] = ()
    """The numbers of further records for which it stands, beside the message's own."""

    @property
    def records(self) -> set[tuple[str, int]]:
        """The records, by kind and number, for which it stands."""
        return {(self.message.kind, number) for number in (self.message.number, *self.others)}


class Repeats(msgspec.Struct, frozen=True, eq=False):
    """Messages for which one sighting stands: their numbers in their part, and when they came."""

    numbers: "array[int]" = msgspec.field(default_factory=lambda: array("Q"))
    seconds: "array[float]" = msgspec.field(default_factory=lambda: array("d"))


class Reading(msgspec.Struct, frozen=True, eq=False, weakref=True):
    """
    All messages of some traffic, what was seen in them, what could not be read.

    A capture has more of them than fit into memory. Those in which nothing was seen, and which are alike
    in all that rules ask of them, are there once: the first, which stands for so many (`alike`). Of
    sightings of the same the first few are there, and the latest, which stands for all others (`repeats`).
    """

    messages: tuple[Message, ...]
    sightings: tuple[Sighting, ...]
    unread: tuple[Unread, ...]
    credentials: tuple[Sighting, ...] = ()
    """Secrets that a protocol, or a field named so, carries in clear or badly guarded, whoever's they are."""
    alike: Mapping[Message, int] = {}
    """For how many messages one stands, where not for itself alone."""
    repeats: Mapping[Sighting, Repeats] = {}
    """For which messages a sighting stands, where not for its own alone."""
    perhaps: tuple[Sighting, ...] = ()
    """What is named a secret and may be its digest or cipher text, or opens nobody knows what: fields
    `password`, `token`, `sms-code`."""
    doubtful: frozenset[str] = frozenset()
    """The values of all that: beyond a number of kinds, sightings with different ones are counted as one, and
    whoever masks them must know each."""

    def records(self, sightings: Iterable[Sighting]) -> set[tuple[str, int]]:
        """Return the records, by kind and number, of all messages for which some sightings stand."""
        return {(seen.message.kind, number) for seen in sightings for number in self.numbers(seen)}

    def seconds(self, seen: Sighting) -> Sequence[float]:
        """Return when each message came for which a sighting stands."""
        repeats = self.repeats.get(seen)
        return repeats.seconds if repeats else (seen.message.seconds,)

    def numbers(self, seen: Sighting) -> Sequence[int]:
        """Return the number of each, in its part."""
        repeats = self.repeats.get(seen)
        return repeats.numbers if repeats else (seen.message.number,)

    def times(self, messages: Iterable[Message]) -> int:
        """Return how many messages some of these stand for."""
        return sum(self.alike.get(message, 1) for message in messages)

    @property
    def count(self) -> int:
        """How many messages there were."""
        return self.times(self.messages)

    @property
    def sent(self) -> Iterator[Message]:
        """The messages from the client."""
        return (message for message in self.messages if message.sent)


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
