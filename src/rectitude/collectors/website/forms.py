"""Forms: filled with the persona key by key, and left; submitted only when the operator says so."""

import asyncio
import re

import msgspec
from playwright.async_api import Error

from rectitude.collectors import pressing
from rectitude.collectors.website import page_text
from rectitude.collectors.website.cdp import ProtocolError, Session
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import Field, Form
from rectitude.evidence.persona import Persona
from rectitude.facts import field_words

FIELDS = 30
"""Fields of one page that are filled at most; ours."""

TYPE = 5.0
"""Seconds that typing into one field may take: a page may hang on a key; ours."""

_BY_AUTOCOMPLETE = {
    "name": "name",
    "email": "email",
    "tel": "mobile",
    "tel-national": "mobile",
    "username": "username",
    "current-password": "password",
    "new-password": "password",
    "street-address": "address",
    "cc-number": "bank_card",
    "bday": "birthday",
}
_TYPEABLE = {"text", "email", "tel", "password", "number", "textarea", "url", ""}


def known_value(field: Field) -> str:
    """
    Return which of the persona's values a field asks for; nothing if that is not clear.

    >>> known_value(Field(name="phone", type="tel", label="手机号"))
    'mobile'
    >>> known_value(Field(name="custTel")), known_value(Field(name="hotelTelevision"))
    ('mobile', '')
    """
    if field.type not in _TYPEABLE:
        return ""
    for token in field.autocomplete.split():
        if token in _BY_AUTOCOMPLETE:
            return _BY_AUTOCOMPLETE[token]
    for words in (field.label, field.name, _apart(field.name)):
        known = field_words.asked(words)
        if known is not None:
            return known
    return {"email": "email", "tel": "mobile", "password": "password"}.get(field.type, "")


def _apart(name: str) -> str:
    """Return the words of a name that is written in one, as `clientTel`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)


class _Button(msgspec.Struct):
    """What `button.js` found: the labels of all buttons of the form, what it calls, where to press."""

    labels: list[str]
    action: str
    x: float
    y: float


class Filler:
    """Types the persona into the forms of one document."""

    def __init__(self, room: Room, persona: Persona, *, submit: bool) -> None:
        self._room = room
        self._persona = persona
        self._submit = submit
        self._left = FIELDS
        self.tried: set[str] = set()
        """Labels of controls that were pressed in search of a form, on any page."""

    async def fill(self, session: Session, frame: str, forms: list[Form]) -> list[Form]:
        """Fill the forms as `read.js` listed them; return them with what was typed where."""
        world = await session.world(frame)
        index, filled = 0, []
        for form in forms:
            fields = []
            for field in form.fields:
                fields.append(await self._type(session, world, index, field))
                index += 1
            filled.append(msgspec.structs.replace(form, fields=tuple(fields)))
        if not self._room.stuck:
            await session.call(script("leave"), world)
        return filled

    async def submit(self, session: Session, frame: str, forms: list[Form]) -> list[Form]:
        """Submit the first filled form that words on it do not forbid to."""
        if not self._submit:
            return forms
        world = await session.world(frame)
        index, done = 0, list(forms)
        for number, form in enumerate(forms):
            if any(field.known for field in form.fields):
                try:
                    if await self._press(session, world, index):
                        done[number] = msgspec.structs.replace(form, submitted=True)
                        break
                except pressing.Forbidden as problem:
                    done[number] = msgspec.structs.replace(form, withheld=problem.words)
            index += len(form.fields)
        return done

    async def _type(self, session: Session, world: int, index: int, field: Field) -> Field:
        known = known_value(field)
        value = self._persona.values.get(known, "")
        if not value or self._left <= 0 or self._room.stuck:
            return field
        try:
            async with asyncio.timeout(TYPE):
                if not await session.call(script("focus"), world, index):
                    return field
                self._left -= 1
                await self._room.page.keyboard.type(value)
        except TimeoutError:
            self._room.stuck = True
            return field
        except (ProtocolError, Error):
            return field
        return msgspec.structs.replace(field, known=known)

    async def _press(self, session: Session, world: int, index: int) -> bool:
        found = await session.call(script("button"), world, index)
        if not found or session.parent is not None:
            return False
        button = page_text.decoded(found, _Button)
        control = pressing.Control(tuple(button.labels), button.action)
        await pressing.click(self._room.page, button.x, button.y, control)
        return True
