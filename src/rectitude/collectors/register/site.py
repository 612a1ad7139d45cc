"""The rows of the registers that concern one website, chosen after it was visited."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from rectitude.bundle import Writer, open_bundle
from rectitude.collectors.register.columns import ColumnMap
from rectitude.collectors.register.folder import Imported, Stopped, read_folder
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    BadRow,
    Delegation,
    Filing,
    ImportedFile,
    Licence,
    Observation,
    Registrant,
    Relation,
    Route,
    RouteAuthorisation,
    SiteRegister,
    TableRow,
    Unit,
)
from rectitude.evidence.written_row import WrittenRow
from rectitude.facts import numbers
from rectitude.facts.addresses import AddressSpace, without_port
from rectitude.facts.entities import Likeness, compare, name_key
from rectitude.facts.register.domains import bare
from rectitude.facts.register.shown import subject_of
from rectitude.options import Cancel, Progress


class Visited:
    """What a visit says of a site: its hosts, the numbers on its pages, the addresses it came from."""

    def __init__(self, pages: Iterable[PageVisit], exchanges: Iterable[Exchange]) -> None:
        seen = list(pages)
        urls = {url for page in seen for url in (page.url, page.final_url)}
        self.hosts = {host for url in urls if (host := urlsplit(url).hostname)}
        texts = (text for page in seen for text in (page.text, *(i.text for i in page.footer)))
        self.numbers = {
            found.number.subject for text in dict.fromkeys(texts) for found in numbers.find(text)
        }
        self.addresses = {
            address
            for exchange in exchanges
            if urlsplit(exchange.url).hostname in self.hosts
            and (address := without_port(exchange.remote_address))
        }

    def owns(self, domain: str) -> bool:
        """Whether a domain is one of the site's, or lies above or below one."""
        name = bare(domain)
        return any(
            host == name or host.endswith(f".{name}") or name.endswith(f".{bare(host)}")
            for host in self.hosts
        )


def collect_for_site(
    folder: Path, column_map: ColumnMap, writer: Writer, progress: Progress, cancel: Cancel
) -> None:
    """
    Write the rows of a folder of registers that concern the site that was visited.

    Raises Unable where the folder cannot be read.
    """
    writer.flush()
    visit = open_bundle(writer.path)
    visited = Visited(visit.records(PageVisit), visit.records(Exchange))
    try:
        for row in _of_site(read_folder(folder, column_map, progress, cancel), visited):
            writer.write(row)
    except Stopped:
        writer.note(complete=False)
        return
    writer.collected(SiteRegister)


def _of_site(rows: Iterable[Imported], visited: Visited) -> Iterator[Imported]:
    """Yield the rows of the site, then of the parties and addresses that these name."""
    held: list[TableRow] = []
    names: set[str] = set()
    addresses = set(visited.addresses)
    for row in rows:
        if isinstance(row, BadRow | ImportedFile):
            yield row
        elif isinstance(row, WrittenRow):
            continue  # of a site the visit itself says what its page shows
        elif isinstance(row, Filing | Registrant | Observation):
            if _concerns(row, visited):
                names.update(_names(row))
                addresses.update(_addresses(row))
                yield row
        else:
            held.append(row)
    shown = [r for r in held if isinstance(r, Licence) and _subject(r.licence) in visited.numbers]
    names.update(row.holder for row in shown)
    yield from _around(held, names, addresses)


def _subject(number: str) -> str:
    parsed = numbers.parse(number)
    return parsed.subject if parsed else ""


def _concerns(row: Filing | Registrant | Observation, visited: Visited) -> bool:
    if visited.owns(row.domain):
        return True
    return isinstance(row, Filing) and subject_of(row.main_licence) in visited.numbers


def _names(row: TableRow) -> Iterator[str]:
    fields = ("unit_name", "access_provider", "registrant", "shown_unit", "holder", "user")
    for name in (*fields, "organisation"):
        if value := getattr(row, name, ""):
            yield value


def _addresses(row: Filing | Registrant | Observation) -> Iterator[str]:
    if isinstance(row, Filing):
        yield from row.server_ips
    elif isinstance(row, Observation) and row.ip:
        yield row.ip


def _around(held: list[TableRow], names: set[str], addresses: set[str]) -> Iterator[TableRow]:
    """Yield the blocks around the addresses up their contracts, their routes, and all parties' rows."""
    space = AddressSpace(addresses)
    blocks = [row for row in held if isinstance(row, Allocation) and space.touches(row.prefix)]
    blocks += _upwards([row for row in held if isinstance(row, Allocation)], blocks)
    announced = [
        row
        for row in held
        if isinstance(row, Route | RouteAuthorisation | Delegation) and space.touches(row.prefix)
    ]
    systems = {row.asn for row in announced if isinstance(row, Route | RouteAuthorisation)}
    organisations = [r for r in held if isinstance(r, AutonomousSystem) and r.asn in systems]
    for row in (*blocks, *announced, *organisations):
        names.update(_names(row))
        yield row
    yield from _of_parties(held, names)


def _upwards(rows: list[Allocation], found: list[Allocation]) -> list[Allocation]:
    """Return the rows above those found, by their contracts."""
    known = {id(row) for row in found}
    wanted = {row.parent_contract for row in found if row.parent_contract}
    above: list[Allocation] = []
    while wanted:
        next_up = [row for row in rows if row.contract in wanted and id(row) not in known]
        known.update(map(id, next_up))
        above += next_up
        wanted = {row.parent_contract for row in next_up if row.parent_contract}
    return above


def _of_parties(held: list[TableRow], names: set[str]) -> Iterator[TableRow]:
    """Yield the relations of the parties, step by step, and the licences of all that these name."""
    keys = {name_key(name) for name in names}
    relations = [row for row in held if isinstance(row, Relation)]
    grown = True
    while grown:
        near = [r for r in relations if {name_key(r.parent), name_key(r.child)} & keys]
        more = {name_key(name) for row in near for name in (row.parent, row.child)}
        grown = not more <= keys
        keys |= more
    yield from (r for r in relations if {name_key(r.parent), name_key(r.child)} & keys)
    for row in held:
        if (isinstance(row, Licence) and _is_held_near(row, keys)) or (
            isinstance(row, Unit) and name_key(row.name) in keys
        ):
            yield row


def _is_held_near(licence: Licence, keys: set[str]) -> bool:
    """Whether a licence is of one of the parties, or of one whose name may be theirs."""
    holders = (licence.holder, *licence.authorised_subsidiaries)
    return any(
        compare(holder, key) in {Likeness.SAME, Likeness.ALIKE}
        for holder in holders
        for key in keys
    )
