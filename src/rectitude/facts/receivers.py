"""Third parties that receive data: who they are, and by which messages that is seen."""

from collections.abc import Iterator

import msgspec

from rectitude.facts import sharing
from rectitude.facts.parties import TRACKING, FirstParty, Recipient, party, recipient
from rectitude.facts.traffic import Message, Reading
from rectitude.text import Text

_DELIVERS = frozenset({"content_delivery", "fonts", "badge", "cloud", "hosting"})
"""Purposes for which only an address and a user agent are received, as by every server on the way."""


class Receiver(msgspec.Struct, frozen=True):
    """A third party that receives data, with the messages that show it."""

    host: str
    """Its own name, where it was reached by an alias."""
    url: str
    """Where its most telling message went, without query and fragment."""
    name: Text
    """Who it is, in words."""
    told_by: tuple[str, ...]
    """The records that say so, if its name does not."""
    known: Recipient | None
    messages: tuple[Message, ...]
    times: int
    """How many messages these stand for."""
    personal: bool
    """True if an identifier or a value of the test identity was seen on its way there."""

    @property
    def tracks(self) -> bool:
        """True if it is known to tell people apart."""
        return self.known is not None and self.known.purpose in TRACKING


def receivers(
    reading: Reading,
    own: FirstParty,
    identifying: frozenset[str],
    digests: frozenset[str] = frozenset(),
) -> Iterator[Receiver]:
    """
    Yield who receives more than an address; `identifying` are values that tell people apart.

    `digests` are the records of messages that carry a digest of the device.
    """
    somebodys = {
        seen.message
        for seen in reading.sightings
        if not seen.known and seen.field in sharing.OF_A_PERSON
    }
    personal = {seen.message for seen in reading.sightings if seen.known}
    groups: dict[str, list[Message]] = {}
    for message in sharing.to_others(reading, own):
        host = own.behind(message.host)
        known = recipient(host, message.address)
        groups.setdefault(known.owner if known else party(host), []).append(message)
    for messages in groups.values():
        hosts = tuple(dict.fromkeys(message.host for message in messages))
        first, known = _most_telling(messages, own)
        tells = any(
            message in personal or message.values & identifying or message.ref in digests
            for message in messages
        )
        listed = any(own.is_only_listed(each) for each in hosts)
        perhaps = any(message in somebodys for message in messages)
        if tells or listed or perhaps or (known is not None and known.purpose not in _DELIVERS):
            yield Receiver(
                host=own.behind(first.host),
                url=first.address,
                name=own.describe(first.host, first.address),
                told_by=own.told_by(first.host),
                known=known,
                messages=tuple(messages),
                times=reading.times(messages),
                personal=tells,
            )


def _most_telling(messages: list[Message], own: FirstParty) -> tuple[Message, Recipient | None]:
    """Return the message of a group that says most, and what is known: its tracking service first."""
    known = [(each, recipient(own.behind(each.host), each.address)) for each in messages]
    ranked = sorted(
        ((message, each) for message, each in known if each),
        key=lambda pair: (pair[1].purpose not in TRACKING, pair[1].purpose in _DELIVERS),
    )
    return next(iter(ranked), (messages[0], None))
