"""
Who is who: Chinese names of units and their variants, unified social credit codes, near names.

A comparison says how far it goes: only `DIFFERENT` and `NAMESAKE` are sure mismatches. Sources:
GB 32100-2015 (unified social credit code), Regulations on enterprise names (place, trade name, industry,
form, in this order).
"""

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

from rapidfuzz import fuzz

from rectitude.facts import latin_names, places
from rectitude.facts.check_digits import CREDIT_DIGITS, ends_credit_code
from rectitude.facts.masking import mask

_REMEMBERED = 1 << 20
"""Names whose key is remembered: a register repeats its names in every table."""


class Likeness(StrEnum):
    """How far two names agree, by their writing alone."""

    SAME = "same"
    ALIKE = "alike"
    """So near that a person must look: a slip of the pen, a shortening, a part left out."""
    NAMESAKE = "namesake"
    """Another unit that shares the trade name: of another place or form, and perhaps of one group."""
    DIFFERENT = "different"
    UNKNOWN = "unknown"
    """Not to be compared: empty, hidden by a privacy service, or in another script."""


_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2066\u2067\u2068\u2069\ufe0f\ufeff"
)
"""Characters of no width, that come with names copied from pages."""


@cache
def _simplified() -> dict[int, str]:
    file = resources.files("rectitude.facts") / "traditional.txt"
    _, traditional, simplified = file.read_text(encoding="utf-8").splitlines()
    return {
        **{ord(a): b for a, b in zip(traditional, simplified, strict=True)},
        **dict.fromkeys(
            map(ord, " \t\r\n\u3000()[]【】〔〕「」《》<>·•.,、，。-_—–'\"“”‘’&/:;"), ""
        ),
        **dict.fromkeys(map(ord, _INVISIBLE), ""),
    }


@cache
def _written_otherwise() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(map(chr, _simplified())))}]")


def _simple(text: str) -> str:
    """Return a text in simplified characters, without blanks and marks: most are written so."""
    return text.translate(_simplified()) if _written_otherwise().search(text) else text


_OFFICE_OF = "分公司|分部|分行|支行|分校|分院|分店|分所|分理处|办事处|营业部|营业厅|代表处|经营部"
_BRANCH = re.compile(rf"^(.+)(?:{_OFFICE_OF})$")
_FIRM = re.compile(r"(?<!分)公司")
_UNIT = re.compile(r"集团|银行|大学|学院|研究院|医院|协会|中心")
_LONGEST_PLACE = 20
"""Characters between a unit's name and the word for its branch, where its place stands; ours."""
_FORMS = (("有限责任公司", "有限公司"), ("股份公司", "股份有限公司"))
_PRIVACY = re.compile(
    r"redact|not ?disclosed|withheld|statutory ?mask|gdpr|data ?protected|identity ?protect"
    r"|who?is ?(guard|privacy|protect|agent|proxy|secure)|domains? by proxy"
    r"|domain ?(privacy|proxy|protect)|privacy ?(service|protect|guard|hero|ltd|inc|llc|corp)"
    r"|(contact|perfect|super|my|registration) ?privacy"
    r"|private ?(regist|person|whois|by design)|proxy ?(service|protect)"
    r"|^(private|privacy|protected|proxy|whois)$"
    r"|隐私|未公开|不公开|不予公开|隐藏|域名代理|(域名|注册|个人|whois)信息保护|域名保护|whois保护"
    r"|信息保护服务",
    re.IGNORECASE,
)
"""What stands in the place of a name that is not published. A word alone hides none: 保护 and private are
in the names of ordinary firms."""
_REGISTERED_FIRM = re.compile(r"有限公司$|有限责任公司$")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_MASK = re.compile(r"[*＊xX○●×]+")
_DIGITS = re.compile(r"[0-9]+|[一二三四五六七八九十甲乙丙丁]")


@lru_cache(_REMEMBERED)
def name_key(name: str) -> str:
    """
    Return what the variants of one name share.

    Full width, spaces, brackets and characters of no width, traditional characters, 有限责任公司, the 市
    or 省 of the place and the province before its own city do not count; nor, of a Latin name, how its
    legal form is written.

    >>> name_key("广东省深圳市（示例）網絡 科技有限责任公司"), name_key("Example Company Limited")
    ('深圳示例网络科技有限公司', 'examplecoltd')
    >>> name_key("示例网络服务部（个体工商户，经营者 王小明）")
    '示例网络服务部'
    """
    current = _FORMERLY.sub("", bare_name(name)) if ")" in name or "）" in name else name
    plain = unicodedata.normalize("NFKC", current).lower()
    if not _CHINESE.search(plain):
        return "".join(latin_names.words(plain)) or _simple(plain)
    text = _simple(plain)
    for long, short in _FORMS:
        if text.endswith(long) and not text.endswith(short):
            text = text.removesuffix(long) + short
    led = places.leading(text)
    return led.key + text[led.end :] if led.end < len(text) else text


def head_office(key: str) -> str:
    """
    Return the key of the unit that a branch belongs to, or nothing if it is no branch.

    >>> head_office("示例集团数据中心有限公司上海分公司"), head_office("示例银行北京中心支行")
    ('示例集团数据中心有限公司', '示例银行')
    """
    return _head_office(key) if key[-1:] in _OFFICE_ENDS else ""


@lru_cache(_REMEMBERED)
def _head_office(key: str) -> str:
    match = _BRANCH.match(key)
    if match is None:
        return ""
    body = match[1]
    firms = list(_FIRM.finditer(body))
    unit = firms[-1] if firms else _UNIT.search(body)
    if unit is None or len(body) - unit.end() > _LONGEST_PLACE:
        return ""
    return body[: unit.end()]


_OFFICE_ENDS = frozenset(word[-1] for word in _OFFICE_OF.split("|"))


def is_hidden(name: str) -> bool:
    """
    Whether a name stands for "not published": a privacy service, a redaction, nothing.

    >>> is_hidden("REDACTED FOR PRIVACY"), is_hidden("北京环境保护有限公司"), is_hidden("Private Bank Ltd")
    (True, False, False)
    """
    text = name.strip()
    return not text or (bool(_PRIVACY.search(text)) and not _REGISTERED_FIRM.search(text))


_ABROAD = re.compile("香港|澳门|台湾|境外|国际有限公司")


def is_domestic(name: str) -> bool:
    """
    Whether a name is that of a unit of the mainland: in Chinese, and of no place outside.

    >>> is_domestic("示例科技有限公司"), is_domestic("示例（香港）有限公司"), is_domestic("Example Ltd.")
    (True, False, False)
    """
    return bool(_CHINESE.search(name)) and not _ABROAD.search(name)


_NEAR = 85.0
"""Per cent of likeness from which two names may be one with a slip; ours: one character in eight."""


_ORGANISATION = re.compile(
    r"公司|集团|中心|学|院|厂|店|社|会|局|所|部|处|站|台|馆|行|户|厅|室|队|联盟|基金|工作室|事务"
)


def is_person(name: str) -> bool:
    """
    Whether a name can be a natural person's: two to four characters and no word for a unit.

    >>> is_person("王小明"), is_person("示例书店")
    (True, False)
    """
    key = unicodedata.normalize("NFKC", name).strip()
    short = 2 <= len(key) <= 4 and all(map(_CHINESE.match, key))
    return short and not _ORGANISATION.search(key)


def shown_name(name: str) -> str:
    """
    Return a name as reports show it: a unit's as it is, a natural person's with one character.

    >>> shown_name("示例书店"), shown_name("王小明")
    ('示例书店', '王**')
    """
    return mask("name", name) if is_person(name) else name


def compare(one: str, other: str) -> Likeness:
    """
    Return how far two names agree.

    >>> compare("示例科技有限公司", "示例科技有限责任公司"), compare("甲乙丙丁科技", "张三")
    (<Likeness.SAME: 'same'>, <Likeness.DIFFERENT: 'different'>)
    """
    if is_hidden(one) or is_hidden(other):
        return Likeness.UNKNOWN
    first, second = name_key(one), name_key(other)
    if first == second:
        return Likeness.SAME
    chinese = bool(_CHINESE.search(first))
    if not first or not second or chinese != bool(_CHINESE.search(second)):
        return Likeness.UNKNOWN
    if _is_masked(one) or _is_masked(other):
        return _compare_masked(one, other)
    if (
        _office(first) == _office(second)
        or key_of_former(one) == second
        or key_of_former(other) == first
    ):
        return Likeness.SAME
    return _compare_units(one, other) if chinese else _compare_latin(one, other)


def _office(key: str) -> str:
    return head_office(key) or key


_FORMERLY = re.compile(r"[(（](?:原名?|曾用名|前身)[为是:：]?([^()（）]{4,})[)）]")


_WHAT_IT_IS = re.compile(
    r"(?<=[^()（）]{4})[(（](?:个体(?:工商)?户?|个人独资(?:企业)?|(?:实际)?经营者)"
    r"(?:[,，、:： ][^()（）]*)?[)）]\s*$"
)
"""What kind of trader bears a name, and who he is, behind it."""


def bare_name(name: str) -> str:
    """
    Return a name without what kind of trader bears it, and who he is.

    >>> bare_name("示例网络服务部（个体工商户，经营者 王小明）"), bare_name("示例中心（有限合伙）")
    ('示例网络服务部', '示例中心（有限合伙）')
    """
    return _WHAT_IT_IS.sub("", name) if name.endswith((")", "）")) else name


def key_of_former(name: str) -> str:
    """
    Return the key of the name that another gives as its former one, or nothing.

    >>> key_of_former("示例传媒有限公司（原示例广告有限公司）")
    '示例广告有限公司'
    """
    match = _FORMERLY.search(name)
    return name_key(match[1]) if match else ""


def _is_masked(name: str) -> bool:
    return "*" in name or "＊" in name or "○" in name or "●" in name


def _compare_masked(one: str, other: str) -> Likeness:
    """Compare a name with one of which characters are hidden: fitting or not, it is never sure."""
    masked, plain = (one, other) if _is_masked(one) else (other, one)
    key = unicodedata.normalize("NFKC", masked).strip()
    pattern = ".*".join(re.escape(part) for part in _MASK.split(key))
    fits = re.fullmatch(pattern, unicodedata.normalize("NFKC", plain).strip())
    return Likeness.UNKNOWN if fits else Likeness.ALIKE


def _compare_units(one: str, other: str) -> Likeness:
    """
    Compare two Chinese names that are not written alike.

    A unit's name has a place, a trade name, a trade and a form (Regulations on enterprise names): where
    one of them is exchanged it is another unit; where one is left out it may be the same.
    """
    first, second = name_key(one), name_key(other)
    if is_person(one) and is_person(other):
        return Likeness.DIFFERENT
    if first.startswith(second) or second.startswith(first):
        return Likeness.ALIKE
    if _is_shortened(first, second) or _is_shortened(second, first):
        return Likeness.ALIKE
    if _DIGITS.findall(first) != _DIGITS.findall(second):
        return Likeness.DIFFERENT  # 第一 and 第二, or 示例1 and 示例2, are told apart by that alone
    (place, core), (other_place, other_core) = _place_and_core(one), _place_and_core(other)
    if core == other_core or _is_part(core, other_core) or _is_part(other_core, core):
        exchanged = place and other_place and place != other_place
        grouped = {_form(first), _form(second)} == {"集团有限公司", "股份有限公司"}
        return Likeness.NAMESAKE if exchanged or grouped else Likeness.ALIKE
    bare, other_bare = _without_form(first), _without_form(second)
    if not _is_slip(bare, other_bare):
        return Likeness.DIFFERENT
    elsewhere = place and other_place and place.is_apart_from(other_place)
    return Likeness.DIFFERENT if elsewhere else Likeness.ALIKE


_SHORTEST = 4
"""Characters of a short name that may stand for one unit; ours: of fewer many names have all in order."""
_PAIR = 2
"""Characters of a word: with the first a short name begins as the whole does; the last is clipped; ours."""


def _is_shortened(short: str, whole: str) -> bool:
    """
    Whether a name without a legal form has its characters in the order of another: 江宁农商行.

    Its last word is clipped (商行 for 商业银行): 北京大学 is no short name of 北京科技大学.
    """
    bare = _without_form(whole)
    if _FORM.search(short) or not _SHORTEST <= len(short) < len(bare):
        return False
    if short[:_PAIR] != bare[:_PAIR] or short[-1] != bare[-1] or short[-_PAIR:] in bare:
        return False
    rest = iter(bare)
    return all(character in rest for character in short)


def _is_slip(bare: str, other: str) -> bool:
    """Whether two names differ by so little that it may be a slip of the pen."""
    if min(len(bare), len(other)) < _FEWEST:
        return False
    return _is_one_change(bare, other) or fuzz.ratio(bare, other) >= _NEAR


def _is_one_change(one: str, other: str) -> bool:
    """Whether one character was exchanged, left out or added."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    rest, other_rest = one[same:], other[same:]
    return rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


_FEWEST = 4
"""Characters under which a slip cannot be told from another name; ours."""
_BRACKETED = re.compile(r"[(（]([^()（）]{2,12})[)）]")
_TRADES = frozenset(
    ("科技", "网络", "网络科技", "信息", "信息技术", "技术", "数据", "通信", "贸易", "商贸", "实业", "文化",
     "传媒", "文化传媒", "广告", "集团", "投资", "控股", "服务", "电子", "电子商务", "软件", "公司", "云计算")
)  # fmt: skip
"""Words for a trade: alone they name nobody."""


@lru_cache(1 << 16)
def _place_and_core(name: str) -> tuple[places.Place | None, str]:
    """Return the place in a name, before it or in brackets within it, and the name without it and form."""
    key = name_key(name)
    led = places.leading(key)
    core = _without_form(key[led.end :])
    if led.place is not None and led.place.province:
        return led.place, core
    plain = unicodedata.normalize("NFKC", name)
    for match in _BRACKETED.finditer(plain):
        inner = places.leading(match[1])
        if inner.place is not None and inner.place.province and inner.end == len(match[1]):
            rest = name_key(plain[: match.start()] + plain[match.end() :])
            return inner.place, _without_form(rest[places.leading(rest).end :])
    return led.place, core


def _is_part(core: str, other: str) -> bool:
    return len(core) > 1 and core not in _TRADES and core in other


def _compare_latin(one: str, other: str) -> Likeness:
    """
    Compare two Latin names that are not written alike.

    Two that both give their legal form are whole: a form or a word exchanged makes another firm.
    """
    first, second = latin_names.telling(one), latin_names.telling(other)
    if not first or not second:
        return Likeness.DIFFERENT
    bare, other_bare = "".join(first), "".join(second)
    if set(first) <= set(second) or set(second) <= set(first) or bare == other_bare:
        whole = latin_names.form(one) and latin_names.form(other)
        return Likeness.NAMESAKE if whole and bare == other_bare else Likeness.ALIKE
    if latin_names.are_initials(first, other) or latin_names.are_initials(second, one):
        return Likeness.ALIKE
    same_digits = _DIGITS.findall(bare) == _DIGITS.findall(other_bare)
    return Likeness.ALIKE if same_digits and _is_slip(bare, other_bare) else Likeness.DIFFERENT


_FORM = re.compile(r"(集团)?(股份)?有限公司$|集团$|(?<!分)公司$")


def _form(key: str) -> str:
    match = _FORM.search(key)
    return match[0] if match else ""


def _without_form(key: str) -> str:
    return _FORM.sub("", key) or key


def credit_code(text: str) -> str:
    """
    Return a unified social credit code in its canonical form, or nothing where its check digit is wrong.

    >>> credit_code("91350100m000100y43")
    '91350100M000100Y43'
    """
    code = unicodedata.normalize("NFKC", text).strip().upper().replace(" ", "")
    if len(code) != 18 or any(character not in CREDIT_DIGITS for character in code):
        return ""
    return code if ends_credit_code(code) else ""
