"""What a cell says of the licence of who is in business: none, over, or for another service or place."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Literal

import msgspec

from rectitude.facts.places import places_in
from rectitude.facts.register.said import business_words as business
from rectitude.facts.register.said import coverage_words as coverage
from rectitude.facts.register.said import licence_words as words
from rectitude.facts.register.said.grammar import pattern
from rectitude.facts.register.said.speech import Speech, clauses, hear, since_turn
from rectitude.facts.register.scopes import area_in
from rectitude.facts.register.services import Choice, services_done
from rectitude.facts.register.written import days_in, plain, says_no, says_yes

Fault = Literal[
    "none",
    "expired",
    "revoked",
    "elsewhere",
    "other-service",
    "borrowed",
    "not-reported",
    "not-shown",
]
Meaning = Fault | Literal["covered", "as-agent", "no-business", "over", "unfounded"]


class Told(msgspec.Struct, frozen=True):
    """A cell, or the part of it from its last turn on, as it is weighed."""

    heading: str
    said: Speech
    day: str
    """The day of the inspection, or nothing."""
    read_on: str
    """The day on which it was read, which is no earlier."""
    done: tuple[Choice, ...]


@lru_cache(1 << 12)
def licence_said(
    heading: str, text: str, day: str = "", read_on: str = "", done: tuple[Choice, ...] = ()
) -> Meaning | None:
    """
    Return what a cell says of a licence on a day, beside what is done; None where it cannot be told.

    >>> licence_said("资质", "拿不出许可证，说在补办")
    'none'
    >>> licence_said("资质", "投诉说没证，其实证挂在墙上，IDC，没过期")
    'covered'
    """
    about = plain(heading)
    parts = clauses(_OTHER_PAPERS.sub("〇", plain(text)))
    for each in (since_turn(parts), parts):
        told = Told(about, hear(each), day, day or read_on, done)
        if each and (meaning := _weigh(told)):
            return meaning
    return None


def _weigh(told: Told) -> Meaning | None:
    itself = _FOR_ITSELF.search(told.said.against)
    if not itself:
        for meaning, lets_off in _LETS_OFF:
            if lets_off.search(told.said.found):
                return meaning
    if _UNFOUNDED.search(told.said.whole):
        return "unfounded"
    for fault, is_told in _FAULTS:
        if is_told(told):
            return fault
    return "covered" if _is_held(told) or _COVERED.search(told.said.found) else None


_OTHER_PAPERS = pattern(words.OTHER_PAPERS)
_FOR_ITSELF = pattern(business.ACTS_FOR_ITSELF)
_UNFOUNDED = pattern(business.UNFOUNDED)
_LETS_OFF: tuple[tuple[Meaning, re.Pattern[str]], ...] = (
    ("as-agent", pattern(business.ACTS_FOR_ANOTHER)),
    ("no-business", pattern(business.NO_BUSINESS)),
    ("over", pattern(business.HAS_ENDED)),
)


_LICENCE = words.LICENCES
_OF_A_LICENCE = pattern(_LICENCE)
_NOT_OF_WHETHER = pattern(
    r"借|挂靠|租用|别人|他人|代理|到期|期限|有效|续|年报|年度报告|编号|标[示明注]|公示|展示"
    r"|地域|范围|覆盖|变[动更]|费|内容"
    r"|异常|问题|不足|缺口|差异|gap|issue|expir|valid|report|renew|area"
)
"""Headings of licences that do not ask whether there is one."""
_NO_OTHER = (
    r"(?!上|里|内|中|载|面|[的之]?(?:编?号|页|年报|到期|过期|问题|复印|原件|范围|地域|期限))"
)
_HAS_NONE = pattern(words.NONE_HELD, r"(?!发现|查到|查出)[^\n无违借]{0,14}?", _LICENCE, _NO_OTHER)
_NONE_OF_IT = pattern(_LICENCE, _NO_OTHER, r"[^\n]{0,8}?", words.NEVER_GOT)
_BARELY_NONE = pattern(
    r"^(?:后来|其实|结果|最后|最终|末了|第.次|到头来|但|却|可|别的|此外|(?:电信|管局|通信|增值"
    r"|idc|isp)的|压根|根本|从来|就是|他|她|它|对方|老板|单位|公司|如实)*"
    r"(?:说|答|回|承认|讲|交代|坦白|告知|回复)*(?:了)?(?:实话)?(?:也|都|就|是|还是)?"
    r"(?:没有|没|无|从没有过|从来没有|没得|(?:从|从来|压根|根本)?(?:没有?|未)(?:办|领|申请|拿|取得|考"
    r"|申领)(?:过|到)?(?:那|这)?(?:玩意儿?|个|东西|证)?|none|nothing|no)$"
)
_WITHOUT = pattern(
    r"(?<!构成)(?<!属于)(?<!不是)(?<!并非)(?<!不属)(?<!不存在)(?<!防止)(?<!查处)(?<!发现)(?<!查到)(?"
    r"<!见)(?<![是非向从由跟和与])(?:无证(?"
    r"![据明人])|无照|无牌|无资质|黑(?:宽带|机房|网))"
    r"|(?<!不)(?<!不能)构成无证|unlicen[cs]ed|without (?:any |a |an )?(?:\w+ )?licen[cs]e"
)
_FALSE = pattern(
    r"(?<!不是)(?<!并非)(?:假(?:的|证|冒|牌|章)|伪造|变造|ps(?:的|件)|p的|套牌|仿造|造假|杜撰"
    r"|编造|(?:根本)?没这(?:个)?(?:证|号|编号)|查无此(?:号|证)|fake|forged|counterfeit)"
)
_SOLD_BEFORE = pattern(
    r"先(?:卖|租|开|做|经营|收|干|上车)\S{0,4}后(?:办|拿|补|领|申)|(?:递交|申请|办证|取证|发证"
    r"|拿证)(?:日)?在后|经营在前|边\S边(?:办|申)"
    r"|(?:证|许可|牌)\S{0,3}还(?:在|没)(?:“|准备|办|申请|审批|排队|走|跑|等|批)|(?:还在|正在"
    r"|尚在)(?:准备材料|申办|申领|办证|办理许可)"
    r"|申请\S{0,6}?(?:被)?(?:退回|驳回|不予|打回|否)|等罚了?再办|以后再(?:办|补)|回头再?(?:办"
    r"|补)|补办(?:中|证)"
)
_FOUND_NO_ROW = pattern(
    r"(?:^|[^\d.])(?:0|零)\s?(?:条|个|项|份|家)|无(?:记录|结果)|no (?:records?|results?|match)"
)
_FOUND_A_ROW = pattern(
    r"(?:^|[^\d])[1-9]\d*\s?条|[一两二三]条|查(?:得|到了|得到)|命中|one record|1 record"
)
_SEARCHES = pattern(r"检索|查询|搜|查|系统|目录|名录|名单|search|registry|looked up")

_YES_OF_IT = pattern(words.HELD)
_NOT_PUT_UP = re.compile(r"(?:未|没有?|暂未|尚未)(?:公示|展示|上传|公布|标明|亮|贴|提供复印)")
"""That a licence is not shown says nothing of whether there is one."""


_BARELY_YES = re.compile(
    r"(?:是(?!借|租|假)|有(?!人|点|些|时|次|问题|误|争议|待|过)|[√✓✔]|y$|yes|齐|全|具备|持有"
    r"|合格|符合|通过|在期)"
)


def _asks_of_a_licence(told: Told) -> bool:
    """Whether a heading asks whether there is a licence."""
    return bool(_OF_A_LICENCE.search(told.heading)) and not _NOT_OF_WHETHER.search(told.heading)


def _is_held(told: Told) -> bool:
    """Whether a licence is said to be there, by others than who says so of itself."""
    first = told.said.found.partition("\n")[0]
    yes = _asks_of_a_licence(told) and _BARELY_YES.match(first)
    return bool(yes or _YES_OF_IT.search(told.said.found) or _has_not_ended(told))


def _is_none(told: Told) -> bool:
    said = told.said.against
    of_it = bool(_OF_A_LICENCE.search(f"{told.heading}\n{told.said.whole}"))
    first = told.said.whole.partition("\n")[0]
    denied = (
        _HAS_NONE.search(said)
        or _NONE_OF_IT.search(said)
        or _WITHOUT.search(said)
        or (_asks_of_a_licence(told) and says_no(first) and not _NOT_PUT_UP.match(first))
        or (
            of_it
            and (_BARELY_NONE.search(said) or _FALSE.search(said) or _SOLD_BEFORE.search(said))
        )
        or (
            of_it
            and _SEARCHES.search(told.said.whole)
            and _FOUND_NO_ROW.search(said)
            and not _FOUND_A_ROW.search(said)
        )
    )
    return bool(denied) and not _is_held(told)


_ENDED = pattern(words.ENDED)
_NOT_ENDED = pattern(words.NOT_ENDED)
_RENEWED = pattern(words.RENEWED)
_IN_HAND = pattern(words.IN_HAND)
_NOT_RENEWED = pattern(words.NOT_RENEWED)
_OF_ITS_END = pattern(r"到期|有效|续|期限|换证|届满|expir|valid|renew|证|许可|牌")
_AN_END = re.compile(  # the years of a number, B1-20240007, are no end
    r"(?:(?:至|到(?!期)|止于?|截止|until|to|through|expires?(?: on)?|写到|管到|批到)\s?(?:了)?"
    r"|[-~]\s?(?=20\d\d(?!\d)))"
    r"(20\d\d|(?<!\d)[2-4]\d(?=年))(?:年)?(?!\d*号)(?:底|止|为止)?"
    r"|(?<!\d)(20\d\d|[2-4]\d)年(?:\d+月)?(?:\d+日|底|初|中)?(?:才)?(?:到期|届满|期满|为止|止|$)"
)
_YEARS_AGO = pattern(
    r"(?:到|至)(?:前年|去年|大前年|上年|上个?月|上半年|年初|今年年初)\S{0,3}(?:为止|止|就|到期|$)"
)


def _ends(told: Told) -> list[str]:
    """Return the days on which a licence is said to end: of a year alone its last."""
    found = []
    for part in told.said.against.split("\n"):
        for match in _AN_END.finditer(part):
            told_year = match[1] or match[2]
            days = days_in(part[match.start() :])
            year = told_year if len(told_year) == 4 else f"20{told_year}"
            found.append(next((day for day in days if day.startswith(year)), f"{year}-12-31"))
    return found


def _has_not_ended(told: Told) -> bool:
    return bool(_NOT_ENDED.search(told.said.found)) or any(
        end >= told.read_on for end in _ends(told) if told.read_on
    )


def _is_over(told: Told) -> bool:
    said = told.said.against
    ends = _ends(told)
    ended = (
        _ENDED.search(said) or _YEARS_AGO.search(said) or (ends and max(ends) < told.day)
    )  # no day is before all
    refused = _NOT_RENEWED.search(said) and _OF_ITS_END.search(f"{told.heading}\n{said}")
    renewed = _RENEWED.search(told.said.found) or _IN_HAND.search(told.said.found)
    return bool(ended or refused) and not renewed and not _has_not_ended(told)


_REVOKED = pattern(words.REVOKED)
_NOT_REVOKED = pattern(words.NOT_REVOKED)
_GOES_ON = pattern(words.GOES_ON)


def _is_revoked(told: Told) -> bool:
    said = told.said.against
    of_it = _OF_A_LICENCE.search(f"{told.heading}\n{said}")
    goes_on = _GOES_ON.search(said)
    taken = _REVOKED.search(said)
    return bool(of_it and taken and goes_on) and not (
        _NOT_REVOKED.search(said) or _has_not_ended(told)
    )


_BORROWED = pattern(words.BORROWED)
_OWN_NAME = pattern(words.OWN_NAME)
_ASKS_IF_BORROWED = pattern(r"别人的|借|挂靠|出借|租用|他人|borrow|lent")
_OF_ITS_GROUP = pattern(
    r"(?:集团|总公司|母公司|总部|股东|关联公司|兄弟公司)[^\n]{0,10}?(?:持证|有(?:证)?(?=$)|的证"
    r"|许可|牌照)"
)
_NOT_NAMED = pattern(
    r"(?:没有?|未|并未|不)(?:经|被|获|有|列|写|得到|予)?(?:书面)?(?:授权|列(?:入|明|为|本)?|写)"
    r"|不在\S{0,8}(?:名单|附页|范围|之列)|无授权"
)
_NAMED = pattern(
    r"(?<!不)在\S{0,12}(?:名单|附页|授权范围)\S{0,3}(?:内|中|里|上|之列)|(?:已|均|经)(?:获"
    r"|经)?(?:书面)?授权(?!.{0,4}否认)"
)


def _is_borrowed(told: Told) -> bool:
    said = told.said.against
    first = told.said.whole.partition("\n")[0]
    asked = _ASKS_IF_BORROWED.search(told.heading) and says_yes(first)
    of_group = _OF_ITS_GROUP.search(told.said.whole) and _NOT_NAMED.search(said)
    lent = _BORROWED.search(said) or asked or of_group
    return (
        bool(lent) and not _OWN_NAME.search(told.said.found) and not _NAMED.search(told.said.found)
    )


_TRADE = coverage.TRADES
_COVERED = pattern(coverage.COVERS)
_NOT_OF_IT = pattern(coverage.NOT_OF_THE_SERVICE)
_ONLY_FOR = pattern(
    r"(?:证|许可|牌照?|资质|范围|种类|licen[cs]e|permit)[^\n]{0,12}?", coverage.ONLY,
    (r"(?:有|是|写|含|批|列|限|能做|许可|包括|了|着|for|covers|lists|\s)*([^\n]{2,20})|(?:仅限?"
    r"|只)(?:有|含|批|写|列|是|许可)+([^\n]{2,20})"),
)  # fmt: skip
_A_TRADE = pattern(_TRADE)


def _is_of_another_service(told: Told) -> bool:
    said = told.said.against
    if not _OF_A_LICENCE.search(f"{told.heading}\n{told.said.whole}"):
        return False
    if _COVERED.search(_NOT_OF_IT.sub("", _ONLY_FOR.sub("", told.said.found))):
        return False
    if _NOT_OF_IT.search(said):
        return True
    match = _ONLY_FOR.search(said)
    if match is None:
        return False
    allowed = _codes(services_done(match[1] or match[2]))
    beside = services_done(said.replace(match[0], ""))
    done = beside or told.done
    return bool(allowed) and any(not choice & allowed for choice in done)


def _codes(choices: tuple[Choice, ...]) -> frozenset[str]:
    return frozenset(code for choice in choices for code in choice)


_OF_AREAS = re.compile(coverage.AREAS)
_OF_WHERE = re.compile(coverage.WHERE_DONE)
_NOT_THERE = pattern(coverage.NOT_OF_THE_PLACE)
_THERE = pattern(coverage.COVERS_PLACE)
_FAR_AWAY = pattern(coverage.FAR_AWAY)
_HERE = pattern(coverage.HERE)


def _is_elsewhere(told: Told) -> bool:
    said = told.said.against
    if _THERE.search(_NOT_THERE.sub("", told.said.found)):
        return False
    if _FAR_AWAY.search(said) and _HERE.search(said):
        return bool(_OF_A_LICENCE.search(f"{told.heading}\n{said}"))
    parts = said.split("\n")
    pairs = [f"{before} {part}" for before, part in zip(["", *parts], parts, strict=False)]
    where = [
        p
        for part, pair in zip(parts, pairs, strict=True)
        if _OF_WHERE.search(pair)
        for p in places_in(part)
    ]
    areas = [
        area
        for part, pair in zip(parts, pairs, strict=True)
        if _OF_AREAS.search(pair) and not _OF_WHERE.search(part) and (area := area_in(part)).is_read
    ]
    outside = [place for place in where if all(a.covers(place) is False for a in areas)]
    denied = any(_NOT_THERE.search(part) and places_in(part) for part in parts)
    return bool((areas and outside) or denied) and bool(
        _OF_A_LICENCE.search(f"{told.heading}\n{said}")
    )


_OF_REPORTS = pattern(coverage.REPORTS)
_NOT_REPORTED = pattern(coverage.NOT_REPORTED)
_REPORTED = pattern(coverage.REPORTED)


def _is_not_reported(told: Told) -> bool:
    said = told.said.against
    if not _OF_REPORTS.search(f"{told.heading}\n{said}"):
        return False
    return bool(_NOT_REPORTED.search(said)) and not _REPORTED.search(told.said.found)


_OF_A_NUMBER_SHOWN = pattern(
    rf"{coverage.SITES}[^\n]{{0,14}}?{coverage.NUMBERS}|{coverage.NUMBERS}[^\n]{{0,8}}?(?:标|公示"
    rf"|展示|{coverage.SITES})"
)
_NOT_SHOWN = pattern(
    coverage.NOT_SHOWN, r"[^\n]{0,8}?", coverage.NUMBERS,
    rf"|{coverage.NUMBERS}[^\n]{{0,8}}?", coverage.NOT_SHOWN,
)  # fmt: skip
_ON_A_SITE = pattern(coverage.SITES)
_SHOWN = pattern(coverage.SHOWN)


def _is_not_shown(told: Told) -> bool:
    said = told.said.against
    whole = f"{told.heading}\n{said}"
    if not (_OF_A_NUMBER_SHOWN.search(whole) and _ON_A_SITE.search(whole)):
        return False
    return bool(_NOT_SHOWN.search(said)) and not _SHOWN.search(_NOT_SHOWN.sub("", told.said.found))


_FAULTS: tuple[tuple[Fault, Callable[[Told], bool]], ...] = (
    ("not-reported", _is_not_reported),
    ("not-shown", _is_not_shown),
    ("borrowed", _is_borrowed),
    ("revoked", _is_revoked),
    ("expired", _is_over),
    ("elsewhere", _is_elsewhere),
    ("other-service", _is_of_another_service),
    ("none", _is_none),
)
"""What is told first goes before what its words may seem to say too."""
