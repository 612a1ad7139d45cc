"""Messages in which nothing was seen, kept once for all that are alike: a long capture has millions."""

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Mapping

import msgspec

from rectitude.evidence.traffic import Traffic
from rectitude.facts.parties import service
from rectitude.facts.traffic.messages import Message

Likeness = Callable[[Message], Hashable]
"""What rules ask of a message: messages are alike of which it is the same."""


class _Group(msgspec.Struct):
    """Messages that are alike: the first, and how many there are."""

    first: Message
    times: int = 0


class Alike:
    """Takes messages. `likeness` says what rules ask of one; None where each is kept."""

    def __init__(self, likeness: Likeness | None) -> None:
        self._likeness = likeness
        self._groups: dict[Hashable, _Group] = {}
        self._whole: list[Message] = []

    def add(self, message: Message) -> None:
        """Take one more."""
        if self._likeness is None:
            self._whole.append(message)
            return
        key = self._likeness(message)
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = _Group(message)
        group.times += 1

    def kept(self, seen: Iterable[Message]) -> tuple[tuple[Message, ...], Mapping[Message, int]]:
        """
        Return the messages, and for how many one stands that does not stand for itself alone.

        Those in which something was seen stand for themselves.
        """
        if self._likeness is None:
            return tuple(self._whole), {}
        own = []
        for message in dict.fromkeys(seen):
            group = self._groups.get(self._likeness(message))
            if group is not None and group.first is not message:
                group.times -= 1
                own.append(message)
        kinds = {group.first.kind: None for group in self._groups.values()}
        rank = {kind: number for number, kind in enumerate(kinds)}
        messages = [*(group.first for group in self._groups.values()), *own]
        messages.sort(key=lambda each: (rank[each.kind], each.number, not each.sent))
        alike = {group.first: group.times for group in self._groups.values() if group.times > 1}
        return tuple(messages), alike


def likeness(traffic: Traffic) -> Likeness | None:
    """
    Return what makes messages alike: all that rules ask of one, but its number, time and path.

    Of its path counts which service receives there.

    None for a website: there are few, and each may be asked for.
    """
    turns = traffic.turns

    def of(message: Message) -> Hashable:
        return (
            bisect_right(turns, message.seconds),
            message.kind,
            message.sent,
            message.stage,
            message.context,
            message.app,
            message.remote,
            message.scheme,
            message.host,
            service(message.host, message.address),
            message.resource_type,
            message.carries,
            message.loads_script,
            message.security,
            message.values,
        )

    return of if traffic.OF_ANYONE else None
