"""
Lists of persons that a site gives to anyone who asks, in one answer or in many of one shape.

Identity numbers prove themselves. Telephone numbers are also those of shops and agents, who want to be
called: they are certainly private persons' only where the very record says so in which each of them stands;
where merely the words of the answer do, it is for people to look.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.facts import personal_data
from rectitude.facts.given_text import given_text
from rectitude.facts.parties import FirstParty, host_of

MANY = 5
"""
Numbers of different persons from which on it is a list of them; ours.

Each identity number proves itself by region, date and check digit. One or two may be a sample, or the
operator's own.
"""
FEW = 2
"""Identity numbers from which on people are asked, though there are not many; ours."""
WHOLE = 3
"""
Records that each hold a person's identity number and telephone, from which on it is a list; ours.

The operator's own number stands alone, and samples show one or two.
"""
APART = 50
"""Telephone numbers that lie within so many of each other were made up for a sample; ours."""

LABELLED = 80
"""Characters after a label of a record in which a number belongs to it; ours."""

_CANDIDATE = re.compile(rb"(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?![\dA-Za-z])")
_HIDDEN = "***"
"""What stands in the bundle for the secrets of a test account: then not just anyone was answered."""
_SAMPLE = re.compile(
    r"示例|样例|示范|演示|样本|测试数据|模拟数据|虚构|sample|example|demo|mock|fake|dummy",
    re.IGNORECASE,
)
"""In the words or the path: then the persons may be invented."""
_SENT_TO = re.compile(
    r"收货人|收件人|收货地址|收件地址|寄件人|receiver|consignee|recipient.?(name|phone|tel|mobile)"
    r"|ship(ping)?.?(to|address|name)|buyer",
    re.IGNORECASE,
)
_ORDERED = re.compile(
    r"订单(编?号|金额|状态|时间)|(运|快递)单号|下单时间|物流单号|order.?(no|id|sn|num|time|amount|status)"
    r"|tracking.?(no|num)|waybill",
    re.IGNORECASE,
)
_CUSTOMER = re.compile(r"会员|用户|客户|member|user|customer|client|account", re.IGNORECASE)
_OF_A_CUSTOMER = re.compile(
    r"余额|积分余额|生日|出生(日期|年月)|家庭(住址|地址)|密码|注册(时间|日期)|最近登录|身份证号"
    r"|balance|birth|passw(or)?d|openid|regist(er|ration|ered)?.?(at|time|date)|last.?login|id.?card",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"报名人(?!数)|预约人(?!数)|就诊人(?!数)|参赛(者|选手)姓名|选手姓名|被?投保人|被保险人|投诉人|入住人(?!数)"
    r"|家长(姓名|手机|电话|联系)|(学[生员]|考生|患者|病人|乘客|旅客|住户)(姓名|手机|电话)|准考证号|病历号"
    r"|(patient|student|guest|passenger|applicant).?(name|phone|mobile|tel|id)",
    re.IGNORECASE,
)

What = Literal["id_card", "mobile"]


class OpenList(msgspec.Struct, frozen=True):
    """Answers of the site's own that give the numbers of many persons; one, or a series of one shape."""

    exchange: Exchange
    what: What
    numbers: int
    first: str
    answers: int = 1
    perhaps: bool = False
    """Whether only the words around tell that the numbers are those of private persons."""


class _Answer(msgspec.Struct, frozen=True):
    """An answer and the numbers in it: identity cards, telephones, and what may be private telephones."""

    exchange: Exchange
    cards: dict[str, None]
    mobiles: dict[str, None]
    perhaps: dict[str, None]
    whole: dict[str, None]
    """Identity cards beside which the same record has a telephone; none in what calls itself a sample."""
    sample: bool = False


def open_lists(website: Website, own: FirstParty) -> Iterator[OpenList]:
    """Yield what gives such numbers to a visitor who has not logged in, one an address or series."""
    if any(_HIDDEN in cookie.value for cookie in website.cookies):
        return
    series: dict[str, list[_Answer]] = {}
    for answer in _answers(website, own):
        if one := _list_in([answer]):
            yield one
        else:
            series.setdefault(_shape(answer.exchange.url), []).append(answer)
    for answers in series.values():
        if len(answers) >= MANY and (several := _list_in(answers)):
            yield several


def _answers(website: Website, own: FirstParty) -> Iterator[_Answer]:
    """Yield each answer of the site's own that holds a number of somebody, one an address."""
    known = set(website.persona.values.values())
    seen: set[str] = set()
    for exchange in website.exchanges:
        body, address = exchange.response_body, exchange.url.partition("#")[0]
        if body is None or address in seen or not own.owns(host_of(exchange.url)):
            continue
        data = website.content(body) or b""
        if not (_CANDIDATE.search(data) or data.startswith(b"PK")):
            continue
        text = given_text(data)
        cards = _numbers("id_card", " ".join((*text.records, text.prose)), known)
        mobiles: dict[str, None] = {}
        perhaps: dict[str, None] = {}
        sample = _SAMPLE.search(text.prose) or _SAMPLE.search(_asked(exchange.url))
        if exchange.resource_type != "script" and not sample:
            records = [each for each in text.records if not _SAMPLE.search(each)]
            if records:
                mobiles = _numbers("mobile", " ".join(_private_objects(data)), known)
            for words in (*filter(_is_of_private_persons, records), *_labelled(text.prose)):
                perhaps |= _numbers("mobile", words, known)
        if cards or mobiles or perhaps:
            seen.add(address)
            invented = bool(sample or any(map(_SAMPLE.search, text.records)))
            whole = {} if invented else _whole(data, text.records, known)
            yield _Answer(exchange, cards, mobiles, perhaps, whole, invented)


def _whole(data: bytes, records: Iterable[str], known: set[str]) -> dict[str, None]:
    """Return the identity numbers of records that hold one, and a telephone: objects, or lines."""
    found: dict[str, None] = {}
    units = [" ".join(_strings(each)) for _, each in _objects(data)]
    for unit in units or [line for record in records for line in record.splitlines()]:
        cards = _numbers("id_card", unit, known)
        if len(cards) == 1 and _numbers("mobile", unit, known):
            found |= cards
    return found


def _private_objects(data: bytes) -> Iterator[str]:
    """Yield the strings of each object of JSON whose own names say that it is a private person's record."""
    for name, value in _objects(data):
        if _is_of_private_persons(" ".join((name, *value))):
            yield " ".join(_strings(value))


def _objects(data: bytes) -> Iterator[tuple[str, dict[str, object]]]:
    """Yield each object of JSON with the name under which it stands."""
    try:
        waiting: list[tuple[str, object]] = [("", msgspec.json.decode(data))]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return
    while waiting:
        name, value = waiting.pop()
        if isinstance(value, list):
            waiting += ((name, each) for each in value)
        elif isinstance(value, dict):
            waiting += value.items()
            yield name, value


def _strings(value: dict[str, object]) -> Iterator[str]:
    return (str(each) for each in value.values() if isinstance(each, str | int))


def _numbers(kind: What, text: str, known: set[str]) -> dict[str, None]:
    kinds: frozenset[personal_data.DataKind] = frozenset({kind})
    found = (item.value for item in personal_data.find(text.encode(), kinds=kinds))
    return dict.fromkeys(value for value in found if value not in known)


def _list_in(answers: list[_Answer]) -> OpenList | None:
    """Return the list that some answers are together, if they are one."""
    first = answers[0].exchange
    cards = dict.fromkeys(card for each in answers for card in each.cards)
    whole = dict.fromkeys(card for each in answers for card in each.whole)
    if len(cards) >= MANY or len(whole) >= WHOLE:
        return OpenList(first, "id_card", len(cards), next(iter(cards)), len(answers))
    mobiles = dict.fromkeys(number for each in answers for number in each.mobiles)
    perhaps = dict.fromkeys(number for each in answers for number in each.perhaps)
    sure = _are_apart(mobiles)
    if sure or _are_apart(perhaps):
        found = mobiles if sure else perhaps
        return OpenList(first, "mobile", len(found), next(iter(found)), len(answers), not sure)
    if len(cards) >= FEW and not any(each.sample for each in answers):
        return OpenList(first, "id_card", len(cards), next(iter(cards)), len(answers), True)
    return None


def _are_apart(mobiles: Iterable[str]) -> bool:
    """Whether many are not neighbours, as the numbers of different persons are not."""
    ordered = sorted(map(int, mobiles))
    apart = sum(later - earlier > APART for earlier, later in pairwise(ordered))
    return bool(ordered) and apart + 1 >= MANY


def _is_of_private_persons(records: str) -> bool:
    """Whether records say that their persons ordered, signed up or are customers."""
    return bool(
        (_SENT_TO.search(records) and _ORDERED.search(records))
        or (_CUSTOMER.search(records) and _OF_A_CUSTOMER.search(records))
        or _PRIVATE.search(records)
    )


def _labelled(prose: str) -> Iterator[str]:
    """Yield the passages of a page in which a label of a private person's record precedes a number."""
    for match in (*_SENT_TO.finditer(prose), *_PRIVATE.finditer(prose)):
        yield prose[match.start() : match.end() + LABELLED]


def _asked(address: str) -> str:
    """Return what an address asks of its host."""
    parts = urlsplit(address)
    return f"{parts.path}?{parts.query}"


def _shape(address: str) -> str:
    """Return an address without the numbers that tell one record from another."""
    return re.sub(r"\d+", "0", address.partition("#")[0])
