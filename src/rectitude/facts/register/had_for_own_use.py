"""Who has access by a contract for its own use alone, and sells the same to others."""

import re
from collections import defaultdict
from collections.abc import Iterator

from rectitude.evidence.register import Statement
from rectitude.facts.register import ACCESS, Dealing, Reconciliation
from rectitude.facts.register.weighing import Force, plain

_FOR_ITSELF = re.compile(
    r"自用|自己使用|(?:不得|不准|不可|不能|禁止|严禁)[^,，。;；]{0,6}(?:转租|转售|分租|再出?租|对外|共享)"
    r"|own use|(?:no|not)\b[^,.;]{0,12}(?:resale|re-?s[eo]l|sub-?l)",
    re.IGNORECASE,
)
_AS_AGREED = re.compile(
    r"用途|目的|使用方式|约定|条款|限制|禁止|purpose|^use$|usage|terms|clause", re.IGNORECASE
)
"""Headings of what access was let for, and of what its contract forbids."""
_IN_FORCE = frozenset({Force.DONE, Force.UNPROVEN, Force.WITHIN})
_SEVERAL = 2
"""Customers from which what is sold is no cost that neighbours share; ours."""


def sold_on_against_use(joined: Reconciliation) -> Iterator[tuple[Dealing, Dealing]]:
    """Yield what gives access to a firm for its own use, with a sale of the same by that firm to others."""
    sales: dict[str, list[Dealing]] = defaultdict(list)
    for dealing in joined.dealings.all:
        if dealing.row.firm and dealing.is_sure and dealing.is_letting:
            sales[joined.parties.identity(dealing.row.firm)].append(dealing)
    for had in joined.dealings.all:
        if had.row.customer and had.force in _IN_FORCE and _is_for_itself(had.row):
            sold = _of_the_same(had, sales.get(joined.parties.identity(had.row.customer), []))
            customers = {joined.parties.identity(each.row.customer) for each in sold}
            if len(customers) >= _SEVERAL:
                yield had, sold[0]


def _is_for_itself(row: Statement) -> bool:
    """Whether a row says that its customer has it for its own use, or may not let it on."""
    agreed = (cell for heading, cell in row.extra.items() if _AS_AGREED.search(heading.strip()))
    return any(_FOR_ITSELF.search(plain(text)) for text in (row.service, *agreed))


def _of_the_same(had: Dealing, sales: list[Dealing]) -> list[Dealing]:
    """Return the sales of access of a kind that was had, by another row."""
    kinds = [choice & ACCESS for choice in had.choices]
    return [
        sale
        for sale in sales
        if sale.row.ref != had.row.ref
        and any(choice & kind for choice in sale.choices for kind in kinds)
    ]
