"""
Tables of what is really done, sold, contracted or complained of, told from those of filings and licences.

A table of services that a firm carries on looks like one of licences, and one of a provider's customers like
one of filings: read as such it would acquit whom it accuses.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from rectitude.collectors.register.wordings import SHOWN_ON_A_PAGE
from rectitude.evidence.register import Allocation, Statement
from rectitude.facts.register.checked_filings import ASKS_FOR_IT, OF_WHAT_CHANGED
from rectitude.facts.register.dates import told_since
from rectitude.facts.register.measures import is_measure
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
            and any(_CHARGES.search(plain(text)) for text in headings)
        ):
            return True  # what is charged to whom, beside a look-up of who charges it
        if known & (_TERM | {"scope", "renewal_no", "authorised_subsidiaries"}):
            return False
        if "actual_services" in known:
            return "services" not in known
        recorded = "number" in known or bool(
            _OF_LICENCES.search(plain(" ".join((*headings, named))))
        )
        return speaks and not recorded
    if table == "filings":
        told = any(map(_FILED.search, headings)) or any(map(is_state_of_a_filing, headings))
        of_filings = _OF_FILINGS.search(named) or told
        return speaks and not known & _NUMBERS and not of_filings
    if table == "registrants":
        serves = speaks or _SERVES.search(plain(" ".join(headings)))
        return bool(serves) and not known & _OF_REGISTRATIONS
    looked_at = known & _LOOKED_AT
    if looked_at == {"shown_unit"} and not _PAGE.search(" ".join(headings)):
        looked_at = set()  # the only firm of a row, told by its cells: whose pages they are
    return table == "observations" and speaks and not looked_at


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


_ASKS_FOR = re.compile(r"申请|申办|拟办|applicat|applied|applicant")
_BILLS = re.compile(
    r"账单|账期|开票(?:日|时间|方|单位|企业)|发票号|计费|billing|invoice ?(?:no|number|date)"
)
_BILLED_FOR = re.compile(r"^(?:服务|计费|费用|结算|账单|billing)(?:期间?|周期|月份?|时段|period)$")


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
    r"供应商|供货|上游|服务商|合作|对方|使用方|承租|supplier|vendor|provider", re.IGNORECASE
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


REMARKS = re.compile(
    r"^(?:备注|说明|附注|核查|检查|核实|情况)\S{0,4}$|^(?:remarks?|notes?|comments?)$",
    re.IGNORECASE,
)
"""Headings under which anything may be said of a row."""
_LET_ON = re.compile(
    r"(?:已|现|实际|经核实|经查|核实|查实|发现|found to be|actually)[^,，。;；]{0,16}"
    r"(?:转租|转售|分租|出租|租给|转让给|re-?let|resold|sub-?let)",
    re.IGNORECASE,
)
_NOT_LET_ON = re.compile(
    r"[未不无非曾原拟如若可疑]|没有|禁止|严禁|允许|待|终止|停止|整改|清退|收回|解除|退租|到期|授权|批准"
    r"|\bnot?\b|never|allowed|permitted|until|ended|terminated|planned|suspected",
    re.IGNORECASE,
)
"""Words by which a letting on is denied, over, allowed, or no more than feared."""


def _let_on(file: str, line: int, values: Mapping[str, Any]) -> Iterator[Statement]:
    """Yield what a remark beside a block says that its user does with it: 经核实已转租给某机房."""
    for heading, text in values.get("extra", {}).items():
        said = _LET_ON.search(text) and not _NOT_LET_ON.search(text)
        if said and REMARKS.search(heading.strip()):
            user = values.get("user") or values["holder"]
            yield Statement(
                file=file, line=line, firm=user, prefix=values["prefix"], service=text,
                location=values.get("location", ""),
            )  # fmt: skip


def _sublet(file: str, line: int, values: dict[str, Any]) -> Iterator[Allocation]:
    """Yield to whom the user of a block lets it on, as a column of its own says."""
    tenant, user = values.pop("let_to", ""), values.get("user") or values["holder"]
    if tenant and tenant != user:
        yield Allocation(
            file=file, line=line, prefix=values["prefix"], holder=user, user=tenant,
            parent_contract=values.get("contract", ""), location=values.get("location", ""),
        )  # fmt: skip


def settle_sublet(values: dict[str, Any]) -> None:
    """Let who uses a block be the one that lets it on, where a column says to whom."""
    tenant = values.pop("let_to", "")
    if tenant and values.get("prefix") and values.get("customer"):
        values["firm"], values["customer"] = values["customer"], tenant
        values["capacity"] = "转租"


_COMPARED = re.compile(r"一致|相符|吻合|match|agree", re.IGNORECASE)
_AGREES = re.compile(r"\s*(?:一致|相符|吻合|是|y\b|yes|match|agree)", re.IGNORECASE)


def _by_contract(file: str, line: int, values: dict[str, Any]) -> Iterator[Allocation]:
    """
    Yield to whom a block is let by the contract that stands beside who is on file, and has both apart.

    Where the row says that they agree they are one, whatever is written.
    """
    user = values.pop("contract_user", "")
    extra = values.get("extra", {})
    agree = any(_COMPARED.search(name) and _AGREES.match(text) for name, text in extra.items())
    if not user or agree or user == values.get("user"):
        return
    of_the_contract = {name: values.pop(name, "") for name in ("contract", *_TERM_OF_A_CONTRACT)}
    yield Allocation(
        file=file, line=line, prefix=values["prefix"], holder=values["holder"], user=user,
        location=values.get("location", ""), **of_the_contract,
    )  # fmt: skip


_TERM_OF_A_CONTRACT = ("parent_contract", "valid_from", "valid_to")


def beside(
    table: str, file: str, line: int, values: dict[str, Any]
) -> Iterator[Statement | Allocation]:
    """Yield what a row of records says beside them of what is really so; its cells leave the row."""
    if table == "allocations":
        yield from _let_on(file, line, values)
    if table == "licences":
        service, place = values.pop("actual_services", ""), values.pop("actual_area", "")
        begins, ends = values.pop("actual_term", ("", ""))
        firm = values.pop("actual_firm", "")
        if firm and firm != values.get("holder"):
            service = service or ";".join(values.get("services", ()))
        firm = firm or values.get("holder", "")
        if service and firm:
            yield Statement(
                file=file, line=line, firm=firm, service=service, location=place,
                valid_from=begins, valid_to=ends, extra=values.get("extra", {}),
            )  # fmt: skip
    elif table == "allocations":
        yield from _sublet(file, line, values)
        yield from _by_contract(file, line, values)
        user, use = values.pop("actual_user", ""), values.pop("actual_use", "")
        own = values.get("user", "") or values.get("holder", "")
        if user or use:
            yield Statement(
                file=file, line=line, firm="" if user and use else own, customer=user,
                service=use, location=values.get("location", ""),
                prefix=values.get("prefix", ""), extra=values.get("extra", {}),
            )  # fmt: skip
    elif table == "statements":
        yield from _resold(file, line, values)
    elif table == "filings":
        provider, since = values.pop("actual_provider", ""), values.pop("provider_since", "")
        if not provider:
            return
        beside = values.get("extra", {})
        told, seen = map(told_since, beside.values()), values.get("snapshot_date", "")
        yield Statement(
            file=file, line=line, firm=provider, customer=values.get("unit_name", ""),
            domain=values.get("domain", ""), date=seen,
            valid_from=since or next((day for day in told if day and (not seen or day <= seen)), ""),
            extra={name: text for name, text in beside.items() if not told_since(text)},
        )  # fmt: skip


_BY_A_FIRM = re.compile(
    r"^(?:现|实际|经查|已)?(?:由|被)([^\s,，。;；:：、()（）由被]{4,40}?(?:有限责任公司|股份有限公司|有限公司))"
)


def settle_measure(values: dict[str, Any], heading: str) -> None:
    """Let what was done about a finding (处置：停机) be no state of what was found: it was so until then."""
    if is_measure(heading, values.get("state", "")):
        del values["state"]


def settle_counts(values: dict[str, Any], counted: str) -> None:
    """
    Let a number of customers be customers, and a number of what is let the service that its heading names.

    >>> values = {"firm": "甲数据有限公司", "served": 12, "counted": 0}
    >>> settle_counts(values, "出租机柜")
    >>> values
    {'firm': '甲数据有限公司', 'customer': '12 家（户）客户'}
    """
    served, let = values.pop("served", 0), values.pop("counted", 0)
    if served:
        values.setdefault("customer", f"{served} 家（户）客户")
    if let:
        values.setdefault("service", counted)


def settle_user(values: dict[str, Any]) -> None:
    """Let who uses a block be the firm that a finding begins with: 由某公司对外出租云服务器."""
    if {"firm", "customer"} & values.keys() or not values.get("prefix"):
        return
    match = _BY_A_FIRM.match(values.get("service", ""))
    if match is not None:
        values["customer"] = match[1]


_OF_ACCESS = r"互联网|网络|宽带|带宽|接入|线路|专线|资源|流量|ip|地址段?|机柜|服务器"
_RESELLS = re.compile(
    rf"(?:用于|用作|供|作为?|再|对外|层层|全部|部分|将其?|{_OF_ACCESS})*"
    rf"(?:转售|转租|分租|转让|再出?租|二次租赁?)(?:给\S+|{_OF_ACCESS}|经营|业务|服务|使用|用途?)*"
    r"(?:[(（](?P<zh>[^()（）]*)[)）])?"
    r"|(?:for )?(?:resale|reselling|resold|sub-?let(?:ting)?|sub-?leas(?:e|ed|ing))"
    r"(?: (?:of (?:the |its )?(?:access|bandwidth|capacity|lines?|connectivity)|to [^()]+))?"
    r"(?: ?\((?P<en>[^()]*)\))?",
    re.IGNORECASE,
)
"""That what is given on is the access itself: neither 门票转售平台, nor a resale of houses."""
_TO_OTHERS = re.compile(
    rf"用户|客户|租户|住户|居民|商户|网吧|他人|第三方|下游|{_OF_ACCESS}|user|customer|tenant|other|access",
    re.IGNORECASE,
)
_BY_RIGHT = re.compile(
    r"证|许可|B1[1-4]?-|授权|备案|代理|licen[cs]e|permi|authori[sz]ed", re.IGNORECASE
)
"""A right to do so that the cell itself names, or another's trade in which this is a part."""


def _gives_on(use: str) -> bool:
    """
    Return whether a customer's use is to give its access on, with no right to it named beside.

    >>> _gives_on("转售（向终端用户提供接入）"), _gives_on("门票转售平台"), _gives_on("转售：否")
    (True, False, False)
    """
    match = _RESELLS.fullmatch(unicodedata.normalize("NFKC", use).strip())
    if match is None or (_BY_RIGHT.search(use) and not _DENIED_RIGHT.search(use)):
        return False
    beside = match["zh"] or match["en"] or ""
    return not beside or bool(_TO_OTHERS.search(beside) or _DENIED_RIGHT.search(beside))


_DENIED_RIGHT = re.compile(
    r"(?:无|未|没有?)\S{0,4}(?:证|许可|授权)|without|unlicen[cs]ed|no licen[cs]e"
)


_OFFERS = re.compile(
    r"(?<!不)(?<!未)(?<!非)(?:对外|向(?:公众|社会|他人|客户|用户|企业|中小))\S{0,4}?(?:出租|销售|提供|经营|售卖|租)"
    r"|(?:出租|销售|售卖|经营)(?:云|vps|虚拟|主机|服务器|带宽|宽带|cdn|vpn)"
    r"|(?:sells?|rents? out|offers?|lets?)\b.{0,24}(?:vps|cloud|server|hosting|bandwidth|vpn|cdn)",
    re.IGNORECASE,
)
"""That a customer offers services to others: 对外出租VPS, neither 官网 nor 云主机 for itself."""


def _serves(use: str) -> bool:
    """
    Return whether a customer's use is to sell services of telecommunications to others.

    >>> _serves("对外出租VPS、云主机"), _serves("云主机（自用）"), _serves("对外销售家具")
    (True, False, False)
    """
    plain_use = unicodedata.normalize("NFKC", use)
    offers = _OFFERS.search(plain_use) and services_done(plain_use)
    return bool(offers) and not _BY_RIGHT.search(_DENIED_RIGHT.sub("", use))


def _resold(file: str, line: int, values: dict[str, Any]) -> Iterator[Statement]:
    """Yield what a customer does that gives what it has on to others, as the row says of its use."""
    use, customer = values.pop("customer_use", ""), values.get("customer", "")
    if customer and (_gives_on(use) or _serves(use)):
        yield Statement(
            file=file, line=line, firm=customer,
            service=f"{values.get('service', '')}（{use}）",
            location=values.get("location", ""), valid_from=values.get("valid_from", ""),
            date=values.get("date", ""), extra=values.get("extra", {}),
        )  # fmt: skip
