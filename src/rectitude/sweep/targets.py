"""The targets of a sweep: read from CSV or XLSX, each once, with what is wrong named and counted."""

import csv
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Union, get_args, get_origin, get_type_hints
from urllib.parse import urlsplit

import msgspec

from rectitude import workbooks
from rectitude.collectors.kinds import Kind, kind_of, kinds, target
from rectitude.facts.parties import host_of
from rectitude.options import Options
from rectitude.text import Text, Unable

_NAMES = {
    "address": "address", "url": "address",
    "网址": "address", "对象": "address", "地址": "address",
    "kind": "kind", "种类": "kind", "类型": "kind",
    "tags": "tags", "标签": "tags",
}  # fmt: skip
_SEPARATOR = re.compile(r"[;；]")


class Planned(msgspec.Struct, frozen=True):
    """One target: its canonical address, how it is inspected, and the line that asked for it."""

    line: int
    kind: str
    address: str
    key: str
    """What it shares with the same target written otherwise."""
    host: str = ""
    """Whom the requests reach, for limits; nothing for a file."""
    options: dict[str, Any] = {}
    tags: tuple[str, ...] = ()


class Fault(msgspec.Struct, frozen=True):
    """A line that is left out, and why."""

    line: int
    why: Text
    first: int | None = None
    """The line that named the same target before, where that is why."""


def read(
    path: Path, shared: Mapping[str, Any], kind: str | None = None
) -> Iterator[Planned | Fault]:
    """
    Yield the targets of a table, each once, and the lines that cannot be used.

    The column `address` (网址, 对象) must be there; `kind` and `tags` may; all others are options,
    named as on the command line. `shared` are options of all of them; a cell that is not empty wins.
    Raises Unable where the file cannot be read or has no column of addresses.
    """
    yield from of_rows(_rows(path), path.name, shared, kind)


def of_rows(
    rows: Iterator[tuple[int, list[str]]], name: str, shared: Mapping[str, Any], kind: str | None
) -> Iterator[Planned | Fault]:
    """Do as `read` does, with the lines of a table that has a name."""
    header = next(rows, (1, []))[1]
    columns = [_NAMES.get(cell.strip().lower().lstrip("\ufeff"), cell.strip()) for cell in header]
    if "address" not in columns:
        raise Unable(
            f"{name} 没有 address（网址、对象）列。",
            f"{name} has no column address (or 网址, 对象).",
        )
    if unknown := sorted(
        set(filter(None, columns)) - {"address", "kind", "tags"} - _option_names()
    ):
        raise Unable(
            f"{name} 有不认识的列：{'、'.join(unknown)}；"
            "除 address、kind、tags 外，各列应是 inspect 的选项名。",
            f"{name} has columns that are no options: {', '.join(unknown)}; beside address, kind and tags"
            " each must be an option of inspect.",
        )
    seen: dict[str, int] = {}
    for line, cells in rows:
        given = {c: cell.strip() for c, cell in zip(columns, cells, strict=False) if c}
        if not any(given.values()):
            continue
        try:
            planned = _planned(line, given, shared, kind)
        except Unable as error:
            yield Fault(line, error.text)
            continue
        if (first := seen.setdefault(planned.key, line)) != line:
            yield Fault(line, Text(f"与第 {first} 行重复。", f"the same as line {first}"), first)
            continue
        yield planned


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    if workbooks.is_workbook(path):
        yield from workbooks.rows(path, path.name)
        return
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Unable(
            f"读不了 {path.name}：{error.strerror}", f"Cannot read {path.name}: {error.strerror}"
        ) from error
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = raw.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        raise Unable(
            f"{path.name} 不是 UTF-8 或 GB18030 文本。",
            f"{path.name} is not UTF-8 or GB18030 text.",
        )
    reader = csv.reader(text.splitlines())
    try:
        for cells in reader:
            yield reader.line_num, cells
    except csv.Error as error:
        raise Unable(
            f"{path.name} 第 {reader.line_num} 行：{error}",
            f"{path.name}, line {reader.line_num}: {error}",
        ) from error


def _planned(
    line: int, given: dict[str, str], shared: Mapping[str, Any], kind: str | None
) -> Planned:
    address = given.pop("address", "")
    if not address:
        raise Unable("没有网址。", "there is no address")
    tags = tuple(filter(None, map(str.strip, _SEPARATOR.split(given.pop("tags", "")))))
    meant = target(address, given.pop("kind", "") or kind)
    found = kind_of(meant.kind)
    canonical, key = _canonical(found, meant.address)
    own = {name: _cell(found, name, cell) for name, cell in given.items() if cell}
    options = _by_whole_path(found, {**shared, **own})
    return Planned(line, meant.kind, canonical, key, _host(found, canonical), options, tags)


def _by_whole_path(kind: Kind, given: dict[str, Any]) -> dict[str, Any]:
    """Return options in which files are named wherever the sweep goes on; raises Unable for a wrong one."""
    typed = kind.read_options(given)
    own = getattr(typed, kind.name) if kind.own else typed
    held = {name: getattr(typed, name, getattr(own, name, None)) for name in given}
    return {name: _whole(held[name]) if held[name] else value for name, value in given.items()}


def _whole(value: Any) -> Any:  # noqa: ANN401 - the value of any option
    if isinstance(value, Path):
        return str(value.resolve())
    if isinstance(value, tuple):
        return [_whole(each) for each in value]
    return value


def _canonical(kind: Kind, address: str) -> tuple[str, str]:
    """
    Return an address as it is inspected, and as it is told from others.

    Scheme and host are lower-case, a default port and an empty path are as if not written.
    """
    if not kind.is_address:
        path = str(Path(address).resolve())
        return path, f"{kind.name} {path}"
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError as error:
        raise Unable(f"网址的端口不对：{address}", f"The port is wrong: {address}") from error
    host = host_of(address)
    name = f"[{host}]" if ":" in host else host
    default = {"http": 80, "https": 443}.get(parts.scheme.lower())
    shown = f"{name}:{port}" if port and port != default else name
    query = f"?{parts.query}" if parts.query else ""
    canonical = f"{parts.scheme.lower()}://{shown}{parts.path or '/'}{query}"
    return canonical, f"{kind.name} {canonical}"


def _host(kind: Kind, address: str) -> str:
    return host_of(address) if kind.is_address else ""


def _option_names() -> set[str]:
    own = {name for kind in kinds().values() if kind.own for name in kind.own.__struct_fields__}
    return own | set(Options.__struct_fields__)


def _cell(kind: Kind, name: str, cell: str) -> object:
    """Return a cell as its option takes it: of a list the parts between semicolons."""
    shape = kind.own if kind.own and name in kind.own.__struct_fields__ else kind.options
    hint = get_type_hints(shape).get(name)
    several = get_origin(hint) is tuple
    if get_origin(hint) in {Union, types.UnionType}:
        several = any(get_origin(arm) is tuple for arm in get_args(hint))
    return tuple(filter(None, map(str.strip, _SEPARATOR.split(cell)))) if several else cell


def hosts_in(path: Path) -> frozenset[str]:
    """Return the hosts of a stop list: a host or address a line, `#` begins a remark."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise Unable(f"读不了 {path.name}：{error}", f"Cannot read {path.name}: {error}") from error
    return frozenset(_bare(lines))


def _bare(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if word := line.partition("#")[0].strip().lower():
            yield host_of(word if "://" in word else f"http://{word}")
