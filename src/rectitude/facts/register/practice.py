"""
What contracts and checks say of blocks on record: who lets one on, and who really uses it.

A letting is that of a block where it names it, its contract or its place, or where the firm has no other.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from rectitude.evidence.register import Allocation, Licence
from rectitude.facts.register import (
    ACCESS,
    Dealing,
    Position,
    Reconciliation,
    Standing,
    covered,
)
from rectitude.facts.register.access import holder_place, prefix_place, prefix_subject
from rectitude.facts.register.filings import NOT_TOLD, fault
from rectitude.facts.register.found_uses import (
    USER_NOT_AS_FILED,
    differs_from_the_file,
    found_fault,
    says_file_not_changed,
    says_strangers,
)
from rectitude.findings import Finding, Outcome, Place, Subject, Term, cannot_tell

OWN = frozenset({"own-use", "residential", "leased-line"})
"""Uses on record by which a block serves nobody but its user."""
_CITED = 20
"""Rows of practice that a finding cites."""
_NAMED = 5
"""Customers that a message names."""


def let_in_practice(joined: Reconciliation) -> Iterator[Finding]:
    """Find who lets on without licence what it has of another, by contracts beside the blocks."""
    for row in joined.allocations.rows:
        lettings = joined.dealings.by_block.get(id(row), [])
        if lettings and row.user and not joined.allocations.resells(row):
            yield from _let(row, lettings, joined)
    yield from _of_several_blocks(joined)


def _let(row: Allocation, lettings: list[Dealing], joined: Reconciliation) -> Iterator[Finding]:
    if not joined.allocations.lets(row):
        return  # an own block is let by its holder: that is judged as an offer
    position = _position(row.user, lettings, joined)
    if not (position.is_unlicensed or position.is_open):
        return
    sure = _is_proven(row.user, position, lettings, joined)
    chain = joined.allocations.chain(row)
    yield fault(
        "let-on" if sure else "let-on-perhaps",
        prefix_subject(row),
        prefix_place("let-on", row, joined.parties.identity(row.user)),
        _refs(chain.refs, lettings, position.licences),
        {
            **_words(row.user, lettings, position),
            "chain": " → ".join((*chain.names, *_customers(lettings)[:1])),
        },
        sure=sure,
    )


def _of_several_blocks(joined: Reconciliation) -> Iterator[Finding]:
    """Find lettings that may be of several of a firm's blocks: the firm's, whichever block it is."""
    found: dict[str, tuple[list[Dealing], list[Allocation]]] = defaultdict(lambda: ([], []))
    for dealing, rows in joined.dealings.placed:
        let = [row for row in rows if row.user and joined.allocations.lets(row)]
        if len(rows) > 1 and let:
            lettings, blocks = found[joined.parties.identity(dealing.row.firm)]
            lettings.append(dealing)
            blocks += [row for row in let if not any(row is each for each in blocks)]
    for identity, (lettings, blocks) in found.items():
        if any(joined.allocations.resells(row) for row in blocks):
            continue
        party = lettings[0].row.firm
        position = _position(party, lettings, joined)
        if not (position.is_unlicensed or position.is_open):
            continue
        sure = _is_proven(party, position, lettings, joined)
        first = lettings[0].row
        yield fault(
            "let-on-of-several" if sure else "let-on-of-several-perhaps",
            Subject("holder", party),
            holder_place("let-on", party, first, identity),
            _refs(tuple(row.ref for row in blocks[:_CITED]), lettings, position.licences),
            {
                **_words(party, lettings, position),
                "prefixes": tuple(row.prefix for row in blocks[:_NAMED]),
            },
            sure=sure,
        )  # fmt: skip


def used_in_practice(joined: Reconciliation) -> Iterator[Finding]:
    """Find blocks that another than the user on record uses, or that serve others than is on record."""
    for row, dealings in _uses(joined):
        if _names_another(dealings[0], row, joined):
            yield from _used_by_another(row, dealings, joined)
        elif row.use in OWN:
            yield _used("used-otherwise", "", row, dealings, joined)


def _names_another(dealing: Dealing, row: Allocation, joined: Reconciliation) -> bool:
    user = dealing.row.customer
    as_on_record = dealing.own and joined.parties.are_one(user, row.user or row.holder)
    return bool(user) and not (dealing.is_letting or as_on_record or _ITS_GUESTS.search(user))


_ITS_GUESTS = re.compile(
    r"(?:住客|宾客|旅客|游客|顾客|食客|访客|客人|员工|职工|学生|师生|读者|患者|观众|guests?|visitors?|staff)$",
    re.IGNORECASE,
)
"""Whoever stays, works or learns with the user on record: its own use, and no stranger's."""


def _uses(joined: Reconciliation) -> Iterator[tuple[Allocation, list[Dealing]]]:
    """Yield what is said of each block and of who uses it, however many rows say it; the surest first."""
    found: dict[tuple[int, bool, str], tuple[Allocation, list[Dealing]]] = {}
    for dealing, row in joined.dealings.uses:
        if dealing.since and row.valid_from and dealing.since < row.valid_from:
            continue  # it was so before the block came to this user
        if any(_ONE_UNIT.search(text) for text in dealing.row.extra.values()):
            continue  # by another name, as the check itself says
        another = _names_another(dealing, row, joined)
        if another or dealing.serves_others:
            name = joined.parties.identity(dealing.row.customer) if another else ""
            found.setdefault((id(row), another, name), (row, []))[1].append(dealing)
    for row, dealings in found.values():
        yield row, sorted(dealings, key=lambda each: not each.is_sure)


_ONE_UNIT = re.compile(
    r"(?<![非否])(?<!不是)(?<!不属于)(?<!不为)(?<!不系)(?<!并非)(?<!疑似)(?<!可能是)同一(?:个|家)?(?:单位|主体|法人|企业|公司)(?!\S{0,2}(?:待|存疑|\?|？))"
    r"|^同一家(?=$|[,，;；。])"
)


def _used_by_another(
    row: Allocation, dealings: list[Dealing], joined: Reconciliation
) -> Iterator[Finding]:
    """Fail where a stranger uses the block of a firm that may not let it; ask where it may."""
    stranger = dealings[0].row.customer
    if not all(
        joined.parties.are_apart(stranger, name) for name in joined.allocations.chain(row).names
    ):
        return
    position = joined.licensing.position(row.user or row.holder, row.location, ACCESS)
    serves = any(each.serves_others for each in dealings)
    subscribes = not row.user and not serves
    identity = joined.parties.identity(stranger)
    if position.standing is Standing.LICENSED and (row.use not in OWN or subscribes):
        if serves and joined.licensing.position(stranger, row.location, ACCESS).is_unlicensed:
            yield _used("resold-in-practice", identity, row, dealings, joined, whose=stranger)
        return  # else its customer, as its business is
    checked = next((each for each in dealings if _is_not_as_filed(each)), None)
    if checked is not None and _may_convict(checked, row, joined):
        yield found_fault(USER_NOT_AS_FILED, checked, on_file=row.user or row.holder)
        return
    used = _used("used-by-another", identity, row, dealings, joined)
    if used.outcome is not Outcome.FAILED and serves and row.user and row.use in OWN:
        # whoever let it go on: it was let for its user's own use
        resold = _used("resold-in-practice", identity, row, dealings, joined, whose=stranger)
        used = resold if resold.outcome is Outcome.FAILED else used
    yield used


def _is_not_as_filed(dealing: Dealing) -> bool:
    unchanged = says_file_not_changed(dealing) and says_strangers(dealing)
    return differs_from_the_file(dealing) or (dealing.is_sure and unchanged)


def _may_convict(checked: Dealing, row: Allocation, joined: Reconciliation) -> bool:
    """
    Whether a check convicts by its own row, beside what is on record of the block.

    A contract on record leaves open what it lets its user do, unless it is for its user's own use by the row
    of the check itself, or the check says that both are strangers.
    """
    own_row = checked.row.line == row.line and row.use in OWN
    contracted = row.contract and not _SAYS_NO_CONTRACT.search(row.contract)
    alone = checked.row.file == row.file and (not contracted or own_row)
    on_file = joined.parties.are_one(checked.row.firm, row.user or row.holder)
    if says_strangers(checked) and says_file_not_changed(checked):
        return True
    return alone or (on_file and row.use in OWN and says_strangers(checked))


_SAYS_NO_CONTRACT = re.compile(
    r"(?:无(?!锡|为|极|线|偿)|没有?|未(?:签|能|见|提供|出示|取得|经)?|无法|不能)(?:签订?|订立|提供|出示|取得|任何|书面|有效|相关|转让|租赁|使用|的)*(?:合同|协议|授权|依据|手续|委托|凭证)"
)
"""What stands under the heading of contracts where there is none: 未授权, 无法提供任何协议."""


def _used(
    message: str,
    party: str,
    row: Allocation,
    dealings: list[Dealing],
    joined: Reconciliation,
    *,
    whose: str = "",
) -> Finding:
    """Return the fault; `whose` licence counts, where it is not that of the user on record."""
    user = row.user or row.holder
    position = joined.licensing.position(whose or user, row.location, ACCESS)
    sure = _is_proven(whose or user, position, dealings, joined)
    return fault(
        message if sure else f"{message}-perhaps",
        prefix_subject(row),
        prefix_place(message, row, party),
        _refs((row.ref,), dealings, position.licences),
        {
            "user": user,
            "party": dealings[0].row.customer,
            "use": Term(f"register.use-{row.use}") if row.use in OWN else row.use or NOT_TOLD,
            "service": next((each.row.service for each in dealings if each.row.service), NOT_TOLD),
            "since": _since(dealings) or NOT_TOLD,
            "file": dealings[0].row.file,
            "standing": _standing(position),
        },
        sure=sure,
    )


def _position(party: str, lettings: list[Dealing], joined: Reconciliation) -> Position:
    """Return the worst standing of a firm for what it lets, where it lets it."""
    positions = [
        joined.licensing.position(party, place, covered(choice))
        for each in lettings
        for choice in each.choices
        for place in each.places
    ]
    return next(
        (p for p in positions if p.is_unlicensed), next((p for p in positions if p.is_open), positions[0])
    )  # fmt: skip


def _is_proven(
    party: str, position: Position, lettings: list[Dealing], joined: Reconciliation
) -> bool:
    sure = any(each.is_sure for each in lettings)
    return sure and position.is_unlicensed and not _may_be_unread(party, position, joined)


def _may_be_unread(party: str, position: Position, joined: Reconciliation) -> bool:
    none = position.standing is Standing.NONE
    return none and joined.coverage.may_be_unread("licences", party)


def _refs(
    rows: tuple[str, ...], dealings: list[Dealing], licences: tuple[Licence, ...]
) -> tuple[str, ...]:
    cited = (*rows, *(each.row.ref for each in dealings[:_CITED]), *(li.ref for li in licences[:3]))
    return tuple(dict.fromkeys(cited))


def _words(
    party: str, lettings: list[Dealing], position: Position
) -> dict[str, str | Term | tuple[str, ...]]:
    return {
        "party": party,
        "customers": _customers(lettings),
        "what": tuple(dict.fromkeys(each.row.service or each.row.about for each in lettings))[:_NAMED],
        "where": tuple(dict.fromkeys(place for each in lettings for place in each.places if place))[:_NAMED]
        or ("—",),
        "since": _since(lettings) or "—",
        "standing": _standing(position),
    }  # fmt: skip


def _since(dealings: list[Dealing]) -> str:
    return min((each.since for each in dealings if each.since), default="")


def _customers(lettings: list[Dealing]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.row.customer for each in lettings))[:_NAMED]


def _standing(position: Position) -> Term:
    if position.standing is Standing.BEYOND_SERVICES:
        return Term("register.no-such-service")
    return Term(f"register.{position.standing}")


def let_by_nobody(joined: Reconciliation) -> Iterator[Finding]:
    """Ask who lets the blocks of which tables name the customers alone."""
    if files := joined.dealings.by_nobody:
        place = Place(kind="target", key="by-nobody")
        refs = tuple(file.ref for file in joined.register.files if file.file in files)
        yield cannot_tell("by-nobody", place, refs, files=files)
