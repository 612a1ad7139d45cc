"""What is inspected and how: everything that changes a result, in one serialisable place."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol

import msgspec

from rectitude.text import Text, Unable

Popups = Literal["off", "quick", "short", "normal", "patient"]
TargetKind = Literal["website", "app", "capture", "links", "register", "answers"]
BUILT_KINDS: tuple[TargetKind, ...] = ("website", "links", "register", "answers")


class Target(msgspec.Struct, frozen=True):
    """What is inspected: an address or a path, and its kind."""

    kind: TargetKind
    address: str

    @classmethod
    def guess(cls, address: str, kind: TargetKind | None = None) -> "Target":
        """
        Return the target that an address means.

        >>> Target.guess("example.com")
        Target(kind='website', address='https://example.com')

        Raises Unable where the kind cannot be guessed or is not built yet, or where a website's
        address is of another scheme than http and https.
        """
        guessed = kind or _kind_of(address)
        if guessed not in BUILT_KINDS:
            raise Unable(
                f"还不能检测这类对象：{guessed}（{address}）。",
                f"This kind of target is not supported yet: {guessed} ({address}).",
            )
        if guessed == "website" and "://" not in address:
            address = f"https://{address}"
        if guessed == "website" and not _ADDRESS.match(address):
            raise Unable(
                f"这不是 http 或 https 网址：{address}",
                f"This is no address of http or https: {address}",
            )
        return cls(guessed, address)


_ADDRESS = re.compile(r"https?://[^/?#]", re.IGNORECASE)


_KIND_OF_SUFFIX: dict[str, TargetKind] = {
    ".apk": "app",
    ".xapk": "app",
    ".apks": "app",
    ".har": "capture",
    ".pcap": "capture",
    ".pcapng": "capture",
    ".mitm": "capture",
}


def _kind_of(address: str) -> TargetKind:
    if "://" in address:
        return "website"
    path = Path(address)
    if path.is_dir():
        return "register"
    suffix = path.suffix.lower()
    if suffix in _KIND_OF_SUFFIX:
        return _KIND_OF_SUFFIX[suffix]
    if suffix in {".yaml", ".yml"}:
        return _kind_of_yaml(path)
    if path.exists() or (
        "/" in address.split("?", maxsplit=1)[0].removesuffix("/")
        and address.startswith((".", "/"))
    ):
        raise Unable(
            f"看不出检测对象的种类：{address}。请用 --kind 指明。",
            f"Cannot tell what kind of target this is: {address}. Say it with --kind.",
        )
    return "website"


def _kind_of_yaml(path: Path) -> TargetKind:
    try:
        head = path.read_text(encoding="utf-8")
    except OSError as error:
        raise Unable(
            f"读不了 {path.name}：{error.strerror}。", f"Cannot read {path.name}: {error.strerror}."
        ) from error
    except UnicodeDecodeError as error:
        raise Unable(f"{path.name} 不是 UTF-8 文本。", f"{path.name} is not UTF-8 text.") from error
    return "answers" if any(line.startswith("answers:") for line in head.splitlines()) else "links"


WEBSITE_DEADLINE = 300.0
"""Seconds for a website without `--deadline`; ours, several times what a slow site takes."""


class Options(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    Everything that changes a result; recorded in the bundle's manifest.

    Paths in it (`persona`, `register`, `ca`, `storage_state`) are read when the inspection starts;
    the manifest keeps their file names only.
    """

    scenarios: tuple[str, ...] = ()
    """Ids or dotted prefixes; empty means all."""
    profile: Literal["normal", "strict"] = "normal"
    language: Literal["zh", "en"] = "zh"
    pages: int = 5
    """How many pages of the site are visited at most, the first one included."""
    popups: Popups = "normal"
    """How long pop-ups are watched for; `short` is what the tests do with each example."""
    thorough: bool = False
    """Press often enough to find a jump that happens by chance."""
    persona: str | None = None
    consent: str | None = None
    register: str | None = None
    baseline: str | None = None
    column_map: str | None = None
    storage_state: str | None = None
    submit_forms: bool = False
    probe: bool = False
    operator: str | None = None
    authority: str | None = None
    rate: float | None = None
    """Requests a second at most, where a collector sends many."""
    resolver: str | None = None
    """`ADDRESS[:PORT]` of the name server that is asked for aliases; the system's own if not given."""
    resolve: tuple[str, ...] = ()
    """`HOST=ADDRESS[:PORT]`, as given."""
    ca: str | None = None
    browser: str | None = None
    browser_profile: Literal["evidence", "sweep"] = "evidence"
    network: Literal["open", "public-only"] = "open"
    allow: tuple[str, ...] = ()
    """Addresses that `public-only` lets through all the same."""
    rounds: int | None = None
    watch: bool = False
    resume: bool = False
    """Go on with the partial bundle that an interrupted audit left."""
    require_bound: float | None = None
    blocklists: tuple[str, ...] = ()
    retain_until: str | None = None
    deadline: float | None = None
    """
    Seconds for collecting from one target; what is missing then is said. Where none is named a website
    has `WEBSITE_DEADLINE`, and a link plan or a register goes on until it is done.
    """


class Step(msgspec.Struct, frozen=True):
    """One step of progress: what is being done, how far, and a line about the present object."""

    text: Text
    done: int = 0
    total: int | None = None


Progress = Callable[[Step], None]


class Cancel(Protocol):
    """What tells a collector to stop; `threading.Event` is one."""

    def is_set(self) -> bool:
        """Return whether to stop now."""
        ...


def silent(step: Step) -> None:
    """Report progress to nobody."""
