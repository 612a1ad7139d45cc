"""A capture: its files read one after the other, with what the operator says about them."""

import hashlib
import re
from functools import partial
from io import BufferedReader, FileIO, RawIOBase
from pathlib import Path

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors import declared
from rectitude.collectors.capture import KIND, marks
from rectitude.collectors.capture.connections import apps
from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.collectors.capture.origins import origins
from rectitude.collectors.capture.readers.har import Har
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.mitm import Mitm
from rectitude.collectors.capture.readers.pcap import Pcap
from rectitude.collectors.website import persona
from rectitude.evidence.capture import Capture, Recording
from rectitude.evidence.persona import Persona
from rectitude.facts.parties import host_of, party
from rectitude.findings import ReportedRelease, Subject
from rectitude.options import Cancel, Options, Progress, Step, Target
from rectitude.text import Text, Unable

__all__ = ["collect"]

_BEFORE_TEXT = b"\xef\xbb\xbf \t\r\n"
"""What may stand before the first bracket of JSON."""
_PIECE = 1 << 18
"""Bytes that are read at once; ours: as many as the second cache of a core holds."""
_ROTATED = re.compile(r"\.(?:pcap|pcapng|cap)\d+\Z", re.IGNORECASE)
"""How tcpdump names the files after the first of a recording."""
_PACKED = re.compile(r"\.(?:pcap|pcapng|cap|har)\d*\.(?:gz|bz2|xz|zst|zip|7z)\Z", re.IGNORECASE)
_MARKS_OF_PACKED = (
    *(b"\x1f\x8b", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd", b"PK\x03\x04"),
    b"7z\xbc\xaf\x27\x1c",
)
"""How gzip, bzip2, xz, zstd, zip and 7z begin."""
_NUMBER = re.compile(r"(\d+)")
_FLOWS = re.compile(rb"[0-9]{1,12}:")
"""How a typed netstring begins: its length."""


def collect(
    target: Target,
    options: Options,
    wanted: frozenset[str],
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Write what a capture's files hold, in the order of their names.

    Raises Unable where a file is missing, is no capture, or where nothing in it could be read.
    """
    del wanted
    choices = options.capture if isinstance(options, CaptureOptions) else CaptureChoices()
    known = persona.load(options.persona) if options.persona else Persona(values={})
    writer.write(known)
    if choices.declared:
        writer.write(declared.read(choices.declared))
    consent = choices.consent
    at = marks.instant(consent) if consent else None
    keeper = Keeper(writer, None if at else consent, choices.app or "")
    log = KeyLog.of(choices.keylog)
    place = Path(target.address)
    files = _files(place)
    packets = Pcap(keeper, log, apps(place.rglob("*.csv")) if place.is_dir() else None)
    for path in files:
        progress(Step(Text(f"读取 {path.name}", f"Reading {path.name}")))
        if cancel.is_set():
            break
        _read(path, keeper, log, choices, packets, is_last=path is files[-1])
    packets.finish()
    if at and consent:
        keeper.mark("agreed", marks.placed(at, keeper, consent), f"--consent {consent}")
    for label, time in marks.read(choices.marks, keeper) if choices.marks else ():
        keeper.mark(label, time, choices.marks.name if choices.marks else "")
    keeper.finish()
    for origin in origins(choices.asn, keeper.addresses) if choices.asn else ():
        writer.write(origin)
    if keeper.begun and keeper.ended:
        writer.observed(keeper.begun, keeper.ended)
    _say_whose_it_is(writer, keeper, _subject(keeper, known, choices.app or ""))
    writer.collected(Capture)


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise Unable(f"没有这个文件：{path.name}", f"No such file: {path.name}")
    if not path.is_dir():
        return [path]
    files = sorted((f for f in path.rglob("*") if f.is_file()), key=_order)
    if packed := next((f.name for f in files if _PACKED.search(f.name)), ""):
        raise _packed(packed)
    found = [f for f in files if f.suffix.lower() in KIND.suffixes or _ROTATED.search(f.name)]
    if not found:
        raise Unable(f"{path.name} 中没有流量记录。", f"There is no capture in {path.name}.")
    return found


def _order(path: Path) -> list[tuple[int, str]]:
    """Order files as the tools count them: the tenth after the second."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _NUMBER.split(str(path))]


class _Hashed(RawIOBase):
    """A stream that is hashed while it is read: it may be a pipe."""

    def __init__(self, stream: FileIO) -> None:
        self._stream = stream
        self.digest = hashlib.sha256()
        self.length = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        length = self._stream.readinto(buffer) or 0
        self.digest.update(memoryview(buffer)[:length])
        self.length += length
        return length


def _read(
    path: Path,
    keeper: Keeper,
    log: KeyLog,
    choices: CaptureChoices,
    packets: Pcap,
    *,
    is_last: bool,
) -> None:
    first = keeper.messages
    if choices.keep_capture and not path.is_file():
        raise Unable(
            f"{path.name} 不是普通文件，不能存入证据包（--keep-capture）。",
            f"{path.name} is no ordinary file and cannot be kept in the bundle (--keep-capture).",
        )
    try:
        with FileIO(path) as file:
            hashed = _Hashed(file)
            stream = BufferedReader(hashed, _PIECE)
            begins = stream.peek(16)[:16]
            _refuse(begins, path.name)
            reader = _reader(begins, keeper, log, packets)
            reader.read(stream, path.name)
            if is_last:
                packets.finish()
    except OSError as error:
        raise Unable(
            f"读不了 {path.name}：{error.strerror}。", f"Cannot read {path.name}: {error.strerror}."
        ) from error
    keeper.writer.write(
        Recording(
            name=path.name,
            format=reader.format,
            sha256=hashed.digest.hexdigest(),
            length=hashed.length,
            tool=reader.tool,
            begun=keeper.begun.isoformat() if keeper.begun else "",
            messages=keeper.messages - first,
            home=keeper.home,
            app=choices.app or "",
            kept=choices.keep_capture and _keep(path, keeper.writer, hashed.digest.hexdigest()),
        )
    )
    keeper.writer.place(path.name)


def _keep(path: Path, writer: Writer, digest: str) -> bool:
    """Put a file into the bundle; raises Unable where it is not what was read."""
    with path.open("rb") as file:
        kept, _ = writer.blob_from(iter(partial(file.read, _PIECE), b""))
    if kept != digest:
        raise Unable(
            f"{path.name} 在检测期间发生了变化。", f"{path.name} changed while it was inspected."
        )
    return True


def _refuse(first: bytes, name: str) -> None:
    """Raise Unable where a file's first bytes are none of a capture, with what is wrong."""
    if not first:
        raise Unable(f"{name} 是空文件。", f"{name} is empty.")
    if first.startswith(_MARKS_OF_PACKED):
        raise _packed(name)


def _packed(name: str) -> Unable:
    return Unable(
        f"{name} 是压缩过的，请先解压。", f"{name} is compressed; please decompress it first."
    )


def _reader(first: bytes, keeper: Keeper, log: KeyLog, packets: Pcap) -> Har | Mitm | Pcap:
    """Return what reads a file that begins with some bytes."""
    if first.lstrip(_BEFORE_TEXT)[:1] in {b"{", b""}:
        return Har(keeper)
    return Mitm(keeper, log) if _FLOWS.match(first) else packets


def _say_whose_it_is(writer: Writer, keeper: Keeper, subject: Subject) -> None:
    """State the app or domain, and the app's release where requests name one alone."""
    writer.subject(subject)
    if not subject.id:
        return
    versions = tuple(keeper.releases.versions)
    release = ReportedRelease(versions[0]) if len(versions) == 1 else msgspec.UNSET
    target = msgspec.structs.replace(writer.manifest.target, subject=subject, release=release)
    writer.note(target=target)
    if len(versions) > 1:
        named = subject.id, "、".join(versions), ", ".join(versions)
        writer.limit(
            Text(
                f"{named[0]} 的请求写有多个版本：{named[1]}，因此不认定检测的是哪个版本。",
                f"Requests of {named[0]} name several versions: {named[2]}. None is taken for the one "
                "that was inspected.",
            )
        )


def _subject(keeper: Keeper, known: Persona, app: str) -> Subject:
    """State what the findings are about: the app, the site that was opened, or the firm's domain."""
    if app:
        return Subject("app", app)
    if known.first_party:
        return Subject("domain", party(known.first_party[0]))
    if keeper.home:
        return Subject("domain", party(host_of(keeper.home)))
    return Subject("domain", "")
