"""What stands in other columns put into our fields: a term, a range, a bill, the end of a licence."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from rectitude.collectors.register import page_words
from rectitude.collectors.register.cells import BadCell, services
from rectitude.collectors.register.days import day, written_days
from rectitude.facts.register.scopes import area_in, codes_in, scopes_in

_OF_A_DAY = len("2026-11-01")
"""Characters of a day, after which a time may follow."""
_OF_A_MONTH = len("2026-11")


def parts(values: dict[str, Any], unread: list[str]) -> None:
    """Let a whole term be its first and last day, and first and last addresses be a block."""
    for name in ("valid_to", "validity"):
        if isinstance(term := values.get(name), tuple):
            values.pop(name)
            given = {"valid_from": term[0], "valid_to": term[1]}
            values |= {key: day for key, day in given.items() if day and not values.get(key)}
    if "validity" in unread:
        unread[unread.index("validity") :] = ["valid_from", "valid_to"]
    first, last = values.pop("first_address", ""), values.pop("last_address", "")
    if first and not values.get("prefix"):
        values["prefix"] = f"{first}-{last}" if last else first


def number(values: dict[str, Any]) -> None:
    """Let an empty cell for the number shown be none where a remark says so: 未标注，需整改."""
    if any(page_words.says_none_is_shown(text) for text in values["extra"].values()):
        values["shown_number"] = ""


def number_asked(values: dict[str, Any]) -> None:
    """
    Let the answer whether a number is shown say what an empty cell for the number means.

    >>> values = {"is_shown": "", "domain": "a.example"}
    >>> number_asked(values)
    >>> values
    {'domain': 'a.example', 'shown_number': ''}
    """
    if "is_shown" in values:
        answer = values.pop("is_shown")
        values["shown_number"] = values.get("shown_number") or answer


def address(values: dict[str, Any]) -> None:
    """
    Let words in the place of an address, that a name does not resolve, be that its site does not answer.

    >>> values = {"ip": "未解析"}
    >>> address(values)
    >>> values
    {'http_status': 0}
    """
    if page_words.is_told_to_resolve(values.get("ip", "")):
        with suppress(BadCell):
            if page_words.resolved(values.pop("ip")) == 0:
                values.setdefault("http_status", 0)


_OF_A_NOTICE = re.compile(
    r"^(?:公告|公示|发布|决定|核准|批准|生效|执行)(?:的)?(?:日期?|时间)$"
    r"|^(?:notice|published|decision)(?: date)?$",
    re.IGNORECASE,
)


def day_of_an_end(headers: Sequence[str], known: Collection[int]) -> int | None:
    """Return where a notice of cancelled licences has its day, which is that of their end."""
    return next(
        (n for n, text in enumerate(headers) if n not in known and _OF_A_NOTICE.search(text)), None
    )


def end(values: dict[str, Any], day_of_the_notice: str) -> None:
    """Let a cancelled licence end on the day of its notice, where nothing else says when."""
    if not ENDS & values.keys():
        with suppress(BadCell):
            values["valid_to"] = day(day_of_the_notice)


_SUFFIX = re.compile(r"\s*[(（][^()（）]*[)）]$")
_ARE_ONE = re.compile(r"(?:一致|相符|相同|同一|无变[化更]|未变[化更])(?:[(（,，].*)?")


def is_one_name(values: Mapping[str, Any], beside: Iterable[str]) -> bool:
    """
    Whether the name of today is that of before: but for what stands in brackets, or as the row says.

    >>> is_one_name({"parent": "万宁槟榔加工厂（普通合伙）", "child": "万宁槟榔加工厂"}, [])
    True
    >>> is_one_name({"parent": "乙公司", "child": "甲公司"}, ["一致（后缀差异）"])
    True

    `beside`: the cells of the row, but for those on a filing, which may not have followed (未变更).
    """
    new, old = (_SUFFIX.sub("", values.get(name, "")) for name in ("parent", "child"))
    return new == old or any(_ARE_ONE.fullmatch(text.strip()) for text in beside)


_OF_A_NAME = re.compile(r"名称|更名|改名|字号|户名|企业名|\bname", re.IGNORECASE)


_NO_CHANGE = re.compile(
    r"(?:无|未|没有|不存在)(?:发生|任何|有|名称)*(?:变更|变化|变动|更名)(?:记录|事项|信息)?|none|no changes?",
    re.IGNORECASE,
)
_OF_ELSE = re.compile(
    r"住所|地址|场所|代表人|法人|负责人|资本|经营范围|股东|投资人|出资|企业类型|期限|章程|董事|监事|高管|联系"
    r"|seat|address|capital|director|legal rep|scope|shareholder",
    re.IGNORECASE,
)


def is_of_a_name(values: dict[str, Any]) -> bool:
    """
    Whether a row of changes is of a name, where it says of what: a seat, a head or a capital is no name.

    >>> is_of_a_name({"changed": "名称变更"}), is_of_a_name({"changed": "住所变更"}), is_of_a_name({})
    (True, False, True)
    >>> is_of_a_name({"changed": "无变更"})
    False
    """
    changed = values.pop("changed", "")
    if _NO_CHANGE.fullmatch(changed.strip()):
        return False
    return bool(_OF_A_NAME.search(changed)) or not _OF_ELSE.search(changed)


def bill(values: dict[str, Any]) -> None:
    """Let the first month of a bill be the day of what it is for: it is no term that may be over."""
    begins, ends = values.pop("valid_from", ""), values.pop("valid_to", "")
    if begins or ends:
        values["date"] = begins or f"{ends[:_OF_A_MONTH]}-01"


_RENEWED = re.compile(
    r"^(?!.*(?:未|不予|审查中|审核中|受理|待)).*?(?:准予|批准|同意|已)(?:续期|延续|续展|换发|换证).*?(?:有效期)?(?:至|到|为)\s*"
    r"(?P<until>20\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)"
)
"""That a renewal was granted, and until when: 已准予续期，有效期至2031年9月15日."""


_FOUND = re.compile(
    r"(?:查到|有|持有|持证)?[,，:：\s]*(?P<number>[\u4e00-\u9fff]{0,2}?(?:[AB][12]\.?){1,9}[-－]?\d{8})[,，;；(（\s]*"
    r"(?:有效|在有效期内|正常|存续|valid|in force)[)）]?[。.]?"
)
"""What a look-up found that is in force."""
_LIKE_A_NUMBER = re.compile(r"[AB][12](?![0-9A-Z])|许可|证", re.IGNORECASE)
"""What the number of a licence has: the class of its services, or the name of a certificate."""
_NONE_FOUND = re.compile(
    r"(?:经?(?:查询?|核查|检索))?[,，:：\s]*(?:未|无|没|查不到|不存在|none|no\b|not\b)",
    re.IGNORECASE,
)


def licence(values: dict[str, Any], unread: list[str]) -> None:
    """Let a licence that was revoked or given up end on that day; what is unclear leaves its term open."""
    if _NONE_FOUND.match(values.get("held", "")) and not _LIKE_A_NUMBER.search(
        values.get("licence", "")
    ):
        values.pop("licence", None)  # a number of the row (编号: RC-1101), which no licence bears
    if _NONE_FOUND.match(values.get("licence", "")) and not {*THE_TERM} & {*unread}:
        unread += THE_TERM  # no number, and yet services or a term: it cannot be told which is so
    if "licence" not in values and (found := _FOUND.fullmatch(values.get("held", "").strip())):
        values["licence"] = found["number"]
    if values.get("actual_firm"):  # what a licence is used for by whom
        values.setdefault("actual_services", values.get("services", ""))
    if not values.get("licence") and _NUMBER_WITH_MORE.fullmatch(values.get("held", "")):
        values["licence"] = values[
            "held"
        ]  # a look-up told all that it found: number, services, area
    _in_full(values)
    if renewed := _RENEWED.search(values.get("renewal_no", "")):
        for given in ("renewal_no", "renewal_date"):
            values.pop(given, None)
        values["valid_to"] = written_days(renewed["until"])[0]
    state, since = values.pop("state", ""), values.pop("state_since", "")
    if state == "ended" and since:
        values["valid_to"] = min(since, values.get("valid_to") or since)
    elif state == "ended" or "state" in unread:
        unread.append("valid_to")
    elif state not in {"", "in-force"}:
        _renewed_by_its_state(values, state)


_APPLIED = r"(?:申请|提交|受理|提出|递交|报送|applied|accepted|filed|submitted)"
_A_DAY = r"(20\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?)"
_APPLIED_ON = re.compile(
    rf"{_A_DAY}\s?(?:已|被|予以|正式)?\s?{_APPLIED}|{_APPLIED}\s?(?:日期?|时间|on|[:：])*\s?{_A_DAY}",
    re.IGNORECASE,
)


def _renewed_by_its_state(values: dict[str, Any], state: str) -> None:
    """
    Let a state that tells of a renewal (有效，延续申请已受理) stand for its receipt, and for its day.

    >>> values = {"valid_to": "2026-07-19"}
    >>> _renewed_by_its_state(values, "有效（续期申请已于2026年4月10日受理）")
    >>> values["renewal_date"]
    '2026-04-10'
    """
    values["renewal_no"] = values.get("renewal_no") or state
    if not values.get("renewal_date") and (told := _APPLIED_ON.search(state)):
        values["renewal_date"] = written_days(told[1] or told[2])[0]


_NUMBER_WITH_MORE = re.compile(
    r"(?:[仅只]有?)?(?P<number>[\u4e00-\u9fff]{0,2}[AB][12](?:\.[AB][12])*\s*[-－]\s*\d{8})(?:\s*[(（,，;；、]|\s+)(?P<more>.+?)[)）]?"
)
_UNTIL = re.compile(
    r"(?:有效期?)?(?:至|到|止于|valid (?:until|to)|(?<=\d)\s*[—–~～]+)\s*"
    r"(?P<day>20\d\d[-/.年]\s*\d{1,2}[-/.月]\s*\d{1,2}日?)",
    re.IGNORECASE,
)
_OF_MORE = re.compile(r"[,，;；、（）()]+")


_LACKS = re.compile(r"无(?!线)|没有|未[含获]|不[含包]|缺|without|not\b", re.IGNORECASE)
"""What a licence is said to be without: 无B12."""


def _in_full(values: dict[str, Any]) -> None:
    """
    Part the number of a licence from what stands in brackets after it: services, area and last day.

    >>> values = {"licence": "浙B1-20190044（IDC，浙江，至2024-11-30）"}
    >>> _in_full(values)
    >>> values
    {'licence': '浙B1-20190044', 'valid_to': '2024-11-30', 'services': 'IDC', 'area': ('浙江',)}
    """
    match = _NUMBER_WITH_MORE.fullmatch(values.get("licence", ""))
    if match is None:
        return
    values["licence"] = match["number"]
    if ENDS.isdisjoint(values) and (until := _UNTIL.search(match["more"])):
        values["valid_to"] = written_days(until["day"])[0]
    told = (part.strip() for part in _OF_MORE.split(match["more"]))
    parts = [part for part in told if part and not _LACKS.match(part)]
    named = [part for part in parts if codes_in(part)]
    places = tuple(part for part in parts if part not in named and area_in(part).is_read)
    if named and not {"services", "scope"} & values.keys():
        values["services"] = "、".join(named)
    if places and "area" not in values:
        values["area"] = places


SILENCE = frozenset({"silent_days", "silent_since"})
"""Columns that say since when a site does not answer."""
USE = frozenset({"visits", "alive_on"})
"""Columns that say that people use a site, and until when."""
PLACE = frozenset({"there_since"})
"""The column that says since when a site has answered from its address."""
_OF_THE_PLACE = frozenset({"file", "line", "domain", "ip", "location", "extra"})
"""What is so since then, and no more: whether it answered then, and what its page showed, nobody saw."""
ALIVE_DAYS = 90
"""Days before the day of a table on which use shows a site alive; ours: a quarter, as of inspections."""


def looks(given: Mapping[str, Any]) -> tuple[dict[str, Any], ...]:
    """
    Return the looks of which a row speaks by other days than its own.

    Of a count of silent days the first in vain and the last, of the use of a site that it answered, and of a
    site that has been at its address for some time the first day and the last.
    """
    values = {name: value for name, value in given.items() if name not in SILENCE | USE | PLACE}
    since = given.get("there_since", "")
    if since and values.get("ip") and since < values.get("observed_at", ""):
        known = {name: values[name] for name in _OF_THE_PLACE & values.keys()}
        return (known | {"observed_at": since}, values)
    if given.get("visits") or given.get("alive_on"):
        return (_in_use(values, given),)
    silent, first = given.get("silent_days", 0), given.get("silent_since", "")
    last = values.get("observed_at", "")
    if not (silent or first) or not last or values.get("http_status"):
        return (values,)
    if not first:
        first = (date.fromisoformat(last[:_OF_A_DAY]) - timedelta(days=silent)).isoformat()
    vain = values | {"http_status": 0}
    return (vain | {"observed_at": first}, vain)


def _in_use(values: dict[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the look that the use of a site is: it answered, on the last day of which that is said."""
    last, seen = given.get("alive_on", ""), values.get("observed_at", "")
    values = values | {"observed_at": seen or last}
    unused = SILENCE & given.keys() or given.get("visits") == 0
    if "http_status" in values or unused or (last and seen and _is_past(last, seen)):
        return values
    used = values | {"http_status": 200}
    return used | {"observed_at": last} if last else used


_MONTH_OF_VISITS = re.compile(r"^(?P<month>1[0-2]|0?[1-9])月")


def visits_of_month(values: dict[str, Any], heading: str) -> None:
    """
    Let the visits of a month (9月访问量) show a site alive on its first day, in the year before the look.

    Nobody says on which day of it they came; without the day of the look they show nothing.
    """
    match = _MONTH_OF_VISITS.match(unicodedata.normalize("NFKC", heading).strip())
    if match is None or not values.get("visits"):
        return
    seen = values.get("observed_at", "")[:_OF_A_DAY]
    if len(seen) < _OF_A_DAY:
        del values["visits"]
        return
    first = f"{seen[:4]}-{int(match['month']):02}-01"
    year = int(seen[:4]) - (first > seen)
    values.setdefault("alive_on", f"{year}{first[4:]}")


def _is_past(last: str, seen: str) -> bool:
    age = date.fromisoformat(seen[:_OF_A_DAY]) - date.fromisoformat(last[:_OF_A_DAY])
    return age.days > ALIVE_DAYS


THE_TERM = ("valid_from", "valid_to")
ENDS = frozenset({"valid_to", "validity"})
_A_NAME = frozenset({"holder", "extra"})
"""What a row of a table of licences has that names a firm and says nothing of its licence."""


def scopes(
    values: dict[str, Any], meant: Mapping[str, Any], known: Collection[str]
) -> tuple[dict[str, Any], ...]:
    """Return what a licence is for, and where, by service where the areas differ."""
    for column in ("held", "looked_up", "is_shown"):
        values.pop(column, "")
    said = {column for column in values if not column.startswith("actual_")}
    if {"number", "held", "is_shown"} & {*known} and said - meant.keys() <= _A_NAME:
        return ({"unread": THE_TERM},)
    text = values.pop("scope", "") or values.pop("services", "")
    found = scopes_in(text)
    if not any(scope.area for scope in found):
        return ({"services": services(text)},)
    return tuple(
        {"services": scope.services, "area": scope.area or values.get("area", ())}
        for scope in found
    )
