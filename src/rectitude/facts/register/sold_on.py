"""Blocks whose customer lets or sells them on by the row itself, without a licence on record."""

import re
from collections.abc import Iterator

from rectitude.evidence.register import Statement
from rectitude.facts.register import ACCESS, Dealing, Position, Reconciliation, Standing
from rectitude.facts.register.weighing import is_performed

_SOLD_ON = re.compile(
    r"转租|转售|分租|分销|再出?租|再销售|对外(?:出租|销售|租售|提供)"
    r"|(?:乙方|承租方|租用方|需方|客户)(?:自行)?(?:发展[^,，。;；]{0,6}(?:用户|客户)"
    r"|用于(?![^,，。;；]{0,12}(?:自有|自身|自用|自己|内部|办公|本|员工))"
    r"[^,，。;；]{0,16}(?:租用|出租|专线|宽带|接入|主机|托管)(?:等)?(?:业务|经营))"
    r"|(?<![a-z])(?:re-?s(?:ale|ell\w*|old)|sub-?let\w*|sub-?leas\w*)",
    re.IGNORECASE,
)
_NOT_SOLD_ON = re.compile(
    r"(?:不|非|未|无|没有?|禁止|严禁|是否)[^,，。;；]{0,8}(?:转租|转售|分租|分销|再出?租|再销售|对外|发展|用于)"
    r"|\b(?:no|not|never|without|whether)\b[^,.;]{0,20}(?:re-?s(?:ale|ell)|sub-?(?:let|leas))",
    re.IGNORECASE,
)


def sells_on(said: str) -> bool:
    """
    Whether words for what a block is used for say that it is let or sold on.

    >>> sells_on("转租，对外销售云主机"), sells_on("官网自用，不得转租")
    (True, False)
    """
    return bool(_SOLD_ON.search(_NOT_SOLD_ON.sub(" ", said)))


def sold_on(joined: Reconciliation) -> Iterator[Dealing]:
    """Yield what gives a block to a customer who sells it on, and has no licence on record."""
    for dealing in joined.dealings.all:
        row = dealing.row
        if not (row.prefix and row.customer and sells_on(row.service)):
            continue
        if dealing.counts and _position(row, joined).is_unlicensed:
            yield dealing


def is_proven(dealing: Dealing, joined: Reconciliation) -> bool:
    """Whether a contract that is performed says so of a customer of which a look-up found no licence."""
    row = dealing.row
    denied = joined.coverage.was_searched(row.customer)
    none = _position(row, joined).standing is Standing.NONE
    return dealing.is_sure and is_performed(row.state) and denied and none


def _position(row: Statement, joined: Reconciliation) -> Position:
    return joined.licensing.position(row.customer, row.location, ACCESS)
