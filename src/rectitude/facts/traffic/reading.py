"""The traffic read once: each exchange and message decoded and searched, and then let go."""

from collections.abc import Iterator, Sequence
from sys import intern
from weakref import WeakKeyDictionary

import msgspec

from rectitude.evidence.exchange import Body, Exchange, Security, WebSocketFrame
from rectitude.evidence.traffic import LOOKUP, Gap, PlainMessage, Traffic
from rectitude.facts.addresses import without_port
from rectitude.facts.known_values import KnownValues
from rectitude.facts.parties import bare, host_of
from rectitude.facts.scanning import EngineName
from rectitude.facts.traffic.alike import Alike, likeness
from rectitude.facts.traffic.chance import core, is_random, written
from rectitude.facts.traffic.contents import MQTT, Content, content, is_of_words
from rectitude.facts.traffic.credentials import Turns, spoken
from rectitude.facts.traffic.messages import Message, Reading, Unread
from rectitude.facts.traffic.parts import SCRIPTED, Part, PartKind, head, within
from rectitude.facts.traffic.repeated import Untold
from rectitude.facts.traffic.searching import Searching

_ORDER = {"query": 0, "body": 1, "path": 2}
"""The parts in the order in which people look; the headers come last."""
_READ: WeakKeyDictionary[Traffic, Reading] = WeakKeyDictionary()
"""What was read, as long as its traffic is held: inspections run side by side."""


def read(traffic: Traffic, engine: EngineName | None = None, *, whole: bool = False) -> Reading:
    """
    Read some traffic; once, however many rules ask.

    An engine may be named, to compare them; `whole` keeps each message and sighting, whatever it takes.
    """
    if engine is not None or whole:
        return _Reader(traffic, engine, whole=whole).read()
    reading = _READ.get(traffic)
    if reading is None:
        reading = _READ[traffic] = _Reader(traffic).read()
    return reading


class _Reader:
    """Goes through the traffic once."""

    def __init__(
        self, traffic: Traffic, engine: EngineName | None = None, *, whole: bool = False
    ) -> None:
        self._traffic = traffic
        kept = {core(value) for value in traffic.kept()}
        identifying = sorted(value for value in kept if is_random(value))
        self._kept = tuple((value, form) for value in identifying for form in written(value))
        self._encoded = KnownValues({value: value for value in identifying})
        """Looks for what is kept beneath encodings, and for its digests: the fields are the values."""
        alike = None if whole else likeness(traffic)
        self._messages = Alike(alike)
        self._unread = Untold(alike)
        self._searching = Searching(traffic, engine, alike, self._unread)
        self._turns = Turns()

    def read(self) -> Reading:
        for exchange in self._traffic.exchanges:
            self._exchange(exchange)
        for frame in self._traffic.websockets:
            self._frame(frame)
        for plain in self._traffic.plain:
            if plain.url.startswith(LOOKUP):
                self._look_up(plain)
            else:
                self._frame(plain)
        self._searching.search()
        for gap in self._traffic.gaps:
            self._gap(gap)
        seen = self._searching
        sightings, repeats = seen.sightings.kept()
        sightings.sort(key=lambda each: (each.message.kind, each.message.number))
        credentials, handed_again = seen.credentials.kept()
        perhaps, perhaps_again = seen.perhaps.kept()
        cited = (each.message for each in (*sightings, *credentials, *perhaps))
        messages, alike = self._messages.kept(cited)
        return Reading(
            messages=messages,
            alike=alike,
            sightings=tuple(sightings),
            unread=tuple(self._unread.kept()),
            credentials=tuple(credentials),
            perhaps=tuple(perhaps),
            doubtful=frozenset(seen.doubtful),
            repeats={**repeats, **handed_again, **perhaps_again},
        )

    def _exchange(self, exchange: Exchange) -> None:
        body = exchange.request_body
        media_type = exchange.request_header("content-type")
        found = Content(())
        if body is not None:
            media_type = media_type or body.media_type
            found = self._request_of(exchange, body, media_type)
        parts = sorted((*head(exchange), *found.parts), key=lambda part: _ORDER.get(part.kind, 3))
        request = self._message(
            exchange,
            parts,
            sent=True,
            carries="?" in exchange.url or body is not None,
            page=exchange.page,
            resource_type=exchange.resource_type,
            security=exchange.security,
        )
        self._messages.add(request)
        self._admit(request, found, body)
        self._searching.wait(request, parts, media_type)
        if request.in_clear:
            self._answer(exchange, request)

    def _answer(self, exchange: Exchange, request: Message) -> None:
        """Read an answer: only in clear, for what a service sends its own client is its purpose."""
        body = exchange.response_body
        if body is None or not is_of_words(body.media_type) or _is_unheard(exchange, body):
            return
        message = msgspec.structs.replace(request, sent=False, carries=True)
        self._messages.add(message)
        found = self._answer_of(exchange, body)
        self._admit(message, found, body)
        for part in found.parts:
            self._searching.take_answer(message, part, body.media_type)

    def _request_of(self, exchange: Exchange, body: Body, media_type: str) -> Content:
        """Return a request's content: as it was sent, or decoded, as mitmproxy writes it to a HAR."""
        kept, encoding = self._traffic.content(body), exchange.request_header("content-encoding")
        found = content("body", body, kept, media_type, encoding)
        if found.problem != "damaged":
            return found
        as_it_is = content("body", body, kept, media_type)
        return found if as_it_is.problem else as_it_is

    def _answer_of(self, exchange: Exchange, body: Body) -> Content:
        """Return an answer's content: kept decoded by browsers, as it was sent in captures of packets."""
        kept = self._traffic.content(body)
        found = content("response", body, kept, body.media_type)
        if found.problem and (encoding := exchange.response_header("content-encoding")):
            undone = content("response", body, kept, body.media_type, encoding)
            return undone if undone.problem in {"", "too-long"} else found
        return found

    def _frame(self, frame: WebSocketFrame | PlainMessage) -> None:
        kind: PartKind = "websocket" if isinstance(frame, WebSocketFrame) else "plain"
        kept = self._traffic.content(frame.body)
        scheme = frame.url.partition(":")[0] if kind == "plain" else ""
        said = spoken(scheme, kept) if kept else kept
        found = content(kind, frame.body, said, MQTT if scheme == "mqtt" else "")
        message = self._message(
            frame,
            found.parts,
            sent=frame.sent,
            carries=True,
            page=frame.page if isinstance(frame, WebSocketFrame) else "",
            resource_type=kind,
        )
        if not (frame.sent or message.in_clear):
            return
        self._messages.add(message)
        if kept and kind == "plain" and message.in_clear:
            self._listen(message, kept)
        self._admit(message, found, frame.body)
        if frame.sent:
            self._searching.wait(message, found.parts, "")
            self._searching.search_for_secrets()  # before those of the next turn
            return
        for part in found.parts:
            self._searching.take_answer(message, part, "")

    def _look_up(self, plain: PlainMessage) -> None:
        """Search a name that was looked up: only with a value in it is it more than an address."""
        data = within((self._traffic.content(plain.body) or b"").decode("utf-8", "replace"))
        part = Part("host", data)
        if not data or not self._searching.holds(part):
            return
        message = self._message(plain, (part,), sent=True, carries=True, resource_type="dns")
        self._messages.add(message)
        self._searching.see(message, part)

    def _listen(self, message: Message, kept: bytes) -> None:
        """Look for a secret in a turn of a protocol in clear, whatever else can be read of it."""
        if not message.sent:
            self._turns.heard(message.scheme, message.address, kept)
            return
        handed, steps = self._turns.secret(message.scheme, message.address, kept)
        if handed:
            self._searching.hand_in(message, Part("plain", kept), handed, steps)

    def _gap(self, gap: Gap) -> None:
        message = self._message(gap, sent=gap.sent)
        self._unread.add(
            Unread(message=message, why=gap.why, messages=gap.messages, length=gap.length)
        )

    def _admit(self, message: Message, found: Content, body: Body | None) -> None:
        """Take note of what could not be read."""
        if found.problem and body is not None:
            self._unread.add(Unread(message=message, why=found.problem, length=body.length))

    def _values_in(self, parts: Sequence[Part]) -> dict[str, frozenset[str]]:
        """Return which of the kept values stand in some parts, and which where scripts put them."""
        if not self._kept:
            return {}
        together = b"\n".join(part.data for part in parts)
        kept = [(value, form) for value, form in self._kept if form in together]
        found = {(value, part.kind) for value, form in kept for part in parts if form in part.data}
        shown = {value for value, kind in found if kind in SCRIPTED} | set(self._encoded_in(parts))
        standing = {value for value, kind in found if kind not in {"path", "host"}}
        return {"values": frozenset(standing | shown), "values_shown": frozenset(shown)}

    def _encoded_in(self, parts: Sequence[Part]) -> Iterator[str]:
        """Yield the kept values that scripts put into some parts in an encoding, or as a digest."""
        scripted = b"\n".join(part.data for part in parts if part.kind in SCRIPTED)
        if scripted:
            yield from (match.field for match in self._encoded.find(scripted))

    def _message(
        self,
        record: Exchange | WebSocketFrame | PlainMessage | Gap,
        parts: Sequence[Part] = (),
        *,
        sent: bool,
        carries: bool = False,
        page: str = "",
        resource_type: str = "",
        security: Security | None = None,
    ) -> Message:
        address = bare(record.url)
        remote = record.remote_address if isinstance(record, Exchange) else ""
        return Message(
            kind=record.KIND,
            number=record.number,
            sent=sent,
            stage=self._traffic.stage(record.moment),
            context=intern(record.moment.context),
            seconds=record.moment.seconds,
            app=intern(record.app),
            remote=intern(without_port(remote)),
            scheme=intern(address.partition(":")[0]),
            host=intern(host_of(record.url)),
            address=address,
            page=intern(bare(page)),
            resource_type=intern(resource_type.lower()),
            carries=carries,
            security=security,
            **self._values_in(parts),
        )


def _is_unheard(exchange: Exchange, body: Body) -> bool:
    """
    Whether there is nothing of an answer to a preflight.

    Browsers ask for it without credentials and read no body of it (Fetch, 4.8): it is nobody's data.
    """
    return exchange.resource_type.lower() == "preflight" and not (body.length or body.data)
