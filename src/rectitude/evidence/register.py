"""
Registers: rows of filings, registrants, licences, relations, allocations, routes and observations.

Each row keeps the file and line that it came from. Dates are ISO (`2026-11-01`), domains lower case in
IDNA ASCII, prefixes in canonical CIDR, several values a tuple; names and numbers stay as written.
"""

from typing import ClassVar, Literal

from rectitude.evidence._record import Aggregate, Record
from rectitude.evidence.written_row import WrittenRow
from rectitude.text import Text

FilingStatus = Literal["normal", "change_under_review", "cancelled", "none"]
"""`none`: the register was searched for the domain, and has no filing of it."""
Location = Literal["", "mainland", "overseas"]
RelationKind = Literal["subsidiary", "branch", "former_name", "same_control"]
Use = Literal[
    "", "own-business", "own-use", "hosting", "resale", "cdn", "residential", "leased-line"
]


class TableRow(Record, frozen=True, kw_only=True, omit_defaults=True, gc=False):
    """
    A row of a table: where it stands, and the columns that we do not know, kept as written.

    `unread` names those of its own fields whose cell could not be read.

    Rows are no concern of the garbage collector: they are many, and hold nothing that can hold them.
    """

    file: str = ""
    line: int = 0
    extra: dict[str, str] = {}
    unread: tuple[str, ...] = ()


class Filing(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """A domain's entry in the register of filings (ICP/IP 地址/域名信息备案) at `snapshot_date`."""

    KIND: ClassVar[str] = "filing"

    domain: str
    main_licence: str = ""
    """The subject's number, 京ICP备12345678号."""
    service_licence: str = ""
    """The service's number, with its suffix."""
    unit_name: str = ""
    credit_code: str = ""
    nature: str = ""
    leader: str = ""
    access_provider: str = ""
    server_ips: tuple[str, ...] = ()
    update_time: str = ""
    snapshot_date: str = ""
    status: FilingStatus = "normal"
    receipt_no: str = ""
    """Of an application to change the filing."""
    receipt_date: str = ""
    location: Location = ""


class Registrant(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """Who holds a domain, by the registrar's record, and until when."""

    KIND: ClassVar[str] = "registrant"

    domain: str
    registrant: str = ""
    registrar: str = ""
    registered: str = ""
    """Since when the domain exists without a gap."""
    expires: str = ""


class Licence(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """A telecommunications business licence: services (codes such as B11, or names), area, validity."""

    KIND: ClassVar[str] = "licence"

    holder: str
    licence: str = ""
    """The licence's number."""
    services: tuple[str, ...] = ()
    area: tuple[str, ...] = ()
    valid_from: str = ""
    valid_to: str = ""
    authorised_subsidiaries: tuple[str, ...] = ()
    renewal_no: str = ""
    """Of an application to renew it."""
    renewal_date: str = ""
    searched: bool = False
    """Whether it is none: searched for on `valid_from`, the holder has no licence on register."""


class Relation(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """
    A relation of two units. Of a `former_name`, `child` is the name given up for `parent`.

    A change of name takes place on `valid_from`. `parent` is empty where a list of subsidiaries that may act
    under a licence does not name whose it is.
    """

    KIND: ClassVar[str] = "relation"

    parent: str
    child: str
    kind: RelationKind
    valid_from: str = ""
    valid_to: str = ""


UnitStatus = Literal["in-business", "struck-off", "revoked"]
"""In the business register: 存续, 注销, 吊销."""


class Unit(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """A unit's entry in the business register, and since when it is in that state."""

    KIND: ClassVar[str] = "unit"

    name: str
    credit_code: str = ""
    status: UnitStatus
    since: str = ""
    shareholders: tuple[str, ...] = ()
    head: str = ""
    """Its legal representative."""


class Allocation(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """
    A block of addresses that `holder` gives to `user` under `contract`.

    `parent_contract` is the contract under which the holder has it; `contract` is empty for own blocks.
    """

    KIND: ClassVar[str] = "allocation"

    prefix: str
    holder: str
    user: str = ""
    parent_contract: str = ""
    contract: str = ""
    use: Use = ""
    location: str = ""
    """The province."""
    valid_from: str = ""
    valid_to: str = ""


class Observation(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """
    A domain as it answered at one time. `http_status` 0: no answer; None: not recorded.

    `shown_number`, `number_link` and `shown_unit` are None where the file has no such column: nothing
    can then be said of them; an empty text means that nothing was shown.
    """

    KIND: ClassVar[str] = "observation"

    domain: str
    ip: str = ""
    observed_at: str = ""
    http_status: int | None = None
    shown_number: str | None = None
    number_link: str | None = None
    shown_unit: str | None = None
    location: Location = ""

    @property
    def serves(self) -> bool:
        """Whether the domain answered with a page."""
        return self.http_status is not None and 200 <= self.http_status < 300

    @property
    def silent(self) -> bool:
        """Whether it gave no answer at all."""
        return self.http_status == 0


class Route(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """A prefix as announced, and the autonomous system at its origin."""

    KIND: ClassVar[str] = "route"

    prefix: str
    asn: int


class AutonomousSystem(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """An autonomous system and the organisation that has it."""

    KIND: ClassVar[str] = "asn"

    asn: int
    organisation: str = ""


class RouteAuthorisation(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """A validated RPKI payload (RFC 6811): the holder lets `asn` announce up to `max_length`."""

    KIND: ClassVar[str] = "route-authorisation"

    prefix: str
    max_length: int
    asn: int
    trust_anchor: str = ""


class Delegation(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """A line of a regional registry's delegated-extended file; a range is split into CIDR blocks."""

    KIND: ClassVar[str] = "delegation"

    registry: str
    country: str
    prefix: str
    date: str = ""
    status: str = ""
    opaque_id: str = ""


class Statement(TableRow, frozen=True, kw_only=True, omit_defaults=True):
    """
    What a table says is really done: a contract, a bill, a sale, a use that was found, a complaint.

    It is no filing and no licence: `firm` does it, for `customer`, and everything else is as written.
    """

    KIND: ClassVar[str] = "statement"

    firm: str = ""
    """Who provides, sells or lets."""
    customer: str = ""
    """Who buys, rents or uses."""
    service: str = ""
    """What is provided, or what a block is used for."""
    prefix: str = ""
    domain: str = ""
    location: str = ""
    """Where it is provided."""
    contract: str = ""
    parent_contract: str = ""
    """The contract under which the firm has it itself."""
    state: str = ""
    """How far it came: performed, over, planned, confirmed."""
    capacity: str = ""
    """As what the firm does it, or by what kind of contract: 代理, 框架协议."""
    date: str = ""
    """The day on which it was found, billed or reported."""
    valid_from: str = ""
    valid_to: str = ""
    about: str = ""
    """What the table's name and titles say of all its rows."""


class ImportedFile(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One file that was read: what of it was understood, and how much was not."""

    KIND: ClassVar[str] = "imported-file"

    file: str
    table: str
    encoding: str = ""
    columns: tuple[str, ...] = ()
    """Our columns that the file has."""
    unknown_columns: tuple[str, ...] = ()
    rows: int = 0
    """Rows that were kept."""
    bad_rows: int = 0
    """Rows that were left out."""
    bad_cells: int = 0
    """Cells that were emptied; their rows were kept."""
    duplicates: int = 0
    passed_over: int = 0
    """Rows of a world-wide file that touch no address in the other tables."""
    snapshot: Literal["current", "baseline"] = "current"
    as_of: str = ""
    """The day that the lines above the header give, if they do."""
    read_on: str = ""
    """The day on which it was read: no later than that was it written."""
    about: str = ""
    """What stands above the header, and how the table is named; at most 120 characters."""
    part: bool = False
    """Whether its title says that it is a sample or an excerpt: what is not in it proves nothing."""
    speaks_of: tuple[Literal["blocks", "domains", "services"], ...] = ()
    """What the rows of a table that was not understood speak of."""
    usable: bool = True
    """False where the header lacks a column without which no row says anything."""


class BadRow(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A row or cell that could not be used, and why."""

    KIND: ClassVar[str] = "bad-row"

    file: str
    line: int
    why: Text
    column: str = ""
    value: str = ""
    """At most 200 characters."""
    kept: bool = False
    """Whether the rest of the row was kept."""


class EarlierFiling(Filing, frozen=True, kw_only=True, omit_defaults=True):
    """A filing in the baseline."""

    KIND: ClassVar[str] = "earlier-filing"


class EarlierRegistrant(Registrant, frozen=True, kw_only=True, omit_defaults=True):
    """A registrant in the baseline."""

    KIND: ClassVar[str] = "earlier-registrant"


class EarlierObservation(Observation, frozen=True, kw_only=True, omit_defaults=True):
    """An observation in the baseline."""

    KIND: ClassVar[str] = "earlier-observation"


class Register(Aggregate, frozen=True, kw_only=True, weakref=True):
    """The tables of a folder of registers, and of its baseline, if one was given."""

    NAME: ClassVar[str] = "register"
    TARGETS: ClassVar[tuple[str, ...]] = ("register",)

    filings: tuple[Filing, ...] = ()
    registrants: tuple[Registrant, ...] = ()
    licences: tuple[Licence, ...] = ()
    relations: tuple[Relation, ...] = ()
    units: tuple[Unit, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    observations: tuple[Observation, ...] = ()
    routes: tuple[Route, ...] = ()
    systems: tuple[AutonomousSystem, ...] = ()
    authorisations: tuple[RouteAuthorisation, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    statements: tuple[Statement, ...] = ()
    written: tuple[WrittenRow, ...] = ()
    files: tuple[ImportedFile, ...] = ()
    bad_rows: tuple[BadRow, ...] = ()
    earlier_filings: tuple[EarlierFiling, ...] = ()
    earlier_registrants: tuple[EarlierRegistrant, ...] = ()
    earlier_observations: tuple[EarlierObservation, ...] = ()

    def has(self, table: str) -> bool:
        """Whether a usable file of this table was given, even one without rows."""
        return bool(self.files_of(table))

    def files_of(self, table: str) -> tuple[ImportedFile, ...]:
        """Return the usable files of a table."""
        return tuple(
            file
            for file in self.files
            if file.table == table and file.snapshot == "current" and file.usable
        )


class SiteRegister(Register, frozen=True, kw_only=True):
    """The rows of the registers that concern one website (`--register FOLDER`)."""

    NAME: ClassVar[str] = "site-register"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)


ROWS: tuple[type[TableRow], ...] = (
    Filing,
    Registrant,
    Licence,
    Relation,
    Unit,
    Allocation,
    Observation,
    Route,
    AutonomousSystem,
    RouteAuthorisation,
    Delegation,
    Statement,
)
"""Every kind of row that an importer gives."""


def earlier(row: TableRow) -> TableRow | None:
    """Return the row as one of the baseline, or None where the baseline needs no such rows."""
    kind = _EARLIER.get(type(row))
    if kind is None:
        return None
    return kind(**{name: getattr(row, name) for name in row.__struct_fields__})


_EARLIER: dict[type[TableRow], type[TableRow]] = {
    Filing: EarlierFiling,
    Registrant: EarlierRegistrant,
    Observation: EarlierObservation,
}
