"""What readers hand over, written down: messages in bounds, gaps counted, marks, the clock."""

import hashlib
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.capture.releases import Releases
from rectitude.evidence.capture import Mark, TLSSession
from rectitude.evidence.exchange import Body, Exchange, Moment, WebSocketFrame
from rectitude.evidence.traffic import LOOKUP, Gap, PlainMessage
from rectitude.facts.addresses import without_port
from rectitude.facts.packages import is_named, is_package
from rectitude.text import Text

BODY = 8 * 1024 * 1024
"""Bytes up to which the body of a message is kept; as of a website's. Ours."""
INLINE = 64 * 1024
"""Bytes of a body that are kept in its record; longer ones are blobs."""
ADDRESSES = 200_000
"""Addresses of servers whose countries are looked up; ours."""
_PLACES = 50_000
"""Addresses at which what could not be read is counted apart; beyond, it is counted together. Ours."""

LABELS = {
    "start": ("start", "启动", "开始"),
    "refused": ("refused", "拒绝", "不同意"),
    "agreed": ("agreed", "同意"),
    "switched-off": ("switched-off", "switched off", "关闭个性化", "已关闭个性化"),
    "background": ("background", "后台", "转入后台"),
    "foreground": ("foreground", "前台", "回到前台"),
}
"""What a person did, and the words by which a mark says so."""
_LABEL_OF = {word: label for label, words in LABELS.items() for word in words}


def label_of(words: str) -> str:
    """
    Return the label that some words stand for; nothing for others.

    >>> label_of(" Switched off "), label_of("同意"), label_of("home")
    ('switched-off', 'agreed', '')
    """
    return _LABEL_OF.get(words.strip().lower(), "")


class Keeper:
    """Writes a capture's messages through the bundle's writer; `consent` is the option's value."""

    def __init__(self, writer: Writer, consent: str | None = None, app: str = "") -> None:
        self.writer = writer
        self._app = app
        self.releases = Releases(app)
        self.begun: datetime | None = None
        self.ended: datetime | None = None
        self.home = ""
        """The address of the first document that was opened."""
        self.messages = 0
        self.addresses: set[str] = set()
        """The servers' addresses, of so many of them."""
        self._sequence = 0
        self._consent = consent
        self._asked: set[tuple[str, str]] = set()
        self._gaps: dict[tuple[str, bool, str, str], Gap] = {}
        self._cut_off: list[Moment] = []

    def moment(self, at: datetime | None) -> Moment:
        """
        Return a time as a moment of the capture, which begins with its first message.

        None, where a capture does not say when, is the time of what was read last.
        """
        self._sequence += 1
        at = at.astimezone(UTC) if at else self.ended
        if at:
            self.begun = self.begun or at
            self.ended = max(self.ended or at, at)
        seconds = self._seconds(at)
        return Moment(context="capture", phase="", sequence=self._sequence, seconds=seconds)

    def _seconds(self, at: datetime | None) -> float:
        return round((at - self.begun) / timedelta(seconds=1), 6) if at and self.begun else 0.0

    def start(self, at: datetime) -> None:
        """Say when the capture begins, where that is not with its first message."""
        self.begun = self.ended = at.astimezone(UTC)

    def body(
        self, data: bytes, media_type: str, length: int | None = None, *, partial: bool = False
    ) -> Body:
        """
        Keep a body up to the bound; `length` is given where there were more bytes than `data`.

        `partial` says that some never came.
        """
        total = len(data) if length is None else max(length, len(data))
        kept = data[:BODY]
        short = len(kept) <= INLINE
        digest = hashlib.sha256(kept).hexdigest() if short else self.writer.blob(kept)
        return Body(
            sha256=digest,
            length=total,
            media_type=media_type,
            data=kept if short else b"",
            truncated=not short,
            partial=partial or total > len(kept),
        )

    def app(self, said: str, user_agent: str) -> str:
        """
        Return who sent a message: as the capture says, or the app in question if it says so itself.

        PCAPdroid's trailer has the name that people read: with a package it neither agrees nor disagrees.
        """
        named = self._app and is_named(self._app, user_agent) and not is_package(said)
        return self._app if named else said

    @staticmethod
    def lost(length: int, media_type: str) -> Body:
        """Return a body of which the capture has only the length."""
        return Body(sha256="", length=length, media_type=media_type, truncated=True)

    def exchange(self, exchange: Exchange) -> None:
        """Write a request with its response."""
        self.messages += 1
        self._meet(exchange.remote_address)
        if self._app and exchange.app == self._app:
            self.releases.take(exchange)
        self.writer.write(exchange)
        self._is_choice(exchange.moment, exchange.url)

    def frame(self, frame: WebSocketFrame) -> None:
        """Write a message of a WebSocket."""
        self.messages += 1
        self.writer.write(frame)
        self._is_choice(frame.moment, "")

    def session(self, session: TLSSession) -> None:
        """Write what a connection says of itself whose content could not all be read."""
        self.messages += 1
        self._meet(session.address)
        self.writer.write(session)

    def plain(self, message: PlainMessage, address: str) -> None:
        """Write what one side said in its turn."""
        self.messages += 1
        self._meet(address)
        self.writer.write(message)

    def asked(self, name: str, at: datetime, app: str) -> None:
        """Write a name that DNS was asked for, once for each app; it is no message of the capture's own."""
        key = (name.lower(), app)
        if key in self._asked:
            return
        moment = self.moment(at)
        if len(self._asked) >= _PLACES:
            self.gap(moment, "", "too-many", sent=True, length=len(name), app=app)
            return
        self._asked.add(key)
        url = f"{LOOKUP}{quote(name.lower(), safe='')}"
        body = self.body(name.encode(), "")
        self.writer.write(PlainMessage(moment=moment, url=url, sent=True, body=body, app=app))

    def _meet(self, address: str) -> None:
        if len(self.addresses) < ADDRESSES and (plain := without_port(address)):
            self.addresses.add(plain)

    def gap(
        self, moment: Moment, url: str, why: str, *, sent: bool, length: int = 0, app: str = ""
    ) -> None:
        """Count a message that could not be read."""
        if len(self._gaps) >= _PLACES and (url, sent, why, app) not in self._gaps:
            url = ""
        key = (url, sent, why, app)
        before = self._gaps.get(key) or Gap(
            moment=moment, url=url, sent=sent, why=why, messages=0, app=app
        )
        self._gaps[key] = msgspec.structs.replace(
            before, messages=before.messages + 1, length=before.length + length
        )

    def cut_off(self, limit: Text) -> None:
        """Say that a file ends in the midst of something, or is damaged: what followed is not known."""
        self.writer.limit(limit)
        self._cut_off.append(
            Moment(
                context="capture",
                phase="",
                sequence=self._sequence,
                seconds=self._seconds(self.ended),
            )
        )

    def mark(self, words: str, at: datetime, source: str, sequence: int = 0) -> None:
        """
        Write what the person did, if the words are ones for it.

        `sequence` is that of the message that was the act itself: only what follows it is after it.
        """
        label = label_of(words)
        if label and self.begun is not None:
            seconds = (at.astimezone(UTC) - self.begun) / timedelta(seconds=1)
            self.writer.write(
                Mark(label=label, seconds=round(seconds, 6), sequence=sequence, source=source)
            )

    def finish(self) -> None:
        """Write what was counted; where nothing at all was read, that is said instead."""
        if self._consent is not None:
            self.writer.limit(
                Text(
                    f"没有消息与 --consent {self._consent} 相符，没有据此标记同意的时刻。",
                    f"No message is what --consent {self._consent} means: it marks no choice.",
                )
            )
        for moment in self._cut_off if self.messages else ():
            self.gap(moment, "", "cut-off", sent=True)
        for gap in self._gaps.values():
            self.writer.write(gap)

    def _is_choice(self, moment: Moment, url: str) -> None:
        """Set the mark of `--consent` at the message that it means: the first of a path, a number."""
        value = self._consent
        if value is None:
            return
        is_it = self.messages == int(value) if value.isdecimal() else bool(url) and value in url
        if is_it:
            self._consent = None
            self.writer.write(
                Mark(
                    label="agreed",
                    seconds=moment.seconds,
                    sequence=moment.sequence,
                    source=f"--consent {value}",
                )
            )
