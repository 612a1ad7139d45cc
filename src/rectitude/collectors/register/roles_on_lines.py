"""Lists of lines: what they were opened as, who has them on file, and who does what was found on them."""

import re
from collections.abc import Sequence

from rectitude.collectors.register.contents import filled, is_firm
from rectitude.collectors.register.wordings import plain_heading

_KIND_OF_A_LINE = re.compile(
    r"(?:家庭|住宅|个人|居民|企业|商务|政企|小区|公寓)(?:光纤|固定)?(?:宽带|固网|专线)|家宽"
    r"|(?:residential|home|business) (?:broadband|line)",
    re.IGNORECASE,
)
"""What a line was opened as: no licence is for one (家庭宽带), but for 互联网接入服务业务."""


def leave_kinds_of_lines(found: dict[int, str], body: Sequence[Sequence[str]]) -> None:
    """Leave a column of what lines were opened as: it is no service of a licence."""
    for n in [n for n, column in found.items() if column == "services"]:
        cells = filled(body, n)
        if are_kinds_of_lines(cells):
            del found[n]


def are_kinds_of_lines(cells: Sequence[str]) -> bool:
    """Whether a column is of what lines were opened as, whatever is done from them."""
    return bool(cells) and all(map(_KIND_OF_A_LINE.fullmatch, cells))


_USES = re.compile(
    r"^(?:实际|现)?(?:的)?使用(?:的)?(?:单位|方|者|人|企业|公司)(?:名称)?$|^actual ?user$"
)
_WHAT_IT_DOES = re.compile(r"发现|查实|实际|现场|用途")
_OF_A_BLOCK = frozenset({"prefix", "first_address", "domain"})


def settle_users(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let the only party of a check, who uses a line, be the one that does what was found from it."""
    known = set(found.values())
    if "firm" in known or known & _OF_A_BLOCK or "approval" in known:
        return
    does = any(c == "service" and _WHAT_IT_DOES.search(headings[n]) for n, c in found.items())
    for n in [n for n, c in found.items() if c == "customer" and _USES.match(headings[n])]:
        if does:
            found[n] = "firm"
            return


_ON_FILE = re.compile(r"登记|备案|报备|申报|开户|filed|registered|recorded|opened")
_REALLY_USES = re.compile(r"实际|现|actual|found")
_SERVED = re.compile(
    r"^(?:面向|服务|销售|供给|下游)(?:的)?(?:对象|人群|客户|用户|单位)(?:名称)?$|^客户(?:名称|单位)?$"
    r"|^(?:customers?|clients?|served)(?:name)?$"
)


def prefer_users_who_serve(
    found: dict[int, str], headings: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """
    Let the firm be who really uses a line on file for people, where another column tells whom it serves.

    Of a block on file for a firm the user found is laid beside that firm instead.
    """
    on_file = [n for n, c in found.items() if c == "firm" and _ON_FILE.search(headings[n])]
    free = [n for n in range(len(headings)) if found.get(n, "customer") == "customer"]
    served = [n for n in free if _SERVED.match(headings[n])]
    uses = [n for n in free if _USES.match(headings[n]) and _REALLY_USES.search(headings[n])]
    if not on_file or not (len(served) == 1 == len(uses)):
        return
    if not any(map(is_firm, filled(body, on_file[0]))):
        del found[on_file[0]]
        found |= {uses[0]: "firm", served[0]: "customer"}


_OF_A_LINE = re.compile(
    r"^(?:线路|宽带|专线|电路)(?:编?号|代号|标识|账号)|^账号|安装地|装机|开户|^(?:line|account)(?:no|id|number)"
)
_OF_SALES = re.compile(r"价|资费|月费|销售|售卖|在售|price|sold|sales")
_USED_FOR = re.compile(
    r"^(?:实际|现场|线路|宽带|查实|核实|发现)?(?:的)?(?:使用|用途)(?:情况|内容|说明)?$|^(?:actual)?us(?:e|age)$"
)


def leave_products_of_own_lines(
    found: dict[int, str], headings: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """
    Leave what lines were opened as, in a list of lines: who has a home line does not sell any.

    What is done from them is the column of their use.
    """
    at = next((n for n, column in found.items() if column == "service"), None)
    if at is None or not any(map(_OF_A_LINE.search, headings)):
        return
    if any(map(_OF_SALES.search, headings)) or not are_kinds_of_lines(filled(body, at)):
        return
    del found[at]
    use = next((n for n, text in enumerate(headings) if _USED_FOR.match(text)), None)
    if use is not None and use not in found:
        found[use] = "service"


_REALLY_DOES = re.compile(
    r"^(?:现场|经?查实|经?核实|核查)?(?:的)?(?:实际|真实)(?:的)?(?:对外)?(?:提供|经营|运营|出租|转售|转租|销售|收费)"
    r"(?:服务|业务)?(?:的)?(?:者|方|人|单位|企业|公司|主体|商户?)(?:名称)?$|^(?:actual|real)(?:operator|provider|seller)$"
)
"""Headings of who really does what was found: beside them, who has the line on file does not."""


def tells_whose_line(headings: Sequence[str]) -> bool:
    """
    Whether a table tells of lines, and who really does what was found on them.

    >>> tells_whose_line(["线路编号", "登记用户", "实际经营者"]), tells_whose_line(["企业名称", "实际经营者"])
    (True, False)
    """
    plain = [plain_heading(text) for text in headings]
    return any(map(_OF_A_LINE.search, plain)) and any(map(_REALLY_DOES.match, plain))


def prefer_who_really_does_it(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let who really does it be the firm, in a list of lines before whose line it is (登记用户, 开户单位)."""
    does = [n for n, text in enumerate(headings) if _REALLY_DOES.match(text)]
    if len(does) != 1 or not tells_whose_line(headings):
        return
    for n in [n for n, column in found.items() if column in {"firm", "who"}]:
        del found[n]
    found[does[0]] = "firm"
    use = [n for n, text in enumerate(headings) if _USED_FOR.match(text)]
    if use and "service" not in found.values() and found.get(use[0], "customer") == "customer":
        found[use[0]] = "service"
