"""Whether what a site shows for another's address is that site's page, and what was changed in it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from rectitude.evidence.copy import ShownCopy
from rectitude.evidence.page import Link
from rectitude.facts.links.addresses import host, party
from rectitude.facts.quoting import sentence

LEAST = 5
"""Passages that both pages must have, and no fewer make a copy; ours."""
LEAST_WHOLE = 2
"""The same where the copy has all that the original has, a passage as long as a sentence among them; ours."""
SENTENCE = 12
"""Characters of such a passage; ours."""
SHARE = 0.6
"""Share of the original's passages that a copy has at least; ours. What is chance is far below."""
LEAST_IN_A_ROW = 3
TEXT = 20
"""Passages that make a copy where they are all of a page, in a row; and their characters; ours."""
MOST_QUOTED = 3

_DECLARED = re.compile(
    r"快照|缓存|存档|镜像|翻译|译文|转码|阅读模式|代理访问|授权|合作伙伴|经销商|代理商|演示|示例"
    r"|\b(archive[ds]?|cached|snapshot|mirror(ed)?|translat\w+|reader mode|authori[sz]ed|demo)\b",
    re.IGNORECASE,
)
"""In what the copy has beside the original: it says what it is, or by what right."""

_PROMISED = re.compile(
    r"[与和同跟]原(?:来的?)?(?:网页|页面|网站|站点?|文)[^。；\n]{0,8}(?:一致|相同|一样|无异)"
    r"|原样(?:转发|呈现|展示|显示|打开)|不(?:会|做|作|对)?[^。；，\n]{0,10}(?:插入|添加|植入|修改|改动)[^。；，\n]{0,8}(?:广告|内容|网页|页面)"
    r"|\b(?:identical to|same as) the original page\b|\bwithout (?:any )?(?:changes?|adverts?)\b",
    re.IGNORECASE,
)
"""A site's promise that what it passes on is not changed."""

_NOBODY_MAY = re.compile(
    r"(?:未|不|没有|从未)(?:曾|对外)?(?:授权|许可|同意|允许)任何[^。；\n]{0,16}(?:转载|转码|抓取|采集|镜像|展示|使用|复制)"
    r"|(?:禁止|严禁|不得|不允许)(?:任何[^。；，\n]{0,10})?(?:[在向]?[^。；，\n]{0,12})(?:插入|添加|植入|投放)[^。；，\n]{0,4}(?:广告|链接|推广)"
    r"|\b(?:no|not) (?:site|app|one|permission)[^.\n]{0,30}\b(?:may|to) (?:copy|republish|reproduce|insert)"
    r"|\bhave not authori[sz]ed any\b",
    re.IGNORECASE,
)
"""
In the original: nobody has leave to show it, or to put adverts into it. That it may not be copied without
leave is written on nearly every page, and says nothing of who has it.
"""

_SELLS = re.compile(
    r"[¥￥]\s?\d|\d\s?元|限时|特价|秒杀|优惠|促销|抢购|立减|红包|领取|抽奖|(?:开通|领|送)会员|续费|立即(?:免费)?(?:体检|体验|试用|领取)|提速\s?\d+\s?%|免费送|送豆|棋牌|彩票|贷款|额度",
    re.IGNORECASE,
)
"""Words of an advert: a price, or something to be had. Ours."""
_ABOUT_THE_COPY = re.compile(r"关闭|返回|退出|原网页|原文|无广告|去广告|设置|反馈|举报")
"""What a bar above a copy is for, by which users leave it or see the page as it is."""

_CREDITS = re.compile(
    r"^(?:aff\w*|cps\w*|pid|union_?\w*|promo\w*|invit\w*|referr?er|ref|commission\w*|rebate\w*|channel\w*|distributor\w*)$",
    re.IGNORECASE,
)
"""Names of parameters by which somebody is credited with a visitor; ours."""
_TRACES = re.compile(r"^(?:ref|referr?er|channel\w*)$", re.IGNORECASE)
"""Those by which pages tell where a visitor comes from, whoever is paid for it; ours."""
_ACCOUNT = re.compile(r"(?=.*[a-z])(?=.*\d)[\w-]{4,}$", re.IGNORECASE)
"""A value of letters and digits: words alone, as `wap` and `web`, tell the kind of page; ours."""
_SAYS_ADVERT = re.compile(r"广告|推广|赞助|\b(?:ads?|sponsored)\b", re.IGNORECASE)

Kind = Literal[
    "faithful", "links", "credited", "recredited", "adverts", "put-in-all", "own-advert", "words", "declared",
]  # fmt: skip
"""
What was done to a copy. `credited`: beside what was put in, somebody is credited by its links; `recredited`:
somebody else than in the original; `put-in-all`: the same advert stands in copies of several sites.
"""


class Altered(msgspec.Struct, frozen=True):
    """A copy, and what of it is not the original's."""

    copy: ShownCopy
    kind: Kind
    label: str = ""
    """Of the first link that leads elsewhere."""
    leads: str = ""
    led: str = ""
    """Where it leads in the copy, and where in the original."""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


def altered(copy: ShownCopy) -> Altered | None:
    """Return what is changed in a copy; nothing where it is no copy of the original."""
    shown, original = set(copy.shown), dict.fromkeys(copy.original)
    both = [each for each in original if each in shown]
    if not (_is_copy(both, len(original)) or _is_whole(copy)):
        return None
    added = tuple(each for each in copy.shown if each not in original)
    removed = tuple(each for each in original if each not in shown)
    label, leads, led = next(iter(_elsewhere(copy)), ("", "", ""))
    advert, own = _inserted(copy, added), _own_advert(copy, added)
    more = _added if advert or own else _paid
    if (label or added or removed) and any(map(_DECLARED.search, added)):
        kind: Kind = "declared"
    elif label:
        kind = "links"
    elif recredited := _credited(copy, _replaced):
        kind, (label, leads, led) = "recredited", recredited
    elif put_in(copy) and (credited := _credited(copy, more)):
        kind, (label, leads, led) = "credited", credited
    elif advert and any(map(_NOBODY_MAY.search, original)):
        kind, label, leads = "adverts", advert.text, advert.href
    elif own:
        kind, label, leads = "own-advert", own.text, own.href
    elif added or removed:
        kind = "words"
    else:
        kind = "faithful"
    return Altered(copy, kind, label, leads, led, added[:MOST_QUOTED], removed[:MOST_QUOTED])


def all_altered(copies: Iterable[ShownCopy]) -> list[Altered]:
    """
    Return what is changed in each that is a copy.

    An advert that copies of several sites have alike, and no original has, is none of those sites'.
    """
    found = [each for copy in copies if not copy.problem and (each := altered(copy))]
    return [_of_all(each, found) if each.kind == "words" else each for each in found]


def _of_all(each: Altered, found: list[Altered]) -> Altered:
    advert = _inserted(each.copy, tuple(_added_to(each.copy)))
    if advert is None or not (_SELLS.search(advert.text) or _SAYS_ADVERT.search(advert.text)):
        return each
    for other in found:
        of_another = party(other.copy.target) != party(each.copy.target)
        if of_another and advert.text in _added_to(other.copy):
            return msgspec.structs.replace(
                each, kind="put-in-all", label=advert.text, leads=advert.href, led=other.copy.target
            )
    return each


def _added_to(copy: ShownCopy) -> set[str]:
    return set(copy.shown) - set(copy.original)


def _is_copy(both: list[str], of_all: int) -> bool:
    """Whether so much of the original, of so many passages, is in the copy that it is no chance."""
    if len(both) == of_all >= LEAST_WHOLE and any(len(each) >= SENTENCE for each in both):
        return True
    return len(both) >= LEAST and len(both) >= SHARE * of_all


def _is_whole(copy: ShownCopy) -> bool:
    """Whether a short page stands in the copy from its first to its last passage, with nothing in between."""
    original, shown = copy.original, copy.shown
    enough = len(original) >= LEAST_IN_A_ROW and sum(map(len, original)) >= TEXT
    starts = range(len(shown) - len(original) + 1)
    return enough and any(shown[at : at + len(original)] == original for at in starts)


def promised_as_it_is(text: str) -> str:
    """
    Return the words by which a site promises to show others' pages as they are, if any.

    >>> promised_as_it_is("由本站节点转发，内容与原网页完全一致。"), promised_as_it_is("与原价一致")
    ('由本站节点转发，内容与原网页完全一致', '')
    """
    found = _PROMISED.search(text)
    return sentence(text, found.start(), found.end()) if found else ""


def is_declared(words: str) -> bool:
    """Whether words say that what stands beside them is a copy, or by what right it is shown."""
    return bool(_DECLARED.search(words))


def _inserted(copy: ShownCopy, added: tuple[str, ...]) -> Link | None:
    """Return the first link among the added passages that leads away from the site whose page it is."""
    known = {party(copy.target)} | {party(link.href) for link in copy.original_links}
    return next(
        (
            link
            for link in copy.shown_links
            if link.text in added and host(link.href) and party(link.href) not in known
            and party(link.href) != party(copy.href)
        ),
        None,
    )  # fmt: skip


def _own_advert(copy: ShownCopy, added: tuple[str, ...]) -> Link | None:
    """Return the first link among the added passages that sells what is the copying site's own."""
    return next(
        (
            link
            for link in copy.shown_links
            if link.text in added and party(link.href) == party(copy.href)
            and _SELLS.search(link.text) and not _ABOUT_THE_COPY.search(link.text)
        ),
        None,
    )  # fmt: skip


def put_in(copy: ShownCopy) -> Link | None:
    """Return the first link that was put in and has nothing to do with the copy itself."""
    added = _added_to(copy)
    links = (link for link in copy.shown_links if link.text in added and host(link.href))
    return next((link for link in links if not _ABOUT_THE_COPY.search(link.text)), None)


def _credited(
    copy: ShownCopy, differ: Callable[[dict[str, str], dict[str, str]], bool]
) -> tuple[str, str, str] | None:
    """Return the first link that leads where the original's does, and whose credit is another."""
    shown, original = _by_label(copy.shown_links), _by_label(copy.original_links)
    for label in original:
        leads, led = shown.get(label, ""), original[label]
        if host(leads) != host(led) or urlsplit(leads).path != urlsplit(led).path:
            continue
        if differ(_credits(leads), _credits(led)):
            return label, leads, led
    return None


def _credits(href: str) -> dict[str, str]:
    return {name: value for name, value in parse_qsl(urlsplit(href).query) if _CREDITS.match(name)}


def _added(shown: dict[str, str], original: dict[str, str]) -> bool:
    return bool(shown.keys() - original.keys())


def _paid(shown: dict[str, str], original: dict[str, str]) -> bool:
    """Whether an account of who is paid was added, and no mere trace."""
    return any(not _TRACES.match(name) for name in shown.keys() - original.keys())


def _replaced(shown: dict[str, str], original: dict[str, str]) -> bool:
    """Whether an account stands where another one does in the original."""
    return any(
        value != shown.get(name, value) and bool(_ACCOUNT.match(shown[name]))
        for name, value in original.items()
    )


def _elsewhere(copy: ShownCopy) -> list[tuple[str, str, str]]:
    """
    Return the links that lead to a file or page that is not the one of the original's link.

    Nothing where most do: then the site writes all addresses anew, and what they mean is not seen.
    """
    shown, original = _by_label(copy.shown_links), _by_label(copy.original_links)
    common = [label for label in original if label in shown]
    found = [
        (label, shown[label], original[label])
        for label in common
        if not _is_same(shown[label], original[label], copy)
    ]
    return found if 2 * len(found) <= len(common) else []


def _by_label(links: tuple[Link, ...]) -> dict[str, str]:
    """Return where links lead by their words, where one alone has these."""
    times = Counter(link.text for link in links)
    return {link.text: link.href for link in links if link.text and times[link.text] == 1}


def _is_same(leads: str, led: str, copy: ShownCopy) -> bool:
    """Whether a link of a copy leads to what it does in the original, by way of the site or not."""
    there, here = urlsplit(led), unquote(unquote(leads))
    if there.scheme not in {"http", "https"} or not host(leads):
        return True  # a number to call, a script: not compared
    path = there.path.rstrip("/")
    if host(led) in here and path in here:
        return True
    same_site = party(leads) == party(copy.href)
    return same_site and (urlsplit(leads).path.rstrip("/").endswith(path) if path else True)
