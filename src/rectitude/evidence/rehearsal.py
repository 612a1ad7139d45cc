"""A form that was filled and pressed while nothing could leave the browser."""

from typing import ClassVar
from urllib.parse import unquote_plus

import msgspec

from rectitude.evidence._record import Record


class HeldRequest(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What a page asked the browser to send, and the browser kept back."""

    url: str
    method: str = "GET"
    body: bytes = b""
    """At most its first 16 KiB."""

    @property
    def sent(self) -> bytes:
        """Its address, as it is and as a person reads it, and its body."""
        return f"{self.url}\n{unquote_plus(self.url)}\n".encode() + self.body


class Introduced(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What another party's host shows to anybody who opens it: whose it is."""

    host: str
    title: str = ""
    text: str = ""
    """Its beginning and its end, where a page says whose it is."""


class Rehearsal(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    One form, filled with the test identity, and what a press on its button would have sent.

    From before the press on, all that the page sent was kept back: nobody received any of it.
    """

    KIND: ClassVar[str] = "rehearsal"

    page: str
    """Where the form stands."""
    fields: tuple[str, ...] = ()
    """The persona's values that were typed."""
    ticked: tuple[str, ...] = ()
    """Words of the boxes that were ticked, by which one agrees to a policy."""
    requests: tuple[HeldRequest, ...] = ()
    receivers: tuple[Introduced, ...] = ()
    """Hosts of other parties that would have got what was typed, as they present themselves."""
