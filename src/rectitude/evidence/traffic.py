"""What was sent and received, whoever recorded it: a browser, a capture, an app's run, a phone."""

from collections.abc import Iterator, Sequence
from typing import ClassVar, Protocol

from rectitude.evidence._record import Aggregate, Record
from rectitude.evidence.exchange import Body, Exchange, Moment, Stage, WebSocketFrame
from rectitude.evidence.persona import Persona
from rectitude.evidence.transport import ListedRequest, NameAlias


class Gap(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Messages that passed by and were not kept: how many, their bytes, and why."""

    KIND: ClassVar[str] = "gap"
    SCHEMA: ClassVar[int] = 2

    moment: Moment
    url: str
    """Where they went, or came from."""
    sent: bool
    why: str
    """A word of the catalogue's `unread` terms."""
    messages: int
    length: int = 0
    """Their bytes together, as far as known."""
    app: str = ""


LOOKUP = "dns://"
"""How the address of a name begins that was looked up: the name follows."""


class PlainMessage(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    What one side of a connection said in its turn, in a protocol in clear that is not HTTP's.

    A name that DNS was asked for is one to whoever answers for it: they get the name, whichever
    resolver passes it on. Each is kept once for each app.
    """

    KIND: ClassVar[str] = "plain"

    moment: Moment
    url: str
    """`ftp://host:21`, by the port; `tcp://` for a port that says nothing; `dns://name` for a look-up."""
    sent: bool
    body: Body
    app: str = ""


class Blobs(Protocol):
    """Where the bodies that do not stand in their records are read from."""

    def blob(self, digest: str) -> bytes:
        """Return what is kept under a SHA-256; KeyError where nothing is."""


class NoBlobs:
    """No bodies but those in the records."""

    def blob(self, digest: str) -> bytes:
        """Raise KeyError: nothing is kept."""
        raise KeyError(digest)


class Traffic(Aggregate, frozen=True, kw_only=True, eq=False, weakref=True):
    """
    The traffic of a target, in the order in which it was observed.

    Exchanges and messages may be many more than fit into memory: they are gone through, each time
    anew, and a body is read when it is judged (`content`). What each kind of target gives besides,
    its own aggregate adds.
    """

    OF_ANYONE: ClassVar[bool] = False
    """Whether data of unknown persons is looked for in all that was sent, and not in clear alone."""

    exchanges: Sequence[Exchange] = ()
    websockets: Sequence[WebSocketFrame] = ()
    plain: Sequence[PlainMessage] = ()
    gaps: tuple[Gap, ...] = ()
    aliases: tuple[NameAlias, ...] = ()
    listed: tuple[ListedRequest, ...] = ()
    personas: tuple[Persona, ...] = ()
    blobs: Blobs = NoBlobs()

    @property
    def persona(self) -> Persona:
        """The test identity whose data was used; an empty one where none was."""
        return self.personas[0] if self.personas else Persona(values={})

    def stage(self, moment: Moment) -> Stage:
        """Return when a moment was by the person's choice."""
        return moment.stage

    @property
    def turns(self) -> tuple[float, ...]:
        """When, in seconds, something changed that rules ask about beside the stage; in order."""
        return ()

    def kept(self) -> Iterator[str]:
        """Yield the values that the client keeps of its person: cookies, storage."""
        yield from ()

    def content(self, body: Body) -> bytes | None:
        """Return what is kept of a body; None where nothing is."""
        if not body.truncated:
            return body.data
        try:
            return self.blobs.blob(body.sha256)
        except KeyError:
            return body.data or None
