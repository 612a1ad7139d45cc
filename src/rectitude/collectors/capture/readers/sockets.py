"""Messages of a WebSocket (RFC 6455) from one direction of a connection, compressed ones too (RFC 7692)."""

import zlib
from collections.abc import Iterator

from rectitude.collectors.capture.keeper import BODY

_TEXT, _BINARY, _CLOSE = 1, 2, 8
_TAIL = b"\x00\x00\xff\xff"


class Frames:
    """Cuts one direction into messages: their bytes within the bound, and their whole length."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._message = bytearray()
        self._length = 0
        self._packed = False
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)
        self.broken = False
        self.unread = 0

    def take(self, data: bytes) -> Iterator[tuple[bytes, int]]:
        """Take the next bytes; yield the messages that are whole."""
        if self.broken:
            self.unread += len(data)
            return
        self._data += data
        while (frame := self._frame()) is not None:
            final, packed, opcode, payload, length = frame
            if opcode >= _CLOSE:
                continue
            if opcode in {_TEXT, _BINARY}:
                self._message, self._length, self._packed = bytearray(), 0, packed
            self._message += payload[: max(0, BODY - len(self._message))]
            self._length += length
            if final:
                yield self._whole()

    def lose(self) -> None:
        """Take note that bytes never came: the frames cannot be told from then on."""
        self.broken = True
        self.unread += len(self._data)
        self._data.clear()

    def _whole(self) -> tuple[bytes, int]:
        if not self._packed:
            return bytes(self._message), self._length
        try:
            plain = self._inflate.decompress(bytes(self._message) + _TAIL, BODY)
        except zlib.error:
            self.lose()
            return bytes(self._message), self._length
        if self._inflate.unconsumed_tail:
            self.lose()
        return plain, max(len(plain), self._length)

    def _frame(self) -> tuple[bool, bool, int, bytes, int] | None:
        data = self._data
        if len(data) < 2:
            return None
        length, position = data[1] & 0x7F, 2
        if length >= 126:
            size = 2 if length == 126 else 8
            if len(data) < 2 + size:
                return None
            length, position = int.from_bytes(data[2 : 2 + size], "big"), 2 + size
        mask = b""
        if data[1] & 0x80:
            mask, position = bytes(data[position : position + 4]), position + 4
        if length > BODY * 2:
            self.lose()
            return None
        if len(data) < position + length:
            return None
        payload = bytes(data[position : position + length])
        head = data[0]
        del data[: position + length]
        if mask:
            payload = _unmasked(payload, mask)
        return bool(head & 0x80), bool(head & 0x40), head & 0x0F, payload, length


def _unmasked(data: bytes, mask: bytes) -> bytes:
    repeated = (mask * (len(data) // 4 + 1))[: len(data)]
    number = int.from_bytes(data, "little") ^ int.from_bytes(repeated, "little")
    return number.to_bytes(len(data), "little")
