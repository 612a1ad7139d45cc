"""
What is inspected and how: everything that changes a result, in one serialisable place.

`Options` holds what several kinds of target share. What only one kind has is a Struct in its
collector's package, nested under the kind's name: `WebsiteOptions` is `Options` with the field
`website`. A local file is always a `Path`; nothing writes one but `plain`, by its name alone.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, Protocol, TypeVar

import msgspec

from rectitude.misfits import misfit
from rectitude.text import Text, Unable

AnyOptions = TypeVar("AnyOptions", bound="Options")


class Target(msgspec.Struct, frozen=True):
    """What is inspected: an address or a path, and the name of its kind."""

    kind: str
    address: str


def option(
    about: str,
    *,
    flag: str = "",
    metavar: str = "",
    **bounds: float,
) -> msgspec.Meta:
    """
    Return what stands beside a field's type: its help, its bounds, how the command line writes it.

    `bounds` are `ge`, `gt`, `le` and `lt`, as msgspec has them.

    A field without it cannot be given on the command line. `flag` is named where it is not the
    field's name (`--blocklist`, repeatable, fills `blocklists`).
    """
    beside: dict[str, Any] = {"extra": {"flag": flag, "metavar": metavar}, **bounds}
    return msgspec.Meta(description=about, **beside)


class Options(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """
    What changes a result, whatever is inspected; recorded in the bundle's manifest.

    Files (`persona`, `ca`, `browser` ...) are read when the inspection starts; the manifest keeps
    their names only.
    """

    scenarios: tuple[str, ...] = ()
    """Ids or dotted prefixes; empty means all."""
    profile: Annotated[
        Literal["normal", "strict"], option("strict reports defensible doubts as failed.")
    ] = "normal"
    language: Literal["zh", "en"] = "zh"
    operator: Annotated[str, option("Who inspects; recorded.", metavar="NAME")] | None = None
    authority: (
        Annotated[str, option("By what right; needed for --probe.", metavar="TEXT")] | None
    ) = None
    persona: Annotated[Path, option("YAML file with the test identity.")] | None = None
    column_map: (
        Annotated[Path, option("File that maps column names of the registers.", flag="--map")]
        | None
    ) = None
    blocklists: Annotated[
        tuple[Path, ...],
        option("Filter list of trackers, EasyPrivacy style; repeatable.", flag="--blocklist"),
    ] = ()
    rounds: (
        Annotated[int, option("Rounds of matched probes (default: the plan's); 0: none.", ge=0)]
        | None
    ) = None
    rate: Annotated[float, option("Requests a second, at most.", gt=0)] | None = None
    deadline: (
        Annotated[float, option("Seconds for one target (default: 300 for a website).", ge=1)]
        | None
    ) = None
    """What is missing then is said. Without it a link plan or a register goes on until it is done."""
    resolve: Annotated[
        tuple[str, ...],
        option("Where a host is found; repeatable.", metavar="HOST=ADDRESS[:PORT]"),
    ] = ()
    resolver: (
        Annotated[
            str,
            option(
                "Name server to ask for aliases (default: the system's).",
                metavar="ADDRESS[:PORT]",
            ),
        ]
        | None
    ) = None
    ca: Annotated[Path, option("Certificate authority to trust, PEM.")] | None = None
    storage_state: Annotated[Path, option("Start logged in as a test account.")] | None = None
    browser: Annotated[Path, option("Chromium to drive (default: on PATH).")] | None = None
    browser_profile: Annotated[
        Literal["evidence", "sweep"], option("Full Chromium, or its quick headless shell.")
    ] = "evidence"
    third_party_cookies: Annotated[
        Literal["allow", "block"],
        option(
            "What full Chromium does with cookies of others: as users' usual browsers, or strict."
        ),
    ] = "allow"
    network: Literal["open", "public-only"] = "open"
    allow: tuple[str, ...] = ()
    """Addresses that `public-only` lets through all the same."""
    resume: Annotated[
        bool, option("Go on with the partial bundle that an interrupted link audit left.")
    ] = False
    retain_until: (
        Annotated[str, option("Until when the evidence is kept; recorded.", metavar="DATE")] | None
    ) = None


def plain(options: msgspec.Struct) -> dict[str, Any]:
    """
    Return options as manifests and reports keep them: file names instead of paths.

    >>> plain(Options(ca=Path("/home/lin/town.pem"), rate=2.0))
    {'rate': 2.0, 'ca': 'town.pem'}
    """
    kept: dict[str, Any] = msgspec.to_builtins(options, enc_hook=_name)
    return kept


def _name(path: object) -> str:
    if not isinstance(path, Path):
        raise NotImplementedError(f"an option cannot be of type {type(path).__name__}")
    return path.name or path.resolve().name


def read(given: Mapping[str, object], shape: type[AnyOptions]) -> AnyOptions:
    """
    Return options of a shape from their plain form; names that it does not have are passed over.

    Raises Unable, naming the option, where a value is not as it should be.
    """
    try:
        return msgspec.convert(dict(given), shape, strict=False, dec_hook=_local)
    except msgspec.ValidationError as error:
        wrong = misfit(error)
        raise Unable(f"选项有误：{wrong.zh}。", f"An option is wrong: {wrong.en}.") from error


def _local(kind: type, value: object) -> Path:
    if kind is not Path or not isinstance(value, str | Path):
        raise ValueError(f"expected a path, got {type(value).__name__}")
    return Path(value)


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
