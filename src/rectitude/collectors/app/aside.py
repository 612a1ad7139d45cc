"""Where the records of a package go: into the bundle, or aside, as an earlier release to compare with."""

from collections.abc import Iterable
from typing import Any, Protocol

from rectitude.bundle import Writer
from rectitude.evidence import Record
from rectitude.evidence.app import AppPackage, EarlierRelease
from rectitude.text import Text


class Keeper(Protocol):
    """What takes up the records of a package: the writer of the bundle, or what is compared with."""

    def write(self, record: Record) -> object:
        """Take a record up."""

    def blob(self, data: bytes) -> str:
        """Keep bytes; return their SHA-256."""

    def blob_from(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        """Keep a stream of bytes; return their SHA-256 and length."""

    def note(self, *, complete: bool) -> None:
        """Say that something is missing."""

    def limit(self, text: Text) -> None:
        """Say what was not read."""

    def place(self, place: str) -> None:
        """Say what was read."""


class Aside:
    """Takes up the records of an earlier release: their bytes go into the bundle, they into one record."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._records: dict[type[Record], list[Record]] = {}
        self.limits: list[Text] = []

    def write(self, record: Record) -> None:
        """Take a record up, numbered within its kind."""
        kept = self._records.setdefault(type(record), [])
        kept.append(record.numbered(len(kept) + 1))

    def blob(self, data: bytes) -> str:
        """Keep bytes in the bundle."""
        return self._writer.blob(data)

    def blob_from(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        """Keep a stream of bytes in the bundle."""
        return self._writer.blob_from(chunks)

    def note(self, *, complete: bool) -> None:
        """Do nothing: the inspection itself is none the less complete."""

    def limit(self, text: Text) -> None:
        """Remember what was not read."""
        self.limits.append(text)

    def place(self, place: str) -> None:
        """Do nothing: what is inspected is the newer release."""

    def release(self) -> EarlierRelease:
        """Return what was taken up."""
        parts: dict[str, Any] = {
            name: tuple(self._records.get(kind, ()))
            for name, kind in AppPackage.parts().items()
            if name in EarlierRelease.__struct_fields__
        }
        return EarlierRelease(**parts)
