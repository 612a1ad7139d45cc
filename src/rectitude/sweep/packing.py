"""A job and an outcome as they travel between machines: with the files that they name, by content."""

import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from rectitude.collectors.kinds import kind_of
from rectitude.sweep.contract import Contract
from rectitude.sweep.jobs import Job, Outcome
from rectitude.text import Unable

LARGEST = 256 << 20
"""Bytes of the files that travel with a job: ours."""


class Packed:
    """A job with the files that it needs, by content; it does not show them in anybody's log."""

    def __init__(self, job: Job, files: Mapping[str, bytes], contract: Contract) -> None:
        self.number = job.number
        self.content = zlib.compress(msgspec.msgpack.encode((job, dict(files), contract)), 1)

    def __repr__(self) -> str:
        return f"target {self.number}"

    def unpacked(self) -> tuple[Job, dict[str, bytes], Contract]:
        """Return the job, its files by the paths that its options name, and what is to be alike."""
        return msgspec.msgpack.decode(
            zlib.decompress(self.content), type=tuple[Job, dict[str, bytes], Contract]
        )


class Returned:
    """An outcome with its bundle's bytes; it does not show them in anybody's log."""

    def __init__(self, outcome: Outcome, bundle: bytes = b"") -> None:
        self.outcome, self.bundle = outcome, bundle

    def __repr__(self) -> str:
        return f"outcome of target {self.outcome.number}"


def pack(job: Job, contract: Contract) -> Packed:
    """
    Return a job as it travels: with the files of its target and options.

    Raises Unable where one cannot be read, or they are too large together.
    """
    paths = [Path(job.address)] if not kind_of(job.kind).is_address else []
    paths += [Path(str(value)) for value in _paths(kind_of(job.kind).read_options(job.options))]
    files: dict[str, bytes] = {}
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                files[str(file)] = _content(file)
    if sum(map(len, files.values())) > LARGEST:
        raise Unable(
            f"{job.name} 需要的文件太大，不能发送。",
            f"{job.name}: its files are too large to be sent.",
        )
    return Packed(job, files, contract)


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Unable(
            f"读不了 {file.name}：{error.strerror}", f"Cannot read {file.name}: {error.strerror}"
        ) from error


def _paths(options: msgspec.Struct) -> list[Path]:
    """Return every path in options, but for the browser's: that is each machine's own."""
    found: list[Path] = []
    for name in options.__struct_fields__:
        value = getattr(options, name)
        if isinstance(value, msgspec.Struct):
            found += _paths(value)
        elif isinstance(value, Path) and name != "browser":
            found.append(value)
        elif isinstance(value, tuple):
            found += [each for each in value if isinstance(each, Path)]
    return found


def moved(job: Job, files: Mapping[str, bytes], folder: Path) -> Job:
    """Return a job whose files lie here."""
    places: dict[str, str] = {}
    for number, (name, content) in enumerate(files.items()):
        path = folder / str(number) / Path(name).name
        if parent := next((m for p, m in places.items() if Path(name).parent == Path(p)), None):
            path = Path(parent) / Path(name).name
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_bytes(content)
        places[name] = str(path)
        places.setdefault(str(Path(name).parent), str(path.parent))

    def place(value: Any) -> Any:  # noqa: ANN401 - the value of any option
        if isinstance(value, str):
            return places.get(value, value)
        if isinstance(value, list):
            return [place(each) for each in value]
        return (
            {key: place(each) for key, each in value.items()} if isinstance(value, dict) else value
        )

    options = {name: place(value) for name, value in job.options.items()}
    return msgspec.structs.replace(job, options=options, address=place(job.address))
