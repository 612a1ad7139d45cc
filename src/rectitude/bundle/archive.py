"""
The exact bytes of a sealed bundle around its parts: a zip of stored members, in order, without gaps.

A bundle's form is fixed here and not left to a library, so that years later the same evidence still
gives the same bytes, and checking needs one pass. Source: PKWARE APPNOTE 6.3, 4.3.7, 4.3.12 to 4.3.16.
"""

import struct

_LARGE = (1 << 31) - 1
_MANY = (1 << 16) - 1
"""Beyond these the 64-bit records are written."""

_VERSION, _VERSION_64, _UNIX = 20, 45, 3
_FIRST_OF_1980 = 33
"""Date of every member, so that the same evidence gives the same bytes."""

_MODE = 0o600 << 16
_IN_64_BITS = (1 << 32) - 1


class Archive:
    """Yields what stands before each member and after the last, in the order of writing."""

    def __init__(self) -> None:
        self.offset = 0
        self._directory = bytearray()
        self._members = 0

    def header(self, name: str, crc: int, length: int) -> bytes:
        """Return the bytes before a member's content, and count the member."""
        file_name, large = name.encode("ascii"), length > _LARGE
        extra = struct.pack("<2H2Q", 1, 16, length, length) if large else b""
        size = _IN_64_BITS if large else length
        header = struct.pack(
            "<4s5H3L2H", b"PK\x03\x04", _VERSION_64 if large else _VERSION, 0, 0, 0, _FIRST_OF_1980,
            crc, size, size, len(file_name), len(extra),
        )  # fmt: skip
        self._enter(file_name, crc, length)
        self.offset += len(header) + len(file_name) + len(extra) + length
        return header + file_name + extra

    def _enter(self, name: bytes, crc: int, length: int) -> None:
        """Enter a member that begins here into the directory."""
        wide = [length, length] if length > _LARGE else []
        size = _IN_64_BITS if wide else length
        offset = _IN_64_BITS if self.offset > _LARGE else self.offset
        wide += [self.offset] if self.offset > _LARGE else []
        extra = struct.pack(f"<2H{len(wide)}Q", 1, 8 * len(wide), *wide) if wide else b""
        version = _VERSION_64 if wide else _VERSION
        self._directory += struct.pack(
            "<4s4B4H3L5H2L", b"PK\x01\x02", version, _UNIX, version, 0, 0, 0, 0, _FIRST_OF_1980,
            crc, size, size, len(name), len(extra), 0, 0, 0, _MODE, offset,
        )  # fmt: skip
        self._directory += name + extra
        self._members += 1

    def end(self) -> bytes:
        """Return the bytes after the last member: the directory and where it lies."""
        members, size, offset = self._members, len(self._directory), self.offset
        end = bytes(self._directory)
        if members > _MANY or offset > _LARGE or size > _LARGE:
            end += struct.pack(
                "<4sQ2H2L4Q", b"PK\x06\x06", 44, _VERSION_64, _VERSION_64, 0, 0,
                members, members, size, offset,
            )  # fmt: skip
            end += struct.pack("<4sLQL", b"PK\x06\x07", 0, offset + size, 1)
            members, size, offset = (
                min(members, _MANY), min(size, _IN_64_BITS), min(offset, _IN_64_BITS),
            )  # fmt: skip
        return end + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, members, members, size, offset, 0)
