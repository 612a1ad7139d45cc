"""
The bundle: one inspection's evidence in one zip, stored in order, each part hashed and chained.

Layout: `manifest.json` (canonical JSON, schema `rectitude-bundle/1`), `evidence/<kind>.jsonl`,
`blobs/<sha256>`. While collecting it is a folder `NAME.partial/`, readable after a kill.
"""

import filecmp
import hashlib
import json
import os
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BufferedWriter
from pathlib import Path
from typing import IO, Self, TypeVar

import msgspec

from rectitude.evidence import Aggregate, Record
from rectitude.findings import ReportedTarget, Tool
from rectitude.text import Text, Unable

SCHEMA = "rectitude-bundle/1"
_MANIFEST = "manifest.json"
_PARTIAL = ".partial"
_CHUNK = 1 << 20
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The same for every member, so that the same evidence gives the same bytes."""

_GARBLED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError)
"""What reading a zip raises whose bytes were changed: its flags, methods, sizes, sums or names."""

A = TypeVar("A", bound=Aggregate)
R = TypeVar("R", bound=Record)


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One member: its hash, and the hash of the preceding part's entry (the chain)."""

    name: str
    kind: str
    schema: int
    sha256: str
    bytes: int
    previous: str = ""


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """When: wall clock in ISO 8601 UTC, monotonic seconds, seconds that the server is ahead."""

    started: str
    finished: str = ""
    monotonic: float = 0.0
    server_offset: float | None = None


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What the bundle holds, who made it, when, with what and how."""

    schema: str
    tool: Tool
    catalogue: str
    target: ReportedTarget
    options: dict[str, object]
    clock: Clock
    operator: str | None = None
    authority: str | None = None
    collected: tuple[str, ...] = ()
    """Names of the aggregates that were collected, whole or empty."""
    missing: dict[str, Text] = {}
    """Aggregates that could not be collected, and why."""
    limits: tuple[Text, ...] = ()
    environment: dict[str, str] = {}
    places: tuple[str, ...] = ()
    complete: bool = True
    retain_until: str | None = None
    redacted_from: str | None = None
    parts: tuple[Part, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON: the number that every report prints."""
        return hashlib.sha256(canonical(self)).hexdigest()


def canonical(value: object) -> bytes:
    """Return the canonical JSON of a value: sorted keys, no spaces, UTF-8."""
    plain = msgspec.to_builtins(value)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class Writer:
    """
    Takes evidence while it is collected, and seals it into a bundle.

    Use it as a context manager: leaving normally seals; leaving by an exception keeps the folder
    `NAME.partial/`, which `open_bundle` reads as an incomplete bundle.
    """

    def __init__(self, path: Path, manifest: Manifest, *, resume: bool = False) -> None:
        self.path = path
        self.manifest = manifest
        self._folder = path.with_name(path.name + _PARTIAL)
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
        earlier = msgspec.json.decode((self._folder / _MANIFEST).read_bytes(), type=Manifest)
        self.manifest = msgspec.structs.replace(
            earlier, options=self.manifest.options, complete=True
        )
        for file in _sorted(self._folder / "evidence"):
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
        passing = self._folder / "blobs" / f"passing-{id(chunks)}"
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
            archive.writestr(zipfile.ZipInfo(_MANIFEST, _ZIP_TIME), canonical(self.manifest))
            for part in self.manifest.parts:
                _store(archive, part.name, self._folder / part.name)
        sealing.replace(self.path)
        shutil.rmtree(self._folder)
        return self.path

    def _parts(self) -> Iterator[Part]:
        previous = ""
        for path in (*_sorted(self._folder / "evidence"), *_sorted(self._folder / "blobs")):
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
        (self._folder / _MANIFEST).write_bytes(canonical(self.manifest))


class Bundle:
    """A bundle opened for reading: sealed (a zip) or partial (a folder)."""

    def __init__(self, path: Path, manifest: Manifest, members: "Members") -> None:
        self.path = path
        self.manifest = manifest
        self.members = members

    def records(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind, in order; none where the part is absent."""
        name = f"evidence/{kind.KIND}.jsonl"
        decoder = msgspec.json.Decoder(kind)
        for number, line in enumerate(self.members.lines(name), 1):
            try:
                yield decoder.decode(line)
            except msgspec.MsgspecError as error:
                if not self.manifest.complete:  # the last line of a killed collection
                    return
                raise Unable(
                    f"证据包损坏：{self.path.name} 的 {name} 第 {number} 行：{error}",
                    f"Damaged bundle: {self.path.name}, {name}, line {number}: {error}",
                ) from error

    def gather(self, kind: type[A]) -> A | None:
        """Return an aggregate, or None where it was not collected."""
        if kind.NAME not in self.manifest.collected:
            return None
        return kind(**{name: tuple(self.records(part)) for name, part in kind.parts().items()})

    def blob(self, digest: str) -> bytes:
        """Return the bytes kept under a SHA-256; KeyError where there are none."""
        return self.members.read(f"blobs/{digest}")

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return self.members.names()


class Members:
    """Where the parts of a bundle are read from: a zip or a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip = None if path.is_dir() else zipfile.ZipFile(path)

    def names(self) -> tuple[str, ...]:
        """Return the names of all members but the manifest."""
        if self._zip:
            return tuple(name for name in self._zip.namelist() if name != _MANIFEST)
        files = (*_sorted(self._path / "evidence"), *_sorted(self._path / "blobs"))
        return tuple(f"{path.parent.name}/{path.name}" for path in files)

    def open(self, name: str) -> IO[bytes]:
        """Open a member for reading; KeyError where it is absent."""
        if self._zip:
            return self._zip.open(name)
        try:
            return (self._path / name).open("rb")
        except FileNotFoundError as error:
            raise KeyError(name) from error

    def read(self, name: str) -> bytes:
        """Return a member's bytes; KeyError where it is absent."""
        with self.open(name) as member:
            return member.read()

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield a member's lines; none where it is absent."""
        try:
            member = self.open(name)
        except KeyError:
            return
        with member:
            yield from member

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a member's bytes in pieces."""
        with self.open(name) as member:
            while piece := member.read(_CHUNK):
                yield piece

    def holds(self, part: Part) -> bool:
        """Return whether a part is there with the bytes that the manifest says."""
        digest = hashlib.sha256()
        try:
            for piece in self.pieces(part.name):
                digest.update(piece)
        except (KeyError, *_GARBLED):
            return False
        return digest.hexdigest() == part.sha256


def open_bundle(path: Path) -> Bundle:
    """
    Open a bundle, or what is left of one in `NAME.partial/`.

    Raises Unable where there is none, or where it is damaged beyond reading.
    """
    if not path.exists():
        partial = path.with_name(path.name + _PARTIAL)
        if not partial.is_dir():
            raise Unable(f"没有这个证据包：{path}", f"No such bundle: {path}")
        path = partial
    try:
        members = Members(path)
        manifest = msgspec.json.decode(members.read(_MANIFEST), type=Manifest)
    except (*_GARBLED, KeyError, msgspec.MsgspecError) as error:
        raise Unable(
            f"打不开证据包 {path.name}：{error}", f"Cannot open the bundle {path.name}: {error}"
        ) from error
    if manifest.schema != SCHEMA:
        raise Unable(
            f"{path.name} 的格式是 {manifest.schema}，本版本只认 {SCHEMA}。",
            f"{path.name} has the schema {manifest.schema}; this version reads {SCHEMA}.",
        )
    if path.is_dir():
        manifest = msgspec.structs.replace(manifest, complete=False)
    return Bundle(path, manifest, members)


def verify(path: Path) -> tuple[Text, ...]:
    """
    Return what was changed in a bundle since it was sealed; nothing means intact.

    Every member must be listed, once, in order, with its hash, and no byte may lie between them.
    Raises Unable where the file cannot be read as a bundle at all.
    """
    if path.is_file() and _manifest_is_garbled(path):
        return (_changed(_MANIFEST),)
    bundle = open_bundle(path)
    return tuple(_changes(bundle))


def _manifest_is_garbled(path: Path) -> bool:
    try:
        data = Members(path).read(_MANIFEST)
    except zipfile.BadZipFile as error:
        return _MANIFEST in str(error)
    except (KeyError, *_GARBLED):
        return False
    try:
        return data != canonical(msgspec.json.decode(data))
    except msgspec.DecodeError:
        return True


def _changes(bundle: Bundle) -> Iterator[Text]:
    if bundle.path.is_dir():
        yield Text("证据包未完成，没有封存", "The bundle is incomplete and was never sealed")
        return
    listed, names = bundle.manifest.parts, bundle.names()
    found = [
        *_stray(names, {part.name for part in listed}),
        *_chain(listed),
        *(_changed(part.name) for part in listed if not bundle.members.holds(part)),
    ]
    if not found and names != tuple(part.name for part in listed):
        found.append(Text("部件次序与清单不同", "The parts are not in the order of the manifest"))
    yield from found or _around(bundle)


def _changed(name: str) -> Text:
    return Text(f"内容已改动：{name}", f"Changed: {name}")


def _stray(names: tuple[str, ...], listed: set[str]) -> Iterator[Text]:
    for name in sorted(set(names) - listed):
        yield Text(f"清单外的部件：{name}", f"Not in the manifest: {name}")
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Text(f"重复的部件：{name}", f"More than once: {name}")


def _chain(parts: tuple[Part, ...]) -> Iterator[Text]:
    previous = ""
    for part in parts:
        if part.previous != previous:
            yield Text(f"哈希链在此断开：{part.name}", f"The chain of hashes breaks at {part.name}")
        previous = hashlib.sha256(canonical(part)).hexdigest()


def _around(bundle: Bundle) -> Iterator[Text]:
    """Seal the same parts again and compare: no byte may differ, nor those of the headers."""
    with tempfile.NamedTemporaryFile() as again:
        with zipfile.ZipFile(again, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(zipfile.ZipInfo(_MANIFEST, _ZIP_TIME), canonical(bundle.manifest))
            for part in bundle.manifest.parts:
                info = zipfile.ZipInfo(part.name, _ZIP_TIME)
                info.file_size = part.bytes
                with archive.open(info, "w") as member:
                    for piece in bundle.members.pieces(part.name):
                        member.write(piece)
        again.flush()
        if not filecmp.cmp(again.name, bundle.path, shallow=False):
            yield Text(
                "封存文件的结构已改动（文件头、目录或部件之间的字节）",
                "The file's structure was changed (headers, directory, bytes between parts)",
            )


def _store(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    info = zipfile.ZipInfo(name, _ZIP_TIME)
    info.file_size = path.stat().st_size
    with path.open("rb") as source, archive.open(info, "w") as member:
        shutil.copyfileobj(source, member, _CHUNK)


def _sorted(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if not path.name.startswith("passing-"))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def plain(options: msgspec.Struct, hide: Mapping[str, object] | None = None) -> dict[str, object]:
    """Return options as the manifest keeps them: file names instead of paths."""
    kept: dict[str, object] = msgspec.to_builtins(options)
    for name in ("persona", "register", "baseline", "storage_state", "ca", "browser", "column_map"):
        if isinstance(value := kept.get(name), str):
            kept[name] = Path(value).name
    return kept | dict(hide or {})
