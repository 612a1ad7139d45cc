"""
Tables of what is really done, sold, contracted or complained of, told from those of filings and licences.

A table of services that a firm carries on looks like one of licences, and one of a provider's customers like
one of filings: read as such it would acquit whom it accuses.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

from rectitude.collectors.register.roles_on_lines import tells_whose_line
from rectitude.collectors.register.wordings import NAMES_A_FILING, SHOWN_ON_A_PAGE
from rectitude.facts.register.listed_changes import ASKS_FOR_IT, OF_WHAT_CHANGED
from rectitude.facts.register.services import services_done

_SPEAKS = re.compile(
    r"实际|真实|在售|销售|售卖|产品|商品|价目|报价|资费|账单|计费|收费|开票|发票|结算|合同|协议|订单|成交"
    r"|签约"
    r"|营收|营业额|收入"
    r"|租赁|租用|出租|承租|转租|分租|投诉|举报|走访|现场|查实|开展|客户|供应商|供货|流水|收款|业务量|经营情况"
    r"|actual|really|sold|sale|product|price|bill|invoice|contract|agreement|order|customer|complaint"
    r"|lease|tenant|vendor",
)
_TERM = frozenset({"valid_from", "valid_to", "validity"})
_OF_A_LICENCE = frozenset({"services", "number", "scope", "held"})
_OF_ONE_LICENCE = frozenset(
    {"number", "scope", "area", "valid_to", "validity", "actual_services", "actual_firm"}
)
_CHARGES = re.compile(
    r"收费(?!标准|依据|方式)|月费|资费|租金|单价|缴费|(?:用户|客户|住户|租户)?户数|(?:用户|客户|住户|租户)数|charged?|fee|\brent"
)
"""Headings of what is taken from customers, of whom no record of licences speaks."""
_NUMBERS = frozenset({"main_licence", "service_licence"})
_LOOKED_AT = frozenset({"ip", "http_status", "shown_number", "number_link", "shown_unit"})
_PAGE = re.compile(SHOWN_ON_A_PAGE + r"|版权|copyright", re.IGNORECASE)
_OF_REGISTRATIONS = frozenset({"registrant", "registrar", "registered"})
_SERVES = re.compile(r"服务商|服务内容|套餐|托管|空间|service|hosting|plan")
"""Headings of a contract for a site: its end is not that of the domain."""
_OF_SALES = re.compile(r"价格|售价|月费|在售|产品|套餐|price|product", re.IGNORECASE)
_OF_LICENCES = re.compile(r"许可|持证|licen[cs]e")
_OF_FILINGS = re.compile(r"备案")
_FILED = re.compile(r"备案(?:的)?(?:接入|主体|单位|主办)")
"""Headings of what a filing says, beside which what is really so may stand."""
_STATE_OF_A_FILING = re.compile(
    r"^(?:网站|域名|icp)*备案(?:的)?(?:情况|状态|状况|进度|结果)$|^(?:icp )?filing (?:state|status)$"
    r"|^(?:icp)?备案(?:的)?(?:主体|主办者|主办单位)(?:名称|全称)?$",
    re.IGNORECASE,
)
"""Headings of how far a filing is, or whose: a list of customers or checks is one of filings all the same."""


def is_state_of_a_filing(heading: str) -> bool:
    """Whether a heading is of how far a site's filing is, or whose."""
    return bool(_STATE_OF_A_FILING.search(heading.strip()))


_LONGEST_ABOUT = 120
"""Characters of titles that a row keeps; ours."""
_FEWEST = 1
"""Cells that must name a service of telecommunications for a table to concern any; ours."""


def plain(text: str) -> str:
    """Return a text in one width and case."""
    return unicodedata.normalize("NFKC", text).lower()


def speaks_of_practice(text: str) -> bool:
    """
    Whether headings or titles speak of what is done, sold or contracted.

    >>> speaks_of_practice("企业名称 实际开展业务"), speaks_of_practice("持证单位 许可证号 有效期")
    (True, False)
    """
    return bool(_SPEAKS.search(plain(text)))


def is_of_practice(
    table: str, columns: Collection[str], headings: Sequence[str], named: str
) -> bool:
    """Whether a table that has the columns of one of records is of what is done, and no record."""
    known = set(columns)
    speaks = speaks_of_practice(" ".join((*headings, named)))
    if table == "licences":
        if tells_done_from_licensed(headings):
            return True
        if "actual_services" in known and not known & _OF_A_LICENCE:
            return True  # since when and where something is done is no licence for it
        if "actual_firm" in known and not known & (_TERM | {"scope", "number", "held"}):
            return True  # who trades on a licence, of which the row tells nothing
        if (
            "is_shown" in known
            and not known & _OF_A_LICENCE
            and any(map(_OF_SALES.search, headings))
        ):
            return True  # what is sold, and whether its page shows a licence
        if (
            "held" in known
            and not known & _OF_ONE_LICENCE
            and (
                any(_CHARGES.search(plain(text)) for text in headings) or tells_whose_line(headings)
            )
        ):
            return (
                True  # what is charged to whom, or done on whose line, and a look-up of who does it
            )
        if known & (_TERM | {"scope", "renewal_no", "authorised_subsidiaries"}):
            return False
        if {"held", "is_shown"} <= known:
            return False  # what pages show beside a look-up of the firm whose they are
        if "actual_services" in known:
            return "services" not in known
        recorded = "number" in known or bool(
            _OF_LICENCES.search(plain(" ".join((*headings, named))))
        )
        return speaks and not recorded
    if table == "filings":
        told = any(map(_FILED.search, headings)) or any(map(is_state_of_a_filing, headings))
        looked_up = "checked" in known and any(NAMES_A_FILING.search(plain(h)) for h in headings)
        of_filings = _OF_FILINGS.search(named) or told or looked_up
        numbered = known & _NUMBERS and not shows_licences(headings)
        return speaks and not numbered and not of_filings
    if table == "registrants":
        serves = speaks or _SERVES.search(plain(" ".join(headings)))
        return bool(serves) and not known & _OF_REGISTRATIONS
    looked_at = known & _LOOKED_AT
    if looked_at == {"shown_unit"} and not _PAGE.search(" ".join(headings)):
        looked_at = set()  # the only firm of a row, told by its cells: whose pages they are
    return table == "observations" and speaks and not looked_at


def tells_done_from_licensed(headings: Sequence[str]) -> bool:
    """
    Whether headings name what is done for whom, and beside it what a licence is for.

    >>> tells_done_from_licensed(["主体", "业务", "对象", "许可证", "业务种类"])
    True
    >>> tells_done_from_licensed(["单位", "业务种类", "许可证号", "客户服务电话"])
    False
    """
    names = [plain(text).strip() for text in headings]
    return all(any(map(each.search, names)) for each in (_DONE_FOR, _WHAT_IS_DONE, _LICENSED_FOR))


def shows_licences(headings: Sequence[str]) -> bool:
    """
    Whether the numbers of a table are those of licences that pages show, beside what is sold there.

    >>> shows_licences(["经营者", "网址", "产品", "标价", "首页许可证号"])
    True
    >>> shows_licences(["主办单位", "网址", "ICP许可证号"])
    False
    """
    names = [plain(text) for text in headings]
    if any(_OF_FILINGS.search(name) or "icp" in name for name in names):
        return False
    return any(map(_OF_LICENCES.search, names)) and any(map(_OF_SALES.search, names))


_DONE_FOR = re.compile(r"^(?:服务|销售|供应)?(?:对象|客户|用户)(?:名称|类型)?$|^面向|^customers?$")
_WHAT_IS_DONE = re.compile(
    r"^(?:在售|所做|对外)?(?:业务|服务|产品)(?:线|名称|内容|项目)?$|^(?:service|product|offer)s?$"
)
_LICENSED_FOR = re.compile(
    r"业务(?:种类|类别)|许可(?:的)?(?:业务|范围|项目|种类)|证载|licen[cs]ed (?:service|business|for|scope)"
)


def tells_enough(columns: Collection[str]) -> bool:
    """Whether columns say who does what, for whom or where: without that a row says nothing."""
    known = {"prefix" if column == "first_address" else column for column in columns}
    does = {"service", "customer", "domain", "prefix", "served", "counted"}
    of_blocks = {"prefix", "customer"} <= known or {"prefix", "service"} <= known
    of_lines = {"customer", "service", "approval"} <= known
    return bool("firm" in known and known & does) or of_blocks or of_lines


def tells_of_changes(columns: Collection[str], headings: Sequence[str]) -> bool:
    """
    Whether rows say of a site what changed, and whether that was handed in.

    >>> tells_of_changes(["domain"], ["域名", "变更事项", "是否报备"])
    True
    >>> tells_of_changes(["domain"], ["域名", "变更事项"])
    False
    """
    names_it = any(OF_WHAT_CHANGED.search(text.strip()) for text in headings)
    return "domain" in columns and names_it and any(map(ASKS_FOR_IT.search, headings))


def concerns_services(
    columns: Mapping[int, str], headings: Sequence[str], named: str, body: Sequence[Sequence[str]]
) -> bool:
    """Whether a table speaks of services of telecommunications, of blocks or of sites."""
    known = set(columns.values())
    own = (text for text in headings if not _OF_ANOTHER.search(text))
    if _OF_LICENCES.search(plain(" ".join(own))) and _CLAIMS.search(plain(named)):
        return False
    if _APPLIED_FOR.search(plain(named)) or _ASKS_FOR.search(plain(" ".join(headings))):
        return False
    if tells_of_changes(known, headings):
        return True
    told = (named, *headings, *(text for row in body for text in row))
    if "approval" in known and any(_ACROSS.search(plain(text)) for text in told):
        return True
    if known & {"prefix", "first_address"} or (
        "domain" in known and speaks_of_practice(" ".join((*headings, named)))
    ):
        return True
    at = [n for n, column in columns.items() if column == "service"]
    cells = (row[n] for row in body for n in at if n < len(row))
    if sum(bool(services_done(text)) for text in cells) >= _FEWEST:
        return True
    others = (text for n, text in enumerate(headings) if columns.get(n, "firm") == "firm")
    if "counted" in known:
        return True  # its heading names what is let
    served = known & {"customer", "served"}
    return bool(served) and bool(services_done(named) or any(map(services_done, others)))


_ACROSS = re.compile(
    r"(?:跨境|国际|出境|境外|港澳)\S{0,4}(?:线路|专线|电路|链路|通道|信道|接入|联网)"
    r"|(?:cross-?border|international|leased)[ _-]?(?:leased )?(?:private )?(?:line|circuit|link)"
)
"""Titles, headings and kinds of lines across the border, which somebody must have approved."""
_ASKS_FOR = re.compile(r"申请|申办|拟办|applicat|applied|applicant")
_BILLS = re.compile(
    r"账单|账期|开票(?:日|时间|方|单位|企业)|发票号|计费|billing|invoice ?(?:no|number|date)"
)
_BILLED_FOR = re.compile(
    r"^(?:服务|计费|费用|结算|账单|billing)(?:期间?|周期|月份?|时段|period)"
    r"(?:起|止|开始|结束|起始|截止|start|end)?(?:日期?)?$"
)


def is_of_bills(headings: Sequence[str], term: str, named: str) -> bool:
    """
    Whether a table is of bills for what is past, by its headings and that of their months.

    >>> is_of_bills(["开票方", "服务期"], "服务期", ""), is_of_bills(["甲方", "合同期限"], "合同期限", "账单")
    (True, False)
    """
    bills = _BILLS.search(plain(" ".join((*headings, named))))
    return bool(bills and _BILLED_FOR.match(plain(term)))


_APPLIED_FOR = re.compile(_ASKS_FOR.pattern + "|审批")
"""What is applied for is not done yet; whether a line was approved may be asked of one in use."""
_CLAIMS = re.compile(r"自报|自填|申报|自查|self-?(?:reported|declared)")
"""What firms say of their own licences is neither a licence nor a business."""
_OF_ANOTHER = re.compile(
    r"供应商|供货|供方|卖方|上游|服务商|合作|对方|使用方|承租|supplier|vendor|provider",
    re.IGNORECASE,
)


def about(titles: str, named: str) -> str:
    """Return what stands above a table and in its name, as its rows keep it."""
    return " ".join(f"{named} {titles}".split())[:_LONGEST_ABOUT]


def firm_in(named: str) -> str:
    """
    Return the firm that a name of a file or sheet begins with, or nothing.

    >>> firm_in("共创网络有限公司客户清单"), firm_in("客户清单")
    ('共创网络有限公司', '')
    """
    match = re.match(r"[\d_\-.\s]*(\S{2,40}?(?:有限责任公司|股份有限公司|有限公司))", named)
    return match[1] if match else ""
