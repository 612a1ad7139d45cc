"""Writing a bundle: evidence is taken while it is collected, and sealed at the end."""

import errno
import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import date, datetime, time, timedelta
from io import BufferedWriter
from pathlib import Path
from typing import Any, Self, TypeVar

import msgspec

from rectitude.bundle import layout
from rectitude.bundle.locking import Lock
from rectitude.bundle.manifest import CHINA, Added, Manifest, canonical, instant
from rectitude.bundle.members import Members
from rectitude.bundle.reading import Bundle, with_added
from rectitude.bundle.sealing import seal
from rectitude.evidence import Aggregate, Record
from rectitude.findings import Observed, Subject
from rectitude.text import Text, Unable, well_formed

R = TypeVar("R", bound=Record)


NO_SPACE = frozenset({errno.ENOSPC, errno.EDQUOT})


class DiskFull(Unable):
    """There is no room for what is to be written, which says nothing of what is inspected."""


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
        self.earlier_options: dict[str, Any] = {}
        """The options of the collection that is gone on with; empty where none is."""
        self._encoder = msgspec.json.Encoder()
        with self._writable():
            self._lock = Lock(self._folder)
        with ExitStack() as failing:
            failing.callback(self._lock.release)
            with self._writable():
                self._begin(resume=resume)
            self._save_manifest()
            failing.pop_all()

    def _begin(self, *, resume: bool) -> None:
        if resume and (self._folder / layout.MANIFEST).is_file():
            self._take_up()
            return
        self._clear()
        (self._folder / "evidence").mkdir(mode=0o700)
        (self._folder / "blobs").mkdir(mode=0o700)

    def _clear(self) -> None:
        """Empty the folder of what an earlier collection left, and keep the lock on it."""
        for path in self._folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            elif path.name != layout.LOCK:
                path.unlink()

    @property
    def manifest(self) -> Manifest:
        """What the bundle says of itself so far."""
        return msgspec.structs.replace(
            self._manifest, places=tuple(self._places), limits=tuple(self._limits)
        )

    @manifest.setter
    def manifest(self, manifest: Manifest) -> None:
        self._manifest = manifest
        self._places = dict.fromkeys(manifest.places)
        self._limits = dict.fromkeys(manifest.limits)

    def _take_up(self) -> None:
        """Go on with what an interrupted collection left; a last line cut in two is dropped."""
        content = (self._folder / layout.MANIFEST).read_bytes()
        earlier = with_added(msgspec.json.decode(content, type=Manifest), self._folder)
        self.earlier_options = earlier.options
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
            with suppress(Unable, OSError):  # a full disk, which is why one leaves
                self.note(complete=False)
                self._close_files()
            if not self._counts:
                self.abandon()  # nothing was seen: an empty folder would only be in the way
            self._lock.release()

    def write(self, record: R) -> R:
        """Append a record to its part and return it with its number."""
        kind = record.KIND
        number = self._counts.get(kind, 0) + 1
        numbered, line = self._encoded(record.numbered(number))
        try:
            part = self._files.get(kind) or self._open(
                kind, self._folder / "evidence" / f"{kind}.jsonl"
            )
            part.write(line)
            part.write(b"\n")
        except OSError as error:
            raise self._refused(error) from error
        self._counts[kind] = number
        return numbered

    def write_all(self, records: Sequence[Record]) -> None:
        """Append records of one kind to their part: many at once cost a third of one after the other."""
        kind = records[0].KIND
        before = self._counts.get(kind, 0)
        numbered = [record.numbered(before + n) for n, record in enumerate(records, 1)]
        try:
            lines = self._encoder.encode_lines(numbered)
        except UnicodeEncodeError:
            lines = self._encoder.encode_lines([well_formed(record) for record in numbered])
        with self._writable():
            self._open(kind, self._folder / "evidence" / f"{kind}.jsonl").write(lines)
        self._counts[kind] = before + len(records)

    def _encoded(self, record: R) -> tuple[R, bytes]:
        """Return a record as a line, and as it is read from there: what is half a character is none."""
        try:
            return record, self._encoder.encode(record)
        except UnicodeEncodeError:
            whole = well_formed(record)
            return whole, self._encoder.encode(whole)

    def written(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind that were written so far."""
        self.flush()
        yield from Bundle(self._folder, self.manifest, Members(self._folder)).records(kind)

    def flush(self) -> None:
        """Hand everything written so far to the disk, so that a kill loses nothing before it."""
        with self._writable():
            for file in self._files.values():
                file.flush()

    def blob(self, data: bytes) -> str:
        """Keep bytes once under their SHA-256, and return it."""
        digest = hashlib.sha256(data).hexdigest()
        target = self._folder / "blobs" / digest
        if not target.exists():
            passing = layout.passing(self._folder, self)
            with self._writable(), layout.private(passing) as file:
                file.write(data)
                file.flush()
                passing.replace(target)
        return digest

    def blob_from(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        """Keep a stream of bytes without holding it in memory; return its SHA-256 and length."""
        digest, length = hashlib.sha256(), 0
        passing = layout.passing(self._folder, chunks)
        with self._writable():
            file = layout.private(passing)
        with file:
            for chunk in chunks:
                digest.update(chunk)
                length += len(chunk)
                with self._writable():
                    file.write(chunk)
        name = digest.hexdigest()
        with self._writable():
            passing.replace(passing.with_name(name))
        return name, length

    def note(self, **changes: object) -> None:
        """Change fields of the manifest (clock, limits, environment, collected, places ...)."""
        self.manifest = msgspec.structs.replace(self.manifest, **well_formed(changes))
        self._add(Added(manifest=self.manifest))

    def collected(self, *kinds: type[Aggregate]) -> None:
        """Say that these aggregates were collected, even where nothing of the kind was there."""
        names = [kind.NAME for kind in kinds if kind.NAME not in self.manifest.collected]
        self.note(collected=(*self.manifest.collected, *names))

    def missing(self, kind: type[Aggregate], why: Text) -> None:
        """Say why this aggregate could not be collected: its rules answer `untested`."""
        self.note(missing={**self.manifest.missing, kind.NAME: why})

    def limit(self, text: Text) -> None:
        """Add a limit of this inspection that its report must state."""
        text = well_formed(text)
        if text not in self._limits:
            self._limits[text] = None
            self._add(Added(limit=text))

    def subject(self, subject: Subject) -> None:
        """State what the findings are about, where they name nothing else: never a file's name."""
        self.note(subject=subject)

    def observed(self, since: datetime, until: datetime) -> None:
        """State when the evidence was observed, where that was not while it was collected."""
        span = Observed(instant(since), instant(until))
        self.note(clock=msgspec.structs.replace(self.manifest.clock, observed=span))

    def observed_on(self, day: date) -> None:
        """State the day, in Chinese time, of which the evidence is."""
        since = datetime.combine(day, time(), CHINA)
        self.observed(since, since + timedelta(days=1))

    def place(self, place: str) -> None:
        """Say that this place (page, context, domain) was really inspected."""
        place = well_formed(place)
        if place not in self._places:
            self._places[place] = None
            self._add(Added(place=place))

    def _add(self, added: Added) -> None:
        """Note it beside the manifest: to put a file in another's place holds up all else on some disks."""
        with self._writable():
            file = self._open(layout.ADDED, self._folder / layout.ADDED)
            file.write(self._encoder.encode(added) + b"\n")
            file.flush()

    def _open(self, name: str, path: Path) -> BufferedWriter:
        """Return a file to which lines are added until the end."""
        if name not in self._files:
            self._files[name] = layout.private(path, "ab", layout.CHUNK)
        return self._files[name]

    def abandon(self) -> None:
        """Throw the evidence away."""
        with suppress(OSError):
            self._close_files()
        self._remove()

    def seal(self) -> Path:
        """Write the zip, mode 0600, and remove the folder; raises Unable, and keeps it, if it cannot."""
        with self._writable():
            self._close_files()
            self.manifest = seal(self._folder, self.manifest, self.path)
        self._remove()
        return self.path

    def _remove(self) -> None:
        """Remove the folder under another name, so that nobody begins in it meanwhile."""
        going = self._folder.with_name(f"{self._folder.name}-{os.getpid()}-{id(self)}")
        with suppress(OSError):
            self._folder.rename(going)
            shutil.rmtree(going, ignore_errors=True)
        self._lock.release()

    @contextmanager
    def _writable(self) -> Iterator[None]:
        """Say in one line what the disk refuses; everything written before is kept."""
        try:
            yield
        except OSError as error:
            raise self._refused(error) from error

    def _refused(self, error: OSError) -> Unable:
        name, why = self.path.name, error.strerror or str(error)
        kind = DiskFull if error.errno in NO_SPACE else Unable
        return kind(
            f"写不了证据包 {name}：{why}。已采集的内容保存在 {self._folder.name}，可以判定。",
            f"Cannot write the bundle {name}: {why}. What was collected is kept in "
            f"{self._folder.name} and can be judged.",
        )

    def _close_files(self) -> None:
        """Close them all, and raise OSError only then, where the disk refused one's last lines."""
        with ExitStack() as closing:
            for file in self._files.values():
                closing.callback(file.close)

    def _save_manifest(self) -> None:
        """Write it whole, so that a kill leaves the old one or the new one; nothing is added to it yet."""
        saving = self._folder / f"{layout.MANIFEST}.saving"
        with self._writable():
            with layout.private(saving) as file:
                file.write(canonical(self.manifest))
            saving.replace(self._folder / layout.MANIFEST)
            (self._folder / layout.ADDED).unlink(missing_ok=True)
