"""Writing a bundle: evidence is taken while it is collected, and sealed at the end."""

import hashlib
import os
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from io import BufferedWriter
from pathlib import Path
from typing import Self, TypeVar

import msgspec

from rectitude.bundle import layout
from rectitude.bundle.manifest import Manifest, Part, canonical
from rectitude.bundle.reading import Bundle, Members
from rectitude.evidence import Aggregate, Record
from rectitude.text import Text

R = TypeVar("R", bound=Record)


class Writer:
    """
    Takes evidence while it is collected, and seals it into a bundle.

    Use it as a context manager: leaving normally seals; leaving by an exception keeps the folder
    `NAME.partial/`, which `open_bundle` reads as an incomplete bundle.
    """

    def __init__(self, path: Path, manifest: Manifest, *, resume: bool = False) -> None:
        self.path = path
        self.manifest = manifest
        self._folder = path.with_name(path.name + layout.PARTIAL)
        self._files: dict[str, BufferedWriter] = {}
        self._counts: dict[str, int] = {}
        self._schemas: dict[str, int] = {}
        self._encoder = msgspec.json.Encoder()
        if resume and self._folder.is_dir():
            self._take_up()
        else:
            shutil.rmtree(self._folder, ignore_errors=True)
            (self._folder / "evidence").mkdir(parents=True, mode=0o700)
            (self._folder / "blobs").mkdir(mode=0o700)
        self._save_manifest()

    def _take_up(self) -> None:
        """Go on with what an interrupted collection left; a last line cut in two is dropped."""
        earlier = msgspec.json.decode((self._folder / layout.MANIFEST).read_bytes(), type=Manifest)
        self.manifest = msgspec.structs.replace(
            earlier, options=self.manifest.options, complete=True
        )
        for file in sorted((self._folder / "evidence").iterdir()):
            whole = file.read_bytes().rpartition(b"\n")[0]
            lines = whole.count(b"\n") + 1 if whole else 0
            file.write_bytes(whole + b"\n" if whole else b"")
            self._counts[file.stem] = lines

    def kept(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind that an interrupted collection left; else none."""
        if self._counts.get(kind.KIND) and kind.KIND not in self._files:
            yield from Bundle(self._folder, self.manifest, Members(self._folder)).records(kind)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.seal()
        else:
            self.note(complete=False)
            self._close_files()
            if not self._counts:
                self.abandon()  # nothing was seen: an empty folder would only be in the way

    def write(self, record: R) -> R:
        """Append a record to its part and return it with its number."""
        kind = record.KIND
        if kind not in self._files:
            self._files[kind] = (self._folder / "evidence" / f"{kind}.jsonl").open("ab")
            self._schemas[kind] = record.SCHEMA
        number = self._counts[kind] = self._counts.get(kind, 0) + 1
        numbered = record.numbered(number)
        self._files[kind].write(self._encoder.encode(numbered) + b"\n")
        return numbered

    def written(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind that were written so far."""
        self.flush()
        yield from Bundle(self._folder, self.manifest, Members(self._folder)).records(kind)

    def flush(self) -> None:
        """Hand everything written so far to the disk, so that a kill loses nothing before it."""
        for file in self._files.values():
            file.flush()

    def blob(self, data: bytes) -> str:
        """Keep bytes once under their SHA-256, and return it."""
        digest = hashlib.sha256(data).hexdigest()
        target = self._folder / "blobs" / digest
        if not target.exists():
            target.write_bytes(data)
        return digest

    def blob_from(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        """Keep a stream of bytes without holding it in memory; return its SHA-256 and length."""
        digest, length = hashlib.sha256(), 0
        passing = layout.passing(self._folder, chunks)
        with passing.open("wb") as file:
            for chunk in chunks:
                digest.update(chunk)
                length += len(chunk)
                file.write(chunk)
        name = digest.hexdigest()
        passing.replace(passing.with_name(name))
        return name, length

    def note(self, **changes: object) -> None:
        """Change fields of the manifest (clock, limits, environment, collected, places ...)."""
        self.manifest = msgspec.structs.replace(self.manifest, **changes)
        self._save_manifest()

    def collected(self, *kinds: type[Aggregate]) -> None:
        """Say that these aggregates were collected, even where nothing of the kind was there."""
        names = [kind.NAME for kind in kinds if kind.NAME not in self.manifest.collected]
        self.note(collected=(*self.manifest.collected, *names))

    def missing(self, kind: type[Aggregate], why: Text) -> None:
        """Say why this aggregate could not be collected: its rules answer `untested`."""
        self.note(missing={**self.manifest.missing, kind.NAME: why})

    def limit(self, text: Text) -> None:
        """Add a limit of this inspection that its report must state."""
        if text not in self.manifest.limits:
            self.note(limits=(*self.manifest.limits, text))

    def place(self, place: str) -> None:
        """Say that this place (page, context, domain) was really inspected."""
        if place not in self.manifest.places:
            self.note(places=(*self.manifest.places, place))

    def abandon(self) -> None:
        """Throw the evidence away."""
        self._close_files()
        shutil.rmtree(self._folder, ignore_errors=True)

    def seal(self) -> Path:
        """Write the zip, mode 0600, and remove the folder."""
        self._close_files()
        self.manifest = msgspec.structs.replace(self.manifest, parts=tuple(self._parts()))
        sealing = self.path.with_name(self.path.name + ".sealing")
        descriptor = os.open(sealing, os.O_CREAT | os.O_TRUNC | os.O_RDWR, 0o600)
        with (
            os.fdopen(descriptor, "w+b") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive,
        ):
            layout.store_manifest(archive, self.manifest)
            for part in self.manifest.parts:
                with (self._folder / part.name).open("rb") as content:
                    layout.store(archive, part.name, part.bytes, content)
        sealing.replace(self.path)
        shutil.rmtree(self._folder)
        return self.path

    def _parts(self) -> Iterator[Part]:
        previous = ""
        for path in layout.parts(self._folder):
            kind = path.stem if path.parent.name == "evidence" else "blob"
            part = Part(
                name=f"{path.parent.name}/{path.name}",
                kind=kind,
                schema=self._schemas.get(kind, 1),
                sha256=_sha256(path),
                bytes=path.stat().st_size,
                previous=previous,
            )
            yield part
            previous = hashlib.sha256(canonical(part)).hexdigest()

    def _close_files(self) -> None:
        for file in self._files.values():
            file.close()

    def _save_manifest(self) -> None:
        (self._folder / layout.MANIFEST).write_bytes(canonical(self.manifest))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
