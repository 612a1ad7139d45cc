"""Messages in which nothing was seen, kept once for all that are alike: a long capture has millions."""

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Mapping

import msgspec

from rectitude.evidence.traffic import Traffic
from rectitude.facts.traffic.messages import Message


class _Group(msgspec.Struct):
    """Messages that are alike: the first, and how many there are."""

    first: Message
    times: int = 0


class Alike:
    """Takes messages; of a website all are kept, for there are few and each may be asked for."""

    def __init__(self, traffic: Traffic) -> None:
        self._turns = traffic.turns
        self._groups: dict[Hashable, _Group] | None = {} if traffic.OF_ANYONE else None
        self._whole: list[Message] = []

    def add(self, message: Message) -> None:
        """Take one more."""
        if self._groups is None:
            self._whole.append(message)
            return
        key = self._key(message)
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = _Group(message)
        group.times += 1

    def kept(self, seen: Iterable[Message]) -> tuple[tuple[Message, ...], Mapping[Message, int]]:
        """
        Return the messages, and for how many one stands that does not stand for itself alone.

        Those in which something was seen stand for themselves.
        """
        if self._groups is None:
            return tuple(self._whole), {}
        own = []
        for message in dict.fromkeys(seen):
            group = self._groups.get(self._key(message))
            if group is not None and group.first is not message:
                group.times -= 1
                own.append(message)
        kinds = {group.first.kind: None for group in self._groups.values()}
        rank = {kind: number for number, kind in enumerate(kinds)}
        messages = [*(group.first for group in self._groups.values()), *own]
        messages.sort(key=lambda each: (rank[each.kind], each.number, not each.sent))
        alike = {group.first: group.times for group in self._groups.values() if group.times > 1}
        return tuple(messages), alike

    def _key(self, message: Message) -> Hashable:
        """Return what rules ask of a message in which nothing was seen; not its number, time and path."""
        return (
            bisect_right(self._turns, message.seconds),
            message.kind,
            message.sent,
            message.stage,
            message.context,
            message.app,
            message.remote,
            message.scheme,
            message.host,
            message.resource_type,
            message.carries,
            message.security,
            message.values,
        )
