"""The traffic read once: each exchange and message decoded and searched, and then let go."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter
from sys import intern
from weakref import WeakKeyDictionary

import msgspec

from rectitude.evidence.exchange import Body, Exchange, Security, WebSocketFrame
from rectitude.evidence.traffic import LOOKUP, Gap, PlainMessage, Traffic
from rectitude.facts import births, personal_data
from rectitude.facts.addresses import is_local, without_port
from rectitude.facts.known_values import Found as Search
from rectitude.facts.known_values import KnownValues, Match, looking_for
from rectitude.facts.parties import bare, host_of
from rectitude.facts.personal_data import PROVEN, Found
from rectitude.facts.scanning import EngineName
from rectitude.facts.traffic import named_secrets
from rectitude.facts.traffic.alike import Alike, likeness
from rectitude.facts.traffic.chance import core, is_random, written
from rectitude.facts.traffic.contents import MQTT, Content, content, inner, is_of_words
from rectitude.facts.traffic.credentials import Turns, secret, spoken
from rectitude.facts.traffic.messages import Message, Reading, Sighting, Unread
from rectitude.facts.traffic.parts import Part, PartKind, head, within
from rectitude.facts.traffic.repeated import Repeated, Untold
from rectitude.facts.traffic.search import narrowed

_TOGETHER = 16 * 1024
"""Bytes of small parts that are searched at once; ours. More were slower: one hit costs more halves."""
_SMALL = 4 * 1024
"""Bytes up to which a part is a small one; ours."""
_ANSWERED_TOGETHER = 256 * 1024
"""Bytes of answers that are searched at once; ours: as many as the second cache of a core holds."""
_ORDER = {"query": 0, "body": 1, "path": 2}
"""The parts in the order in which people look; the headers come last."""
_SCRIPTED: frozenset[PartKind] = frozenset({"query", "body", "websocket", "plain"})
"""Where scripts put what they send; cookies and Referer go along by themselves."""
_WRITTEN = _SCRIPTED | {"path"}
_RETURNED = frozenset({"id_card", "bank_card", "mobile", "passport", "email", "credit_code"})
"""Fields of the test identity that an answer holds only if the service knows them: a date of birth or
a short name may stand on any page by chance."""

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


class _Pending(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A part that waits to be searched with others."""

    message: Message
    part: Part
    media_type: str


class _Reader:
    """Goes through the traffic once."""

    def __init__(
        self, traffic: Traffic, engine: EngineName | None = None, *, whole: bool = False
    ) -> None:
        self._traffic = traffic
        self._engine = engine
        self._values = traffic.persona.values
        self._known = looking_for(self._values)
        returned = {name: value for name, value in self._values.items() if name in _RETURNED}
        self._returned = looking_for(returned)
        kept = {core(value) for value in traffic.kept()}
        identifying = sorted(value for value in kept if is_random(value))
        self._kept = tuple((value, form) for value in identifying for form in written(value))
        self._encoded = KnownValues({value: value for value in identifying})
        """Looks for what is kept beneath encodings, and for its digests: the fields are the values."""
        alike = None if whole else likeness(traffic)
        self._messages = Alike(alike)
        self._sightings = Repeated(alike)
        self._unread = Untold(alike)
        self._credentials = Repeated(alike, sys.maxsize)
        """Each different one is kept: whoever masks them must know all."""
        self._perhaps = Repeated(alike)
        self._doubtful: set[str] = set()
        self._turns = Turns()
        self._pending: list[_Pending] = []
        self._exposed: list[_Pending] = []
        """What waits to be searched for secrets."""
        self._unsearched: list[_Pending] = []
        """What waits to be searched for data of unknown persons."""
        self._waiting = 0
        self._answers: list[_Pending] = []
        """What came back and waits to be searched."""
        self._answered = 0

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
        self._search()
        for gap in self._traffic.gaps:
            self._gap(gap)
        sightings, repeats = self._sightings.kept()
        sightings.sort(key=lambda seen: (seen.message.kind, seen.message.number))
        credentials, handed_again = self._credentials.kept()
        perhaps, perhaps_again = self._perhaps.kept()
        seen = (each.message for each in (*sightings, *credentials, *perhaps))
        messages, alike = self._messages.kept(seen)
        return Reading(
            messages=messages,
            alike=alike,
            sightings=tuple(sightings),
            unread=tuple(self._unread.kept()),
            credentials=tuple(credentials),
            perhaps=tuple(perhaps),
            doubtful=frozenset(self._doubtful),
            repeats={**repeats, **handed_again, **perhaps_again},
        )

    def _exchange(self, exchange: Exchange) -> None:
        body = exchange.request_body
        media_type = exchange.request_header("content-type")
        found = Content(())
        if body is not None:
            media_type = media_type or body.media_type
            encoding = exchange.request_header("content-encoding")
            found = content("body", body, self._traffic.content(body), media_type, encoding)
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
        self._wait(request, parts, media_type)
        if request.in_clear:
            self._answer(exchange, request)

    def _answer(self, exchange: Exchange, request: Message) -> None:
        """Read an answer: only in clear, for what a service sends its own client is its purpose."""
        body = exchange.response_body
        if body is None or not is_of_words(body.media_type):
            return
        message = msgspec.structs.replace(request, sent=False, carries=True)
        self._messages.add(message)
        found = self._answer_of(exchange, body)
        self._admit(message, found, body)
        for part in found.parts:
            self._return(message, part, body.media_type)

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
            self._wait(message, found.parts, "")
            self._search_for_secrets()  # before those of the next turn
            return
        for part in found.parts:
            self._return(message, part, "")

    def _look_up(self, plain: PlainMessage) -> None:
        """Search a name that was looked up: only with a value in it is it more than an address."""
        data = within((self._traffic.content(plain.body) or b"").decode("utf-8", "replace"))
        found = self._known.search(data).matches if data else ()
        if not found:
            return
        part = Part("host", data)
        message = self._message(plain, (part,), sent=True, carries=True, resource_type="dns")
        self._messages.add(message)
        self._see(_Pending(message, part, ""), found, self._known)

    def _listen(self, message: Message, kept: bytes) -> None:
        """Look for a secret in a turn of a protocol in clear, whatever else can be read of it."""
        if not message.sent:
            self._turns.heard(message.scheme, message.address, kept)
            return
        handed, steps = self._turns.secret(message.scheme, message.address, kept)
        if handed:
            self._hand_in(message, Part("plain", kept), handed, steps)

    def _hand_in(self, message: Message, part: Part, handed: str, steps: tuple[str, ...]) -> None:
        self._credentials.add(
            Sighting(
                message=message,
                field="password",
                value=handed,
                known=False,
                steps=(*part.steps, *steps),
                part=part.kind,
                name=part.name,
            )
        )

    def _named(self, message: Message, part: Part, media_type: str) -> None:
        """
        Take the secrets of fields named so, but the test identity's: these are looked for by value.

        What a host on this device or in its own network is handed, nobody else may be able to read.
        """
        is_near = is_local(message.host)
        for found in named_secrets.secrets(part, media_type):
            if self._known.in_clear(found.secret.value.encode()):
                continue
            kept = self._credentials if found.secret.certain and not is_near else self._perhaps
            if kept is self._perhaps:
                self._doubtful.add(found.secret.value)
            kept.add(
                Sighting(
                    message=message,
                    field=found.secret.kind,
                    value=found.secret.value,
                    known=False,
                    steps=(*part.steps, *found.steps, *found.secret.steps),
                    part=part.kind,
                    name=found.place,
                )
            )

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
        shown = {value for value, kind in found if kind in _SCRIPTED} | set(self._encoded_in(parts))
        standing = {value for value, kind in found if kind not in {"path", "host"}}
        return {"values": frozenset(standing | shown), "values_shown": frozenset(shown)}

    def _encoded_in(self, parts: Sequence[Part]) -> Iterator[str]:
        """Yield the kept values that scripts put into some parts in an encoding, or as a digest."""
        scripted = b"\n".join(part.data for part in parts if part.kind in _SCRIPTED)
        if scripted:
            yield from (match.field for match in self._encoded.find(scripted))

    def _wait(self, message: Message, parts: Iterable[Part], media_type: str) -> None:
        """Let parts that were sent be searched: at once those that are large, else with others."""
        is_exposed, is_of_anyone = message.is_exposed, self._traffic.OF_ANYONE
        may_be_of_strangers = is_of_anyone or message.in_clear
        for part in parts:
            length = len(part.data)
            if not length:
                continue
            item = _Pending(message, part, media_type)
            if is_exposed and (is_of_anyone or part.kind == "header"):
                self._exposed.append(item)
            if may_be_of_strangers and part.kind in _WRITTEN:
                self._unsearched.append(item)
            self._waiting += length
            if length <= _SMALL:
                self._pending.append(item)
            if self._waiting > _TOGETHER:
                self._search()
            if length > _SMALL:
                self._take(item, self._known.search(_named_data(item)))

    def _search_for_secrets(self) -> None:
        """Look for what is handed in where others can read it: by a protocol's rule, or by a field's name."""
        exposed, self._exposed = self._exposed, []
        for number in named_secrets.suspects([item.part for item in exposed]):
            item = exposed[number]
            if item.message.in_clear and (handed := secret(item.part)):
                self._hand_in(item.message, item.part, handed, ("base64",))
            if self._traffic.OF_ANYONE:
                self._named(item.message, item.part, item.media_type)

    def _search(self) -> None:
        """Look for secrets, and for both kinds of values, in what waits: what came back comes first."""
        self._search_answers()
        self._search_for_secrets()
        self._search_for_strangers()
        pending, self._pending, self._waiting = self._pending, [], 0
        known = self._known
        for item, found in narrowed(pending, _named_data, known.suspects, known.search):
            self._take(item, found)

    def _take(self, item: _Pending, found: Search) -> None:
        if found.exhausted:
            length = len(item.part.data)
            self._unread.add(Unread(message=item.message, why="too-long", length=length))
        self._see(item, found.matches, self._known)

    def _return(self, message: Message, part: Part, media_type: str) -> None:
        """Let a part that came back in clear be searched with others."""
        self._answers.append(_Pending(message, part, media_type))
        self._answered += len(part.data)
        if self._answered > _ANSWERED_TOGETHER:
            self._search_answers()

    def _search_answers(self) -> None:
        """Search what came back as it stands: whoever reads it on the way decodes nothing."""
        answers, self._answers, self._answered = self._answers, [], 0
        several = [item.part.data for item in answers]
        suspects = {
            *self._returned.standing_in(several),
            *personal_data.suspects(several, self._engine, PROVEN),
        }
        for number in sorted(suspects):
            item, data = answers[number], several[number]
            self._see(item, self._returned.in_clear(data), self._returned)
            found = personal_data.find(data, self._engine, PROVEN)
            self._strangers(item.message, item.part, found)

    def _see(self, item: _Pending, matches: tuple[Match, ...], known: KnownValues) -> None:
        for match in matches:
            self._sightings.add(
                Sighting(
                    message=item.message,
                    field=match.field,
                    value=self._values[match.field],
                    known=True,
                    steps=(*item.part.steps, *match.steps),
                    part=item.part.kind,
                    name=item.part.name,
                ),
                partial(_place, item, match.field, known),
            )

    def _search_for_strangers(self) -> None:
        """Look for data of unknown persons in what was sent: in a capture, for any kind."""
        unsearched, self._unsearched = self._unsearched, []
        kinds = None if self._traffic.OF_ANYONE else PROVEN
        suspects = partial(personal_data.suspects, engine=self._engine, kinds=kinds)
        find = partial(personal_data.find, engine=self._engine, kinds=kinds)
        for item, found in narrowed(unsearched, _data, suspects, find):
            self._strangers(item.message, item.part, found)

    def _strangers(self, message: Message, part: Part, found: tuple[Found, ...]) -> None:
        """Take what is not the test identity's."""
        for item in found:
            if not self._known.in_clear(item.value.encode()):
                self._sightings.add(
                    Sighting(
                        message=message,
                        field=item.kind,
                        value=item.value,
                        known=False,
                        steps=part.steps,
                        part=part.kind,
                        name=part.name,
                    )
                )

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


def _data(item: _Pending) -> bytes:
    return item.part.data


def _named_data(item: _Pending) -> bytes:
    """Return the bytes of a part, behind its name where that tells of what date they are."""
    part = item.part
    return b"%s: %s" % (part.name.encode(), part.data) if births.is_name(part.name) else part.data


def _place(item: _Pending, field: str, known: KnownValues) -> str:
    """Return the first place in a part where a field stands; nothing if it has no such places."""
    values = list(inner(item.part, item.media_type))
    return next(
        (
            name
            for (name, _), matches in narrowed(values, itemgetter(1), known.suspects, known.find)
            if any(match.field == field for match in matches)
        ),
        "",
    )
