"""Parts of messages that wait to be searched, and the search: many at once, for most hold nothing."""

import re
import sys
from collections.abc import Iterable
from functools import partial
from operator import itemgetter

import msgspec

from rectitude.evidence.traffic import Traffic
from rectitude.facts import births, personal_data
from rectitude.facts.addresses import is_local
from rectitude.facts.known_values import Found as Search
from rectitude.facts.known_values import KnownValues, Match, looking_for
from rectitude.facts.personal_data import PROVEN, Found
from rectitude.facts.scanning import EngineName
from rectitude.facts.traffic import named_secrets
from rectitude.facts.traffic.alike import Likeness
from rectitude.facts.traffic.contents import inner
from rectitude.facts.traffic.credentials import secret
from rectitude.facts.traffic.messages import Message, Sighting, Unread
from rectitude.facts.traffic.parts import SCRIPTED, Part
from rectitude.facts.traffic.repeated import Repeated, Untold
from rectitude.facts.traffic.search import narrowed

_TOGETHER = 32 * 1024
"""Bytes of parts that are searched at once; ours. What is longer is searched alone: to find out that it holds
something, and then what, takes twice as long."""
_ANSWERED_TOGETHER = 256 * 1024
"""Bytes of answers that are searched at once; ours: as many as the second cache of a core holds."""
_WRITTEN = SCRIPTED | {"path"}
_FILE = re.compile(r"\.(?:m?js|css|map|woff2?|ttf|svg|png|jpe?g|webp|ico)\Z", re.IGNORECASE)
"""Files that pages consist of; a GIF may be a tracker's pixel, whose query is what it is for."""
_VERSION = re.compile(rb"(?:(?:_?v|ver|version|_|t|ts|r)=)?")
"""What stands before the version of a file, that caches may tell it from an earlier one."""
_RETURNED = frozenset({"id_card", "bank_card", "mobile", "passport", "email", "credit_code"})
"""Fields of the test identity that an answer holds only if the service knows them: a date of birth or
a short name may stand on any page by chance."""


class _Pending(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A part that waits to be searched with others."""

    message: Message
    part: Part
    media_type: str


class Searching:
    """
    Takes parts of messages and sees what is in them: the test identity's values, strangers', secrets.

    What is seen is kept in `sightings`, `credentials` and `perhaps`; what was too long goes to `unread`.
    """

    def __init__(
        self,
        traffic: Traffic,
        engine: EngineName | None,
        alike: Likeness | None,
        unread: Untold,
    ) -> None:
        self._of_anyone = traffic.OF_ANYONE
        self._engine = engine
        self._values = traffic.persona.values
        self._known = looking_for(self._values)
        returned = {name: value for name, value in self._values.items() if name in _RETURNED}
        self._returned = looking_for(returned)
        self.sightings = Repeated(alike)
        self.credentials = Repeated(alike, sys.maxsize)
        """Each different one is kept: whoever masks them must know all."""
        self.perhaps = Repeated(alike)
        self.doubtful: set[str] = set()
        self._unread = unread
        self._pending: list[_Pending] = []
        self._exposed: list[_Pending] = []
        """What waits to be searched for secrets."""
        self._unsearched: list[_Pending] = []
        """What waits to be searched for data of unknown persons."""
        self._waiting = 0
        self._answers: list[_Pending] = []
        """What came back and waits to be searched."""
        self._answered = 0

    def wait(self, message: Message, parts: Iterable[Part], media_type: str) -> None:
        """Let parts that were sent be searched with others, as many as are searched at once."""
        is_exposed, is_of_anyone = message.is_exposed, self._of_anyone
        may_be_of_strangers = is_of_anyone or message.in_clear
        for part in parts:
            length = len(part.data)
            if not length:
                continue
            if self._waiting + length > _TOGETHER:
                self.search()
            item = _Pending(message, part, media_type)
            if is_exposed and (is_of_anyone or part.kind == "header"):
                self._exposed.append(item)
            if may_be_of_strangers and part.kind in _WRITTEN:
                self._unsearched.append(item)
            self._pending.append(item)
            self._waiting += length

    def take_answer(self, message: Message, part: Part, media_type: str) -> None:
        """Let a part that came back in clear be searched with others."""
        self._answers.append(_Pending(message, part, media_type))
        self._answered += len(part.data)
        if self._answered > _ANSWERED_TOGETHER:
            self._search_answers()

    def holds(self, part: Part) -> bool:
        """Return whether a part holds a value of the test identity, of which nothing is kept yet."""
        return bool(self._known.search(part.data).matches)

    def see(self, message: Message, part: Part) -> None:
        """Take at once what a part holds of the test identity."""
        self._see(_Pending(message, part, ""), self._known.search(part.data).matches, self._known)

    def search(self) -> None:
        """Look for secrets, and for both kinds of values, in what waits: what came back comes first."""
        self._search_answers()
        self.search_for_secrets()
        self._search_for_strangers()
        pending, self._pending, self._waiting = self._pending, [], 0
        known = self._known
        for item, found in narrowed(pending, _named_data, known.suspects, known.search):
            self._take(item, found)

    def search_for_secrets(self) -> None:
        """Look for what is handed in where others can read it: by a protocol's rule, or by a field's name."""
        exposed, self._exposed = self._exposed, []
        for number in named_secrets.suspects([item.part for item in exposed]):
            item = exposed[number]
            if item.message.in_clear and (handed := secret(item.part)):
                self.hand_in(item.message, item.part, handed, ("base64",))
            if self._of_anyone:
                self._named(item.message, item.part, item.media_type)

    def hand_in(self, message: Message, part: Part, handed: str, steps: tuple[str, ...]) -> None:
        self.credentials.add(
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
            kept = self.credentials if found.secret.certain and not is_near else self.perhaps
            if kept is self.perhaps:
                self.doubtful.add(found.secret.value)
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

    def _take(self, item: _Pending, found: Search) -> None:
        if found.exhausted:
            length = len(item.part.data)
            self._unread.add(Unread(message=item.message, why="too-long", length=length))
        self._see(item, found.matches, self._known)

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
            self.sightings.add(
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
        kinds = None if self._of_anyone else PROVEN
        suspects = partial(personal_data.suspects, engine=self._engine, kinds=kinds)
        find = partial(personal_data.find, engine=self._engine, kinds=kinds)
        for item, found in narrowed(unsearched, _data, suspects, find):
            self._strangers(item.message, item.part, found)

    def _strangers(self, message: Message, part: Part, found: tuple[Found, ...]) -> None:
        """Take what is not the test identity's."""
        for item in found:
            if not (_is_version(message, part, item) or self._known.in_clear(item.value.encode())):
                self.sightings.add(
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


def _is_version(message: Message, part: Part, found: Found) -> bool:
    """Return whether a number in the address of a file is its version: `app.js?v=18612031450`."""
    return (
        found.kind == "mobile"
        and part.kind == "query"
        and _FILE.search(message.address) is not None
        and _VERSION.fullmatch(part.data[: found.start].rpartition(b"&")[2]) is not None
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
