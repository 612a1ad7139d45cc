"""What columns are beside one another: whose a firm is, and what a finding of a check is."""

import re
from collections.abc import Sequence

from rectitude.collectors.register.contents import filled
from rectitude.collectors.register.roles_on_lines import (
    are_kinds_of_lines,
    leave_kinds_of_lines,
    leave_products_of_own_lines,
    prefer_users_who_serve,
    prefer_who_really_does_it,
    settle_users,
)
from rectitude.collectors.register.roles_on_pages import (
    leave_addresses_seen,
    leave_numbers_on_pages,
    leave_what_pages_claim,
    prefer_numbers_on_pages,
    prefer_what_is_rendered,
    prefer_whose_page_it_is,
    settle_last_visits,
)
from rectitude.collectors.register.wordings import column_by_words
from rectitude.facts.register.found_uses import PROXIES
from rectitude.facts.register.services import services_done
from rectitude.facts.register.weighing import SIGNS


def settle_roles(
    table: str,
    found: dict[int, str],
    headings: Sequence[str],
    kinds: Sequence[str],
    body: Sequence[Sequence[str]],
) -> None:
    """Settle what columns are that only the others of their table make plain."""
    if table == "statements":
        _leave_signs_of_the_same(found, headings, body)
    if table in _OF_FIRMS:
        _prefer_firms(table, found, headings, kinds)
    if table == "statements":
        prefer_who_really_does_it(found, headings)
        _settle_findings(found, body)
        _prefer_what_names_services(found, headings, body)
        _settle_sides(found, headings)
        _settle_purchases(found, headings, kinds)
    _settle_who(found, headings)
    if table == "statements":
        settle_users(found, headings)
        prefer_users_who_serve(found, headings, body)
        leave_products_of_own_lines(found, headings, body)
        _settle_place(found, headings)
    if table == "relations":
        _settle_who_is_above(found, headings)
    if table == "licences":
        leave_kinds_of_lines(found, body)
        _leave_terms_of_uses(found, headings)
        _settle_holder(found, headings, body)
        _leave_what_customers_buy(found, headings)
        leave_what_pages_claim(found, headings)
        prefer_whose_page_it_is(found, headings)
    if table == "filings":
        _settle_day_of_state(found, headings)
        leave_numbers_on_pages(found, headings, kinds)
        leave_addresses_seen(found, headings)
    if table == "allocations":
        _leave_signers(found, headings)
    if table == "observations":
        settle_last_visits(found, headings)
        prefer_numbers_on_pages(found, headings)
        prefer_what_is_rendered(found, headings)


IS_ABOVE = re.compile(
    r"^(?:母公司|上级(?:单位|公司|企业)?|控股(?:股东|公司|单位|方)|总公司|(?:所属|隶属)集团(?:公司)?)(?:名称|全称)?$"
    r"|^parent(?:company)?(?:name)?$"
)
"""Headings of who stands above a unit; 母公司持股 is a share."""
_A_UNIT = re.compile(
    r"^(?:单位|企业|公司|主体|机构)(?:名称|全称)?$|^(?:company|firm|unit|entity)(?:name)?$"
)
A_FORMER_NAME = re.compile(r"曾用|原名|旧名|former|oldname|previous")


def _settle_who_is_above(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let a unit beside its parent be the child; or with its former name, the one that has given it up."""
    at = {column: n for n, column in found.items()}
    units = [n for n, text in enumerate(headings) if n not in found and _A_UNIT.match(text)]
    if len(units) != 1 or "parent" not in at or not IS_ABOVE.match(headings[at["parent"]]):
        return
    if "child" not in at:
        found[units[0]] = "child"
    elif A_FORMER_NAME.search(headings[at["child"]]):
        del found[at["parent"]]
        found[units[0]] = "parent"


_THE_SAME = re.compile(
    r"(?:本|该|被检|被检查|受检)(?:单位|企业|公司|方)(?:自己|自身)?|自己|自身|同左|同前"
    r"|itself|the same|same(?: firm| company)?",
    re.IGNORECASE,
)
"""What stands for the firm that another column of the row names."""


def _leave_signs_of_the_same(
    found: dict[int, str], headings: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Leave who signs, where that is told as the firm that another column names: 签约收费主体, 本企业."""
    if "who" not in found.values():
        return
    for n in [n for n, column in found.items() if column == "firm"]:
        if SIGNS.search(headings[n]) and any(map(_THE_SAME.fullmatch, filled(body, n))):
            del found[n]


_PLACE = re.compile(r"^(?:所在)?(?:省份?|省市|城市|province|city)$")
_SEAT = re.compile(r"^所在(?:地|地区|地点|区域)$")
"""Of what is let it says where it is; after a customer it may be where that has its seat."""


def _settle_place(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let a place right after what is done, or for whom, be where it is done; 客户地址 is the customer's."""
    if "location" in found.values():
        return
    for n, text in enumerate(headings):
        after = found.get(n - 1)
        is_place = after in {"service", "customer"} and _PLACE.match(text)
        if n not in found and (is_place or (after == "service" and _SEAT.match(text))):
            found[n] = "location"
            return


_DAY_OF_A_STATE = re.compile(r"^(?:工商|登记|主体|企业)*(?:状态|注销|吊销)(?:日期|时间)$")


def _settle_day_of_state(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let the day of a state, right after the state of the filer, be since when it is in it."""
    for n, text in enumerate(headings):
        if found.get(n - 1) == "unit_status" and _DAY_OF_A_STATE.match(text):
            found[n] = "unit_since"


_OF_FIRMS = {"statements": ("firm", "customer"), "licences": ("holder",)}
_HOLDS_IT = re.compile(r"持证|持有|获证|被许可|许可证?(?:主体|单位|企业)|licen[cs]ee|holder")


def _prefer_firms(
    table: str, found: dict[int, str], headings: Sequence[str], kinds: Sequence[str]
) -> None:
    """
    Let a column of firms stand for a party before one of names of shops (店铺名, 经营主体).

    Who holds a licence is under the heading that says so, before who uses it (实际经营单位, 许可证持有人).
    """
    for column in _OF_FIRMS[table]:
        at = next((n for n, each in found.items() if each == column), None)
        if at is None:
            continue
        others = [
            n
            for n, text in enumerate(headings)
            if n not in found and column_by_words(table, text) == column and kinds[n] == "firm"
        ]
        holds = [n for n in others if column == "holder" and _HOLDS_IT.search(headings[n])]
        better = holds[:1] if not _HOLDS_IT.search(headings[at]) else []
        if column != "holder" and kinds[at] != "firm":
            better = others
        if len(better) == 1:
            del found[at]
            found[better[0]] = column


def _settle_findings(found: dict[int, str], body: Sequence[Sequence[str]]) -> None:
    """
    Let what a check found be the service that it names, where no other column names more; else its state.

    What was complained of is no business (服务, 网速慢), while what was seen on the spot may be one.
    """
    for n in [n for n, column in found.items() if column == "found"]:
        other = next((m for m, column in found.items() if column == "service"), None)
        named = _names_services(body, n)
        of_a_line = other is not None and are_kinds_of_lines(filled(body, other))
        if named and (other is None or of_a_line or named > _names_services(body, other)):
            found[n] = "service"
            if other is not None:
                del found[other]
        elif "state" not in found.values():
            found[n] = "state"
        else:
            del found[n]


def _names_services(body: Sequence[Sequence[str]], position: int) -> int:
    return sum(bool(services_done(text) or PROXIES.search(text)) for text in filled(body, position))


def _prefer_what_names_services(
    found: dict[int, str], headings: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Let what is done stand where cells name services, rather than under names of lines."""
    at = next((n for n, column in found.items() if column == "service"), None)
    if at is None or not _NAMES_A_LINE.match(headings[at]) or _names_services(body, at):
        return
    others = (
        n
        for n, text in enumerate(headings)
        if n not in found and column_by_words("statements", text) == "service"
    )
    better = next((n for n in others if _names_services(body, n)), None)
    if better is not None:
        del found[at]
        found[better] = "service"


_NAMES_A_LINE = re.compile(r"^(?:线路|专线|电路|链路)(?:的)?(?:名称|编?号|代号)$")
_A_SIDE = re.compile(r"^(?:合同|协议)?[甲乙]方(?:名称|单位|企业|公司)*$|^party[ab](?:name)?$")
_SIDES = {
    "firm": re.compile(r"^[甲乙]方(?:为)?(?:提供|出租|供应|供货|服务|卖|出让|运营|供(?:方|$))"),
    "customer": re.compile(
        r"^[甲乙]方(?:为)?(?:承租|租用|采购|购买|买|用户|客户|委托|接受|需|使用)"
    ),
}


def is_a_side(heading: str) -> bool:
    """Whether a heading is of a side of a contract that says which it is: 乙方（提供服务）."""
    return any(words.match(heading) for words in _SIDES.values())


def _settle_sides(found: dict[int, str], headings: Sequence[str]) -> None:
    """Let the sides of a contract be its parties, where one says which it is; without that neither tells."""
    for column, words in _SIDES.items():
        at = [n for n, text in enumerate(headings) if n not in found and words.match(text)]
        if len(at) == 1 and column not in found.values():
            found[at[0]] = column
    told = [c for n, c in found.items() if c in _OTHER and is_a_side(headings[n])]
    bare = [n for n, text in enumerate(headings) if n not in found and _A_SIDE.match(text)]
    if len(told) == 1 == len(bare) and _OTHER[told[0]] not in found.values():
        found[bare[0]] = _OTHER[told[0]]


def _settle_purchases(found: dict[int, str], headings: Sequence[str], kinds: Sequence[str]) -> None:
    """Let a firm beside whose purchases their suppliers are named be the customer: 被查企业, 供应商."""
    buys = any(c == "service" and _BOUGHT.match(headings[n]) for n, c in found.items())
    if "customer" in found.values() or not buys:
        return
    at = next((n for n, column in found.items() if column in {"firm", "who"}), None)
    supplies = [n for n, text in enumerate(headings) if _SUPPLIES.match(text)]
    if (
        at is None
        or len(supplies) != 1
        or supplies[0] in found
        or kinds[supplies[0]] not in {"firm", ""}
    ):
        return
    found |= {at: "customer", supplies[0]: "firm"}


_SUPPLIES = re.compile(
    r"^(?:上游|资源|带宽|线路)?(?:供应商|供货商|供应方|供货方|供方|供应单位|上游(?:企业|单位|公司|供方)?)(?:名称|全称)?$"
    r"|^(?:supplier|vendor|upstream)(?:name)?$"
)
_OTHER = {"firm": "customer", "customer": "firm"}


def _settle_who(found: dict[int, str], headings: Sequence[str]) -> None:
    """
    Let a column of firms that does not say what they are be those who do it, or for whom it is done.

    Beside those who provide (服务商) a 单位名称 is a customer; beside customers it is the provider. Who signs
    beside who provides (签约主体) is neither: perhaps the one for whom it is sold.
    """
    known = set(found.values())
    meant = "firm" if "firm" not in known else "customer" if "customer" not in known else ""
    for n in [n for n, column in found.items() if column == "who"]:
        opened = "customer" in known and _OPENED_BY.match(headings[n])
        if meant and not opened and not (meant == "customer" and SIGNS.search(headings[n])):
            found[n] = meant
        else:
            del found[n]


_OPENED_BY = re.compile(r"开户")
"""Headings of whose line it is: where another uses it, that is who does what is found of it."""
_NUMBER_OF_A_LICENCE = re.compile(r"^(?!.*(?:我|本|适用|依据|our)).*(?:许可证|licen[cs]e)")
_OF_A_CONTRACT = re.compile(
    r"合同|协议|订单|金额|单价|价格|账期|contract|agreement|order|price|amount"
)
_PARTNER = re.compile(
    r"^(?:客户|用户|供应商|上游|下游|合作方?|承租方?|租户)(?:名称|全称|单位|企业|公司)*$"
    r"|^(?:supplier|vendor|customer|client|partner|carrier)(?:name)?$"
)


def _settle_holder(
    found: dict[int, str], headings: Sequence[str], body: Sequence[Sequence[str]]
) -> None:
    """Let the only party of a list of licences, whose heading tells what it is to us, be who holds them."""
    at = next((n for n, column in found.items() if column == "number"), None)
    number = "" if at is None else headings[at]
    partners = [n for n, text in enumerate(headings) if n not in found and _PARTNER.search(text)]
    of_contracts = any(map(_OF_A_CONTRACT.search, headings))
    if "holder" in found.values() or of_contracts or len(partners) != 1:
        return
    if _NUMBER_OF_A_LICENCE.search(number) and not _is_of_one(body, at, partners[0]):
        found[partners[0]] = "holder"


_ON_FILE = re.compile(
    r"备案|报备|登记|申报|在册|系统|filed|registered|recorded|onfile", re.IGNORECASE
)


def _leave_signers(found: dict[int, str], headings: Sequence[str]) -> None:
    """Leave who signs a contract beside who uses the block, unless the user is told as the one on file."""
    user = next((headings[n] for n, column in found.items() if column == "user"), "")
    if not user or _ON_FILE.search(user):
        return
    for n in [n for n, column in found.items() if column == "contract_user"]:
        del found[n]


_BOUGHT = re.compile(
    r"^(?:采购|供应|供货|订购|购买|租用|合作)|^(?:purchased|supplied|procured)", re.IGNORECASE
)
_OF_A_USER = re.compile(r"使用|承租|租用|\buser|tenant|lessee", re.IGNORECASE)
_OF_ITS_TERM = re.compile(
    r"有效|许可|证|颁|核发|批准|valid|licen[cs]e|expir|issue|grant", re.IGNORECASE
)
_TERM = frozenset({"valid_from", "valid_to", "validity"})


def _leave_terms_of_uses(found: dict[int, str], headings: Sequence[str]) -> None:
    """
    Leave the days of what a user does beside a look-up of its licence: they are no term of one.

    So is the day since when something is done, beside what is done and the look-up.
    """
    if "held" not in found.values():
        return
    of_a_user = any(c == "holder" and _OF_A_USER.search(headings[n]) for n, c in found.items())
    done = {"valid_from"} if "actual_services" in found.values() else set[str]()
    for n in [n for n, column in found.items() if column in (_TERM if of_a_user else done)]:
        if not _OF_ITS_TERM.search(headings[n]):
            del found[n]


_OF_A_SUPPLIER = re.compile(
    r"供应|供货|上游|合作|服务商|提供|supplier|vendor|provider|carrier|partner"
)


def _leave_what_customers_buy(found: dict[int, str], headings: Sequence[str]) -> None:
    """Leave what is bought to those who are called suppliers: of customers it is not said."""
    holder = next((headings[n] for n, column in found.items() if column == "holder"), "")
    if _OF_A_SUPPLIER.search(holder):
        return
    for n in [n for n, column in found.items() if column == "actual_services"]:
        if _BOUGHT.match(headings[n]):
            del found[n]


def _is_of_one(body: Sequence[Sequence[str]], number: int | None, partner: int) -> bool:
    """Return whether several parties stand beside one number: then it is that of who serves them."""
    if number is None:
        return False
    rows = [row for row in body if len(row) > max(number, partner) and row[number].strip()]
    numbers, partners = ({row[n].strip() for row in rows} for n in (number, partner))
    return len(numbers) == 1 and len(partners) > 1
