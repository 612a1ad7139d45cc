"""Licences that rows of contracts, sales and blocks name beside what their firms do under them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from rectitude.collectors.register.columns import columns_of
from rectitude.collectors.register.record_beside import RecordBeside
from rectitude.collectors.register.wordings import SHOWN_ON_A_PAGE, plain_heading


def licences_named(
    headers: Sequence[str], columns: Mapping[int, str], giver: str, above: str
) -> Iterator[RecordBeside]:
    """
    Yield the licence under which a row says that its firm acts: its number, and what else stands of it.

    An end after the number is that of the licence; of a block that is let, only where it says so.
    """
    if _CLAIMED.search(above):
        return
    left = ["" if columns.get(n, "") not in _LEFT else text for n, text in enumerate(headers)]
    told = columns_of("licences", left, {})
    plain = [*map(plain_heading, headers)]
    number = next((n for n in told if _is_number_of_its_own(told[n], plain[n])), None)
    holder = next((n for n, column in columns.items() if column == giver), None)
    if number is None or holder is None:
        return
    its_end = _ITS_END_BY_NAME if giver == "holder" else _ITS_END
    ends = {n for n in told if n > number and told[n] in _TERM and its_end.search(plain[n])}
    scope = {n for n in told if told[n] in _SCOPE and _ITS_SCOPE.search(plain[n])}
    if not (scope | ends):
        return  # a number alone may be anybody's
    kept = scope | ends | {number}
    own = [
        "持证单位" if n == holder else headers[n] if n in kept else "" for n in range(len(headers))
    ]
    yield RecordBeside(
        "licences",
        own,
        frozenset(),
        frozenset({number}),
        taken=frozenset(ends) & columns.keys(),
        like=_LICENCE_NUMBER,
        unlike=_BORROWED,
        is_open=not (ends and {told[n] for n in kept} & {"services", "scope"}),
    )


def _is_number_of_its_own(column: str, plain: str) -> bool:
    """Whether a heading is of the number of a licence, and of nobody else's and no page's."""
    return (
        column == "number"
        and bool(_OF_A_LICENCE.search(plain))
        and not (_ON_A_PAGE.search(plain) or _OF_ANOTHERS.search(plain))
    )


_OF_A_LICENCE = re.compile(r"许可|证|licen[cs]e")
_ON_A_PAGE = re.compile(SHOWN_ON_A_PAGE)
_TERM = frozenset({"valid_from", "valid_to", "validity"})
_LEFT = _TERM | {""}
"""What may be of the licence: what the first record has no column for, and ends."""
_SCOPE = frozenset({"services", "scope", "area"})
_ITS_SCOPE = re.compile(
    r"许可|持证|证载|证书|覆盖|(?:业务|经营|服务)(?:的)?(?:种类|类别|范围)|licen|coverage|scope"
)
_ITS_END = re.compile(r"^(?!.*(?:合同|协议|租|服务|contract|lease)).*(?:有效|许可|证|valid|licen)")
_ITS_END_BY_NAME = re.compile(r"许可|持证|证书|licen")
_LICENCE_NUMBER = re.compile(r"(?:[AB][12]\.?)+\s?[-－]?\s?\d{8}")
_OF_ANOTHERS = re.compile(
    r"上游|上级|供应商|供货|合作|对方|总公司|集团|母公司|委托|客户|用户|租户|承租|使用|下游|乙方"
    r"|所附|自称|宣称|声称|所称|出示|挂靠|借用|冒用|营业执照|备案"
    r"|upstream|supplier|parent|customer|lessee|tenant|claimed|alleged|borrowed"
)
"""Headings of numbers that are not, or not for sure, of who does what the row tells."""
_CLAIMED = re.compile(r"自报|自填|申报|投诉|举报|self-?(?:reported|declared)|complaint")
"""Titles of what firms say of themselves, or others of them: no record of their licences."""
_BORROWED = re.compile(r"借用|冒用|盗用|挂靠|伪造|borrowed|forged")
"""What a row says of a number that is another's, or of nobody."""
