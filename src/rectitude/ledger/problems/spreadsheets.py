"""Ledgers kept in spreadsheets so far: their columns are mapped, previewed, and taken in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from rectitude import catalogue
from rectitude.ledger import sheets
from rectitude.ledger.accounts.actions import add_organisation
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.accounts.queries import enterprises_unknown
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.enterprises import identity
from rectitude.ledger.enterprises.actions import named, said_of_app
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems.actions import Opening, open_problems
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused
from rectitude.text import Text, Unable

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "enterprise": (
        "企业",
        "企业名称",
        "单位名称",
        "责任企业",
        "应用开发者",
        "开发者",
        "enterprise",
    ),
    "kind": ("资产种类", "类型", "kind"),
    "identifier": ("网址", "域名", "应用包名", "包名", "资产标识", "对象", "asset", "identifier"),
    "certificate": (
        "签名证书",
        "证书指纹",
        "签名证书SHA-256",
        "signing certificate",
        "certificate",
    ),
    "developer": ("应用开发者", "开发者", "签名主体", "developer"),
    "name": ("名称", "应用名称", "网站名称", "name"),
    "scenario": ("场景", "问题项", "问题类型", "问题", "所涉问题", "scenario"),
}
"""The columns that are understood, and the headings by which they are recognised."""

REQUIRED = ("identifier", "scenario")

NAME = 200
"""Characters of an enterprise's name: as many as its column holds."""


@dataclass(frozen=True)
class SheetRow:
    """One row of a sheet, as it would be taken in."""

    number: int
    values: Mapping[str, str]
    scenario: str | None
    kind: str
    fault: Text | None


@dataclass
class Preview:
    """What an import would do: shown before anything is changed."""

    columns: dict[str, int]
    headings: list[str]
    rows: list[SheetRow] = field(default_factory=list)

    @property
    def new_enterprises(self) -> list[str]:
        """The enterprises that are named and of which the ledger has none of this full name."""
        names = (row.values.get("enterprise", "") for row in self.rows)
        return enterprises_unknown(name for name in names if name)

    @property
    def faulty(self) -> list[SheetRow]:
        """The rows that cannot be taken in, each with its reason."""
        return [row for row in self.rows if row.fault is not None]


def preview(content: bytes, mapping: Mapping[str, str] | None = None) -> Preview:
    """
    Read a workbook's first sheet: the first row has the headings.

    `mapping` names, for a column that we understand, the heading that has it; the others are guessed.
    Raises Refused where it is no workbook, too large, or a required column is missing.
    """
    cells = _cells(content)
    if not cells:
        raise Refused("表格是空的。", "The sheet is empty.")
    found = [heading.strip() for heading in cells.pop(min(cells))]
    columns = _columns(found, mapping or {})
    if missing := [name for name in REQUIRED if name not in columns]:
        wanted = "、".join(COLUMNS[missing[0]][:3])
        raise Refused(
            f"没有找到这一列：{wanted}。请指定。",
            f"A column is missing: {missing[0]}. Say which it is.",
        )
    rows = [_row(number, line, columns) for number, line in cells.items()]
    return Preview(columns, found, rows)


def headings(content: bytes) -> tuple[list[str], dict[str, int]]:
    """
    Return the headings of a workbook's first sheet, and the places of the columns that are recognised.

    Raises Refused where it is no workbook, or empty.
    """
    cells = _cells(content)
    if not cells:
        raise Refused("表格是空的。", "The sheet is empty.")
    found = [heading.strip() for heading in cells[min(cells)]]
    return found, _columns(found, {})


def _cells(content: bytes) -> dict[int, list[str]]:
    """Return the rows that are not empty, by number."""
    try:
        return sheets.read(content)
    except Unable as error:
        raise Refused(error.text.zh, error.text.en) from error


def _columns(found: Sequence[str], mapping: Mapping[str, str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for name, known in COLUMNS.items():
        wanted = (mapping[name],) if mapping.get(name) else known
        for index, heading in enumerate(found):
            if heading.lower() in {each.lower() for each in wanted}:
                columns.setdefault(name, index)
    return columns


def _row(number: int, line: Sequence[str], columns: Mapping[str, int]) -> SheetRow:
    values = {
        name: line[index].strip() if index < len(line) else "" for name, index in columns.items()
    }
    scenario = scenario_named(values["scenario"])
    kind = values.get("kind") or guess_kind(values["identifier"])
    return SheetRow(number, values, scenario, kind, _fault(values, scenario, kind))


def _fault(values: Mapping[str, str], scenario: str | None, kind: str) -> Text | None:
    try:
        certificate = identity.certificate(values.get("certificate", ""))
    except ValueError:
        return Text("签名证书不是 SHA-256。", "The certificate is no SHA-256.")
    if certificate and kind not in identity.APPS:
        return Text("只有应用有签名证书。", "Only apps have a signing certificate.")
    if not values["identifier"] or len(values["identifier"]) > 300:
        return Text("没有对象。", "There is no asset.")
    if len(values.get("enterprise", "")) > NAME:
        return Text(f"企业名称超过 {NAME} 个字。", f"The enterprise’s name is longer than {NAME}.")
    if scenario is None:
        return Text(
            f"不认识的场景：{values['scenario']}", f"Unknown scenario: {values['scenario']}"
        )
    if kind not in Asset.Kind.values:
        return Text(f"不认识的资产种类：{kind}", f"Unknown kind of asset: {kind}")
    try:
        named(kind, values["identifier"])
    except Refused as error:
        return error.text
    return None


def scenario_named(words: str) -> str | None:
    """Return the id of a scenario by id, number, name, or the term of a public notice that it alone has."""
    known = catalogue.load()
    for each in known.scenarios:
        if words in {each.id, str(each.number), each.name.zh, each.name.en}:
            return each.id
    terms = {term.id for term in known.notice_terms if words in {term.name.zh, term.name.en}}
    fitting = [each.id for each in known.scenarios if terms & set(each.notice_terms)]
    return fitting[0] if len(fitting) == 1 else None


def guess_kind(identifier: str) -> str:
    """
    Return the kind of asset that an identifier shows.

    >>> guess_kind("https://a.example"), guess_kind("192.0.2.0/24"), guess_kind("com.example.shop")
    ('website', 'prefix', 'app')
    """
    if "://" in identifier:
        return "website"
    if "/" in identifier:
        return "prefix"
    return (
        "app"
        if identifier.count(".") >= 2 and identifier.split(".", maxsplit=1)[0] in _APP_PREFIXES
        else "domain"
    )


_APP_PREFIXES = frozenset({"com", "cn", "net", "org", "io", "me", "tv", "app"})


def take_in(
    made: Preview, *, by: Actor, at: datetime, new_enterprises: bool = False
) -> list[Problem]:
    """
    Open the problems of a previewed sheet; those open already stay as they are.

    Raises Refused where the actor may not, a row cannot be taken in, or it names an enterprise that is not
    there and it was not said that new ones are entered: then nothing is changed.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None or by.scopes is not None:
        raise Refused("只有检查人员可以导入台账。", "Only an inspector may import a ledger.")
    if made.faulty:
        first = made.faulty[0]
        assert first.fault is not None  # noqa: S101 - faulty rows have one
        raise Refused(
            f"第 {first.number} 行：{first.fault.zh}", f"Row {first.number}: {first.fault.en}"
        )
    if not new_enterprises and (unknown := made.new_enterprises):
        raise Refused(
            f"台账中没有这家企业：{unknown[0]}。如确为新企业，请勾选“登记新企业”。",
            f"The ledger has no such enterprise: {unknown[0]}. If it is a new one, tick “enter a new "
            "enterprise”.",
        )
    with sealed():
        wanted: dict[tuple[int, str], Opening] = {}
        for row in made.rows:
            asset = _asset(row, by, at)
            assert row.scenario is not None  # noqa: S101 - no row is faulty
            wanted.setdefault((asset.pk, row.scenario), Opening(asset, row.scenario))
        there = set(
            Problem.objects.filter(authority=by.organisation)
            .exclude(state="withdrawn")
            .values_list("asset", "scenario")
        )
        opened = open_problems(
            [each for key, each in wanted.items() if key not in there],
            authority=by.organisation,
            origin=Problem.Origin.OFFICER,
            by=by,
            at=at,
        )
        said = {"rows": len(made.rows), "opened": len(opened)}
        record(
            "spreadsheet.import",
            "organisation",
            by.organisation.pk,
            said,
            by=by,
            at=at,
            authority=by.organisation.pk,
        )
        return opened


def _enterprise(name: str, by: Actor, at: datetime) -> Organisation | None:
    if not name:
        return None
    kind = Organisation.Kind.ENTERPRISE
    there = Organisation.objects.filter(name=name, kind=kind).first()
    return there or add_organisation(name, kind, by=by, at=at)


def _asset(row: SheetRow, by: Actor, at: datetime) -> Asset:
    said = row.values
    developer = said.get("developer", "") if row.kind in identity.APPS else ""
    wanted = said_of_app(row.kind, said.get("certificate", ""), developer)
    identifier = named(row.kind, said["identifier"])
    there = identity.among(row.kind, identifier, wanted)
    return there or Asset.objects.create(
        kind=row.kind,
        identifier=identifier,
        name=said.get("name", "")[:200],
        enterprise=_enterprise(said.get("enterprise", ""), by, at),
        created_at=at,
        **wanted._asdict(),
    )
