"""What one browsing context writes down: moments in order, and bodies in bounds."""

import hashlib
import time

from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.tls import Transport
from rectitude.evidence.exchange import Body, Moment

BODY = 8 * 1024 * 1024
"""Bytes up to which the body of a message is kept, whichever way it goes and whatever carries it; ours."""

INLINE = 64 * 1024
"""Bytes of a text body that are kept in its record; longer and binary ones are blobs."""

_BINARY = ("image/", "font/", "audio/", "video/", "application/font", "application/octet-stream")


class Recorder:
    """The clock, the phase, the page and the writer of one browsing context."""

    def __init__(self, context: str, writer: DiscreetWriter, transport: Transport) -> None:
        self.transport = transport
        self.context = context
        self.writer = writer
        self.phase = "load"
        self.lasting_phase = ""
        """The name that all further phases bear (`next`); empty if each has its own."""
        self.page = ""
        """The address of the top document that is being visited."""
        self.kept = 0
        """Bytes of bodies kept so far."""
        self._started = time.monotonic()
        self._sequence = 0

    def seconds(self) -> float:
        """Return the seconds since the context began."""
        return round(time.monotonic() - self._started, 3)

    def moment(self) -> Moment:
        """Return the present moment; each one comes after all before it."""
        self._sequence += 1
        return Moment(
            context=self.context,
            phase=self.phase,
            sequence=self._sequence,
            seconds=self.seconds(),
        )

    def body(
        self, data: bytes, media_type: str, *, text: bool = False, length: int | None = None
    ) -> Body:
        """
        Keep a message's bytes: short text in the record, all else as a blob.

        `length` is given where `data` is only the beginning of so many bytes.
        """
        self.kept += len(data)
        short = len(data) <= INLINE and (text or not media_type.startswith(_BINARY))
        digest = hashlib.sha256(data).hexdigest() if short else self.writer.blob(data)
        return Body(
            sha256=digest,
            length=len(data) if length is None else length,
            media_type=media_type,
            data=data if short else b"",
            truncated=not short,
            partial=length is not None,
        )
