"""
The kinds of target: each collector's package says in `KIND` what it inspects.

The choices of `--kind`, what a file's name means, the options of the command line and the collectors
follow from the packages that are there: no list has to be kept.
"""

import pkgutil
from collections.abc import Iterable, Iterator, Mapping
from errno import ENAMETOOLONG
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

import msgspec

import rectitude.collectors
from rectitude.facts.parties import is_web_address
from rectitude.findings import SubjectKind
from rectitude.options import Cancel, Options, Progress, Target, read
from rectitude.text import Unable

if TYPE_CHECKING:
    from rectitude.bundle import Writer

_PLANS = frozenset({".yaml", ".yml"})


class Collect(Protocol):
    """The one function of a collector."""

    def __call__(
        self,
        target: Target,
        options: Options,
        wanted: frozenset[str],
        writer: "Writer",
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        """
        Collect the wanted aggregates (by `Aggregate.NAME`) of a target.

        `options` are of the kind's own shape. Raises Unable where the target cannot be reached or
        read at all.
        """
        ...


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be known of a kind of target before anything is collected."""

    name: str
    """Also that of its package, of the field of `options` that holds what it alone has, and of its
    term in the catalogue (`target.<name>`)."""
    subject: SubjectKind
    """What its findings are about, where they name nothing else."""
    options: type[Options] = Options
    is_address: bool = False
    """Whether it is named by an address of the web and not by a file."""
    suffixes: frozenset[str] = frozenset()
    """Endings of file names that mean this kind."""
    key: str = ""
    """The top-level name by which a plan in YAML is of this kind."""
    folder: frozenset[str] = frozenset()
    """Endings of file names that make a folder a target of this kind."""
    apart: bool = False
    """Whether each such file of a folder is a target of its own."""
    other_folders: bool = False
    """Whether its collector says what is wrong with a folder in which no kind finds its files."""

    @property
    def package(self) -> str:
        """The package of its collector."""
        return f"{rectitude.collectors.__name__}.{self.name}"

    @property
    def built(self) -> bool:
        """Whether there is a collector for it."""
        return find_spec(f"{self.package}.collector") is not None

    def collector(self) -> Collect:
        """Return its collector; imported only now, for browsers are heavy."""
        return cast("Collect", import_module(f"{self.package}.collector").collect)

    @property
    def own(self) -> type[msgspec.Struct] | None:
        """The options that only this kind has."""
        if self.name not in self.options.__struct_fields__:
            return None
        default = getattr(self.options(), self.name)
        return cast("type[msgspec.Struct]", type(default))

    def read_options(self, given: Mapping[str, object]) -> Options:
        """
        Return options from a mapping, nested or flat as on the command line and in old manifests.

        What only other kinds have is passed over. Raises Unable where a value is wrong.
        """
        names = self.own.__struct_fields__ if self.own else ()
        nested = given.get(self.name)
        own = {name: given[name] for name in names if name in given} | (
            dict(nested) if isinstance(nested, Mapping) else {}
        )
        shared = {name: given[name] for name in Options.__struct_fields__ if name in given}
        return read(shared | ({self.name: own} if own else {}), self.options)

    def fit(self, options: Options) -> Options:
        """Return options of this kind's shape; those of another are taken without what is its own."""
        if isinstance(options, self.options):
            return options
        return read(
            {name: getattr(options, name) for name in Options.__struct_fields__}, self.options
        )


@cache
def kinds() -> dict[str, Kind]:
    """Return every kind by its name, those of which there is only the description too."""
    found = (
        import_module(f"{rectitude.collectors.__name__}.{module.name}")
        for module in pkgutil.iter_modules(rectitude.collectors.__path__)
        if module.ispkg
    )
    return {package.KIND.name: package.KIND for package in found if hasattr(package, "KIND")}


def kind_of(name: str) -> Kind:
    """Return the kind of a name; raises Unable for an unknown one."""
    try:
        return kinds()[name]
    except KeyError as error:
        known = ", ".join(kinds())
        raise Unable(
            f"没有这种对象：{name}；已知：{known}。", f"There is no kind {name}; known: {known}."
        ) from error


_MOST_SHOWN = 80
"""Characters of an address that are shown where it cannot be one; ours."""


def target(address: str, kind: str | None = None) -> Target:
    """
    Return the target that an address means.

    >>> target("example.com")
    Target(kind='website', address='https://example.com')

    Raises Unable where the kind cannot be guessed or has no collector yet, or where a website's
    address is of another scheme than http and https.
    """
    meant = kind_of(kind) if kind else _guessed(address)
    if not meant.built:
        raise Unable(
            f"还不能检测这类对象：{meant.name}（{address}）。",
            f"This kind of target is not supported yet: {meant.name} ({address}).",
        )
    if meant.is_address and "://" not in address:
        address = f"https://{address}"
    if meant.is_address and not is_web_address(address):
        raise Unable(
            f"这不是 http 或 https 网址：{address}",
            f"This is no address of http or https: {address}",
        )
    return Target(meant.name, address)


def targets(addresses: Iterable[str], kind: str | None = None) -> Iterator[str]:
    """
    Yield the addresses of the targets that some addresses mean: of a folder of packages, each of them.

    A folder that no kind can be told of is left as it is; `target` says what is wrong with it.
    """
    for address in addresses:
        folder = _path(address)
        meant = kinds().get(kind or "") if folder.is_dir() else None
        if folder.is_dir() and not kind:
            found = _kinds_in(folder)
            meant = found[0] if len(found) == 1 else None
        if meant is None or not meant.apart:
            yield address
            continue
        files = (path for path in folder.rglob("*") if path.suffix.lower() in meant.folder)
        yield from sorted(str(path) for path in files if path.is_file())


def _guessed(address: str) -> Kind:
    if "://" in address:
        return _web()
    path = _path(address)
    suffix = path.suffix.lower()
    if path.is_dir():
        return _only(address, _kinds_in(path))
    if suffix in _PLANS:
        return _only(address, _kinds_by_key(path))
    if named := [kind for kind in kinds().values() if suffix in kind.suffixes]:
        return _only(address, named)
    if path.exists() or _is_path(address):
        return _only(address, ())
    return _web()


def _path(address: str) -> Path:
    """Return the path that an address may be; raises Unable where none is so long."""
    path = Path(address)
    try:
        path.stat()
    except (OSError, ValueError) as error:
        if getattr(error, "errno", None) != ENAMETOOLONG:
            return path
        raise Unable(
            f"这既不是网址，也不是文件或文件夹：{address[:_MOST_SHOWN]}……",
            f"This is neither an address nor a file or folder: {address[:_MOST_SHOWN]}...",
        ) from error
    return path


def _web() -> Kind:
    return next(kind for kind in kinds().values() if kind.is_address)


def _is_path(address: str) -> bool:
    return address.startswith((".", "/")) and "/" in address.partition("?")[0].removesuffix("/")


def _only(address: str, meant: Iterable[Kind]) -> Kind:
    """Return the only kind; raises Unable where there is none, or more than one."""
    found = list(meant)
    if len(found) == 1:
        return found[0]
    among = f"（{'、'.join(kind.name for kind in found)}）" if found else ""
    one_of = f" ({', '.join(kind.name for kind in found)})" if found else ""
    raise Unable(
        f"看不出检测对象的种类{among}：{address}。请用 --kind 指明。",
        f"Cannot tell what kind of target this is{one_of}: {address}. Say it with --kind.",
    )


def _kinds_in(folder: Path) -> list[Kind]:
    """Return the kinds of which a folder holds files."""
    endings = {path.suffix.lower() for path in folder.rglob("*") if path.is_file()}
    return [kind for kind in kinds().values() if kind.folder & endings] or [
        kind for kind in kinds().values() if kind.other_folders
    ]


def _kinds_by_key(plan: Path) -> list[Kind]:
    """Return the kinds whose key stands at the top level of a plan."""
    try:
        lines = plan.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise Unable(
            f"读不了 {plan.name}：{error.strerror}。", f"Cannot read {plan.name}: {error.strerror}."
        ) from error
    except UnicodeDecodeError as error:
        raise Unable(f"{plan.name} 不是 UTF-8 文本。", f"{plan.name} is not UTF-8 text.") from error
    keys = {line.partition(":")[0].strip("\"' ") for line in lines if line[:1] not in {" ", "#"}}
    return [kind for kind in kinds().values() if kind.key and kind.key in keys]
