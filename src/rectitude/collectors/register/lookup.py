"""
The interface by which an administration plugs in its own authorised look-up of filings.

rectitude fetches nothing from public query pages and solves no captchas. Who is entitled to a service
implements `LookUp` in a package of their own and names it in the entry points of that package:

    [project.entry-points."rectitude.register.lookup"]
    province = "our_package:ProvinceLookUp"

`rectitude.collectors.register.lookup.installed()` returns what is installed. `save` writes what a
look-up answers as `filings.csv`, a folder that `inspect --register FOLDER` takes: so the rows that
were judged are at hand, dated, and can be judged again.
"""

import csv
from collections.abc import Iterable, Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Protocol, cast

from rectitude.evidence.register import Filing
from rectitude.text import Unable

GROUP = "rectitude.register.lookup"

_COLUMNS = (
    "domain", "main_licence", "service_licence", "unit_name", "credit_code", "nature", "leader",
    "access_provider", "server_ips", "update_time", "snapshot_date", "status", "receipt_no",
    "receipt_date", "location",
)  # fmt: skip


class LookUp(Protocol):
    """An authorised source of filings."""

    authority: str
    """By what right it is used; goes into the report as the inspection's authority."""

    def filings(self, domains: Iterable[str]) -> Iterator[Filing]:
        """
        Yield the filings of some domains as they stand now; a domain without one yields nothing.

        Raises Unable where the source cannot be reached: silence would read as "not filed".
        """
        ...


def installed() -> dict[str, type[LookUp]]:
    """Return the look-ups of the installed packages by their names."""
    return {point.name: cast("type[LookUp]", point.load()) for point in entry_points(group=GROUP)}


def save(source: LookUp, domains: Iterable[str], folder: Path) -> Path:
    """
    Write what a source says of some domains as `filings.csv`; return the file.

    Raises Unable where the source or the folder cannot be used; nothing is then written.
    """
    found = list(source.filings(domains))
    path = folder / "filings.csv"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(_COLUMNS)
            writer.writerows(_cells(filing) for filing in found)
    except OSError as error:
        raise Unable(
            f"写不了 {path}：{error.strerror}。", f"Cannot write {path}: {error.strerror}."
        ) from error
    return path


def _cells(filing: Filing) -> list[str]:
    values = (getattr(filing, name) for name in _COLUMNS)
    return [";".join(value) if isinstance(value, tuple) else str(value) for value in values]
