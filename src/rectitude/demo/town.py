"""
Demo town: fictitious firms' sites under `*.localhost`, each violation beside its honest twin.

`town.toml` lists the firms; `sites/<host>/` holds their pages; `answers.py` holds what pages cannot. The apps
that two of them offer have their sources in `apps/`. Its news portals (`portal.py`) show what they do only to
visitors over time, so they are tried by an experiment.
"""

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from rectitude.demo.answers import ANSWERS
from rectitude.demo.portal import Portal, plan
from rectitude.demo.server import Host, Town, serving
from rectitude.text import Text

F = TypeVar("F", bound="Firm")

PORT = 8400
"""Where demo town stands unless told otherwise, so that its problems keep their identity."""


class Firm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One firm: its host, its name, and the scenario that its site violates (or nothing)."""

    host: str
    name: Text
    does: Text
    scheme: str = "http"
    violates: str = ""
    twin_of: str = ""
    """The scenario whose honest twin this is."""
    filing: str = ""
    """The filing number of a portal, which has no pages of its own."""


class App(Firm, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An app that a firm offers on its site."""

    package: str
    file: str

    @property
    def path(self) -> Path:
        """Where its package is."""
        return _folder() / "sites" / self.host / self.file


class Served(msgspec.Struct, frozen=True):
    """Demo town while it is served."""

    town: Town
    firms: tuple[Firm, ...]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The address of each firm's site."""
        return tuple(f"{firm.scheme}://{firm.host}:{self.town.port}/" for firm in self.firms)

    @property
    def packages(self) -> dict[str, Path]:
        """Where the package of each app is, by the name of its file."""
        return {app.file: app.path for app in apps()}

    @property
    def plans(self) -> dict[str, dict[str, Any]]:
        """The plan by which each portal is tried, by its address."""
        addresses = {f"{each.scheme}://{each.host}:{self.town.port}/": each for each in portals()}
        return {address: plan(address, firm.name.zh) for address, firm in addresses.items()}

    @property
    def resolve(self) -> tuple[str, ...]:
        """How other hosts of the town (third parties) are found."""
        return self.town.resolve

    def save_authority(self, path: Path) -> Path:
        """Write the certificate of the town's authority, for `--ca`."""
        return self.town.save_authority(path)


@cache
def firms() -> tuple[Firm, ...]:
    """Return the firms of demo town that a visit is enough for."""
    return _listed("firms", Firm)


@cache
def apps() -> tuple[App, ...]:
    """Return the apps that its firms offer."""
    return _listed("apps", App)


@cache
def portals() -> tuple[Firm, ...]:
    """Return its news portals, which are tried by an experiment."""
    return _listed("portals", Firm)


def _listed(name: str, kind: type[F]) -> tuple[F, ...]:
    content = tomllib.loads(_folder().joinpath("town.toml").read_text(encoding="utf-8"))
    return msgspec.convert(content[name], tuple[kind, ...])  # type: ignore[valid-type]


@contextmanager
def serve(port: int | None = None) -> Iterator[Served]:
    """Serve demo town on its usual port, or on a free one where that is taken."""
    with serving(_town(PORT if port is None else port)) as town:
        yield Served(town, firms())


def welcome(served: Served) -> Text:
    """Return what is printed when the town stands: its sites and apps, and what they show."""
    offered = [
        *((firm, "") for firm in served.firms),
        *((app, app.file) for app in apps()),
        *((portal, "") for portal in portals()),
    ]
    addresses = [(f"{f.scheme}://{f.host}:{served.town.port}/{file}", f) for f, file in offered]
    lines_zh = [f"  {address}  {f.name.zh}：{f.does.zh}" for address, f in addresses]
    lines_en = [f"  {address}  {f.name.en}: {f.does.en}" for address, f in addresses]
    return Text(
        "\n".join(["示范小镇已开张（Ctrl-C 结束）：", *lines_zh]),
        "\n".join(["Demo town is open (Ctrl-C ends it):", *lines_en]),
    )


def _town(port: int) -> Town:
    sites = _folder() / "sites"
    answers = ANSWERS | {
        firm.host: Portal(firm.name.zh, firm.filing, obeys=bool(firm.twin_of)).respond
        for firm in portals()
    }
    names = {path.name for path in sites.iterdir()} | set(answers)
    hosts = {
        name: Host(
            folder=sites / name if (sites / name).is_dir() else None, respond=answers.get(name)
        )
        for name in sorted(names)
    }
    shared = {"/town/": _folder() / "shared"}
    try:
        return Town(hosts, shared=shared, port=port)
    except OSError:
        return Town(hosts, shared=shared)


def _folder() -> Path:
    """Return the package's own folder; a package in a zip would have to be unpacked first."""
    return Path(str(resources.files("rectitude.demo")))
