"""Cited records as tables: cookies, storage, TLS, identities, exposed paths, calls."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from rectitude.bundle import Bundle
from rectitude.evidence import Record, record_types
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Cookie, InterfaceCall, StorageItem
from rectitude.evidence.transport import (
    EngineProbe,
    ExposureProbe,
    IdentityProbe,
    ListedRequest,
    NameAlias,
    RenderedProbe,
    RobotsFile,
    TLSHost,
)
from rectitude.findings import Assertion
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.recipients import stage
from rectitude.reports.words import word, word_or_itself
from rectitude.text import Text

ROWS = 12
"""Rows of one table; the rest is in the bundle. Ours."""
CELL = 240
"""Characters of one cell."""


class Column(msgspec.Struct, frozen=True):
    """A column: its heading's word, and how a record fills its cell."""

    name: str
    cell: Callable[..., str | Text | Moment]
    varies: bool = False
    """True for what differs from visit to visit: rows that differ in it alone are shown as one."""


def _when(record: Cookie | StorageItem | InterfaceCall) -> Moment:
    return record.set_in or record.moment if isinstance(record, Cookie) else record.moment


def _identity(probe: IdentityProbe) -> Text:
    return word_or_itself("client", probe.identity)


_OF_A_CLIENT = (
    Column("round", lambda r: str(r.round)),
    Column("identity", _identity),
    Column("status", lambda r: str(r.status or r.failure)),
    Column("title", lambda r: r.title),
    Column("length", lambda r: f"{r.text_length:,}"),
)


def _versions(host: TLSHost) -> str:
    return ", ".join(name for name, accepted in host.versions.items() if accepted)


def _certificate(host: TLSHost) -> Text:
    faults = [
        word("tls", fault)
        for fault, there in (
            ("expired", host.expired),
            ("self-signed", host.self_signed),
            ("wrong-name", host.name_matches is False),
            ("untrusted", host.trusted is False),
        )
        if there
    ]
    if not faults:
        return Text(host.issuer or "—", host.issuer or "—")
    return Text("、".join(f.zh for f in faults), ", ".join(f.en for f in faults))


_TABLES: dict[type[Record], tuple[Column, ...]] = {
    Cookie: (
        Column("name", lambda r: r.name),
        Column("value", lambda r: r.value, varies=True),
        Column("domain", lambda r: r.domain),
        Column("set-by", lambda r: r.set_by),
        Column("when", _when),
    ),
    StorageItem: (
        Column("name", lambda r: r.key),
        Column("value", lambda r: r.value, varies=True),
        Column("origin", lambda r: r.origin),
        Column("when", _when),
    ),
    TLSHost: (
        Column("host", lambda r: f"{r.host}:{r.port}"),
        Column("versions", _versions),
        Column("certificate", _certificate),
        Column("until", lambda r: r.not_after[:10]),
    ),
    NameAlias: (
        Column("host", lambda r: r.host),
        Column("chain", lambda r: " → ".join(r.chain)),
        Column("resolver", lambda r: r.resolver),
    ),
    ListedRequest: (
        Column("path", lambda r: r.url),
        Column("filter", lambda r: r.filter),
        Column("list", lambda r: r.list),
    ),
    IdentityProbe: _OF_A_CLIENT,
    RenderedProbe: _OF_A_CLIENT,
    EngineProbe: (
        Column("round", lambda r: str(r.round)),
        Column("identity", lambda r: r.identity),
        Column("status", lambda r: str(r.status or r.failure)),
        Column("title", lambda r: r.title),
        Column("length", lambda r: f"{r.text_length:,}"),
    ),
    ExposureProbe: (
        Column("path", lambda r: r.url),
        Column("status", lambda r: str(r.status or "")),
        Column("proof", lambda r: r.proof.decode("utf-8", "replace")),
    ),
    InterfaceCall: (
        Column("interface", lambda r: r.interface),
        Column("script", lambda r: r.script),
        Column("times", lambda r: str(r.times)),
        Column("when", _when),
    ),
    RobotsFile: (
        Column("identity", lambda r: r.agent),
        Column("status", lambda r: str(r.status or r.failure)),
        Column("value", lambda r: r.text),
    ),
}


def cited(findings: Iterable[Assertion], bundle: Bundle) -> dict[str, Record]:
    """Return the records that some findings cite, by their references; each part is read once."""
    wanted = {ref for finding in findings for ref in finding.evidence}
    kinds = {ref.partition("#")[0] for ref in wanted}
    types = record_types()
    return {
        record.ref: record
        for kind in sorted(kinds & types.keys())
        for record in bundle.records(types[kind])
        if record.ref in wanted
    }


def exhibits(records: Sequence[Record], unquoted: int, *, asked: bool) -> Iterator[Exhibit]:
    """Yield a table for each kind among the records; `unquoted` requests are only counted."""
    for kind, columns in _TABLES.items():
        its = [record for record in records if isinstance(record, kind)]
        if its:
            yield _table(kind, columns, its, asked)
    if unquoted > 0:
        yield Exhibit("website/more.html", {"n": unquoted})


def _table(
    kind: type[Record], columns: Sequence[Column], records: Sequence[Record], asked: bool
) -> Exhibit:
    rows: dict[tuple[str | Text, ...], tuple[Text, ...]] = {}
    for record in records:  # a jar is read in each visit and more than once in it
        cells = [column.cell(record) for column in columns]
        same = tuple(
            stage(cell, asked=asked) if isinstance(cell, Moment) else cell
            for column, cell in zip(columns, cells, strict=True)
            if not column.varies
        )
        rows.setdefault(same, tuple(_short(cell, asked) for cell in cells))
    return Exhibit(
        "website/table.html",
        {
            "caption": word("record", kind.KIND),
            "columns": [word("column", column.name) for column in columns],
            "rows": list(rows.values())[:ROWS],
            "more": max(0, len(rows) - ROWS),
        },
        wide=len(columns) > 3,
    )


def _short(cell: str | Text | Moment, asked: bool) -> Text:
    if isinstance(cell, Moment):
        return _moment(cell, asked)
    if isinstance(cell, Text):
        return cell
    said = cell if len(cell) <= CELL else cell[:CELL] + "…"
    return Text(said, said)


def _moment(moment: Moment, asked: bool) -> Text:
    seconds = f"{moment.seconds:.1f} s"
    if not asked:
        return Text(seconds, seconds)
    said = stage(moment, asked=asked)
    return Text(f"{said.zh}，{seconds}", f"{said.en}, {seconds}")
