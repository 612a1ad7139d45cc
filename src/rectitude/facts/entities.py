"""
Who is who: Chinese names of units and their variants, unified social credit codes, near names.

A comparison says how far it goes: only `DIFFERENT` is a sure mismatch. Sources: GB 32100-2015 (unified
social credit code), Regulations on enterprise names (place, trade name, industry, form, in this order).
"""

import re
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process
from rapidfuzz.distance import Levenshtein

from rectitude.facts.masking import mask

_REMEMBERED = 1 << 20
"""Names whose key is remembered: a register repeats its names in every table."""


class Likeness(StrEnum):
    """How far two names agree, by their writing alone."""

    SAME = "same"
    ALIKE = "alike"
    """So near that a person must look: a slip of the pen, or firms of one trade name."""
    DIFFERENT = "different"
    UNKNOWN = "unknown"
    """Not to be compared: empty, hidden by a privacy service, or in another script."""


@cache
def _simplified() -> dict[int, str]:
    file = resources.files("rectitude.facts") / "traditional.txt"
    _, traditional, simplified = file.read_text(encoding="utf-8").splitlines()
    return {
        **{ord(a): b for a, b in zip(traditional, simplified, strict=True)},
        **dict.fromkeys(map(ord, " \t\r\n\u3000()[]【】「」《》<>·•.,、，。-_—–'\"“”‘’&/:;"), ""),
    }


_PLACES = (
    "中国", "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽",
    "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃",
    "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆", "香港", "澳门",
    "深圳", "广州", "杭州", "南京", "成都", "武汉", "苏州", "西安", "青岛", "厦门", "宁波", "长沙", "合肥",
    "福州", "济南", "郑州", "昆明", "大连", "沈阳", "哈尔滨", "长春", "石家庄", "太原", "南昌", "南宁",
    "贵阳", "兰州",
    "海口", "无锡", "佛山", "东莞", "珠海", "中山", "惠州", "温州", "嘉兴", "绍兴", "金华", "台州", "常州",
    "南通", "徐州", "扬州", "泉州",
    "烟台", "潍坊", "洛阳", "银川", "西宁", "拉萨", "呼和浩特", "乌鲁木齐",
)  # fmt: skip
"""Places that begin the names of units: provinces, their capitals, and the larger cities."""
_PLACE = re.compile(
    rf"^({'|'.join(_PLACES)})(壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省|市)?"
)
_BRANCH = re.compile(
    r"^(.+?(?:公司|集团|中心|大学|银行)).{0,12}?(?:分公司|分部|分行|分校|办事处|营业部|代表处)$"
)
_FORMS = (("有限责任公司", "有限公司"), ("股份公司", "股份有限公司"))
_HIDDEN = re.compile(
    r"redact|privacy|private|whois|withheld|not ?disclosed|protected|proxy"
    r"|隐私|保护|未公开|不公开|隐藏|域名代理",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_MASK = re.compile(r"[*＊xX○●×]+")
_DIGITS = re.compile(r"[0-9]+|[一二三四五六七八九十甲乙丙丁]")


@lru_cache(_REMEMBERED)
def name_key(name: str) -> str:
    """
    Return what the variants of one name share.

    Full width, spaces and brackets, traditional characters, 有限责任公司 and the 市 or 省 of the place
    do not count.

    >>> name_key("深圳市（示例）網絡 科技有限责任公司")
    '深圳示例网络科技有限公司'
    """
    text = unicodedata.normalize("NFKC", name).lower().translate(_simplified())
    for long, short in _FORMS:
        if text.endswith(long) and not text.endswith(short):
            text = text.removesuffix(long) + short
    return _PLACE.sub(r"\1", text)


def head_office(key: str) -> str:
    """
    Return the key of the unit that a branch belongs to, or nothing if it is no branch.

    >>> head_office("示例科技有限公司上海分公司")
    '示例科技有限公司'
    """
    match = _BRANCH.match(key)
    return match[1] if match else ""


def is_hidden(name: str) -> bool:
    """Whether a name stands for "not published": a privacy service, a redaction, nothing."""
    return not name.strip() or bool(_HIDDEN.search(name))


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
    if not first or not second or bool(_CHINESE.search(first)) != bool(_CHINESE.search(second)):
        return Likeness.UNKNOWN
    if _is_masked(one) or _is_masked(other):
        return _compare_masked(one, other)
    return Likeness.ALIKE if _is_near(first, second) else Likeness.DIFFERENT


def _is_masked(name: str) -> bool:
    return "*" in name or "＊" in name or "○" in name or "●" in name


def _compare_masked(one: str, other: str) -> Likeness:
    """Compare a name with one of which characters are hidden: fitting or not, it is never sure."""
    masked, plain = (one, other) if _is_masked(one) else (other, one)
    key = unicodedata.normalize("NFKC", masked).strip()
    pattern = ".*".join(re.escape(part) for part in _MASK.split(key))
    fits = re.fullmatch(pattern, unicodedata.normalize("NFKC", plain).strip())
    return Likeness.UNKNOWN if fits else Likeness.ALIKE


def _is_near(first: str, second: str) -> bool:
    if _DIGITS.findall(first) != _DIGITS.findall(second):
        return False  # 第一 and 第二, or 示例1 and 示例2, are told apart by that alone
    bare, other = _without_form(first), _without_form(second)
    if len(bare) < 4 or len(other) < 4:
        return False
    if _PLACE.sub("", bare) == _PLACE.sub("", other) or bare in other or other in bare:
        return True
    return fuzz.ratio(bare, other) >= _NEAR


_FORM = re.compile(r"(集团)?(股份)?有限公司$")


def _without_form(key: str) -> str:
    return _FORM.sub("", key)


_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_WEIGHTS = tuple(pow(3, position, 31) for position in range(17))


def credit_code(text: str) -> str:
    """
    Return a unified social credit code in its canonical form, or nothing where its check digit is wrong.

    >>> credit_code("91350100m000100y43")
    '91350100M000100Y43'
    """
    code = unicodedata.normalize("NFKC", text).strip().upper().replace(" ", "")
    if len(code) != 18 or any(character not in _ALPHABET for character in code):
        return ""
    total = sum(_ALPHABET.index(c) * w for c, w in zip(code, _WEIGHTS, strict=False))
    return code if _ALPHABET[-total % 31] == code[17] else ""


class NameIndex:
    """
    Many names, searched for the nearest: blocked by shared pairs of characters, then compared.

    After Baxter et al., "A comparison of fast blocking methods for record linkage" (2003). Building
    is linear in the names; a search looks at the names that share the rarest pairs only.
    """

    _CANDIDATES = 2_500
    """Names compared character by character; measured: the nearest of a million is among them."""
    _EQUALS = 64
    """Nearest names among which equals are looked for; ours, more than were ever seen."""
    _COMMON = 0.02
    """A pair in more than this part of the names (科技, 有限) tells nothing."""
    _FEW = 2_000
    """Under so many names no pair is too common."""

    def __init__(self, names: Sequence[str]) -> None:
        self.names = names
        self._keys = [name_key(name) for name in names]
        self._pairs, self._starts, self._owners = _postings(self._keys)
        self._limit = max(self._FEW, int(len(names) * self._COMMON))

    def nearest(self, name: str, least: float = 0.7) -> tuple[int, float] | None:
        """
        Return the index of the nearest name and its likeness from 0 to 1; None under `least`.

        Of names whose keys are equally near, the one nearest as it is written counts.
        """
        key = name_key(name)
        candidates = self._candidates(key)
        near = process.extract(
            key,
            [self._keys[i] for i in candidates],
            scorer=Levenshtein.normalized_similarity,
            score_cutoff=least,
            limit=self._EQUALS,
        )
        if not near:
            return None
        likeness = near[0][1]
        equals = [int(candidates[place]) for _, found, place in near if found == likeness]
        written = (Levenshtein.normalized_similarity(name, self.names[i]) for i in equals)
        best, _ = max(zip(equals, written, strict=True), key=lambda each: (each[1], -each[0]))
        return best, float(likeness)

    def _candidates(self, key: str) -> NDArray[np.int64]:
        """Return the names that share pairs with a key; of many those whose pairs tell most."""
        ranges = self._ranges(key)
        if not ranges:
            return np.zeros(0, dtype=np.int64)
        found = np.concatenate([self._owners[start:end] for start, end in ranges])
        sizes = np.array([end - start for start, end in ranges])
        owners, place = np.unique(found, return_inverse=True)
        if owners.size > self._CANDIDATES:
            telling = np.repeat(np.log(len(self.names) / sizes), sizes)  # inverse frequency
            weight = np.bincount(place, weights=telling)
            best = np.argpartition(-weight, self._CANDIDATES)[: self._CANDIDATES]
            owners = owners[np.sort(best)]
        return owners.astype(np.int64)

    def _ranges(self, key: str) -> list[tuple[int, int]]:
        """Return where the postings of the key's pairs lie, without those that are too common."""
        pairs = np.unique(_pairs_of(key))
        places = np.searchsorted(self._pairs, pairs)
        ranges = [
            (int(self._starts[place]), int(self._starts[place + 1]))
            for place, pair in zip(places.tolist(), pairs.tolist(), strict=True)
            if place < self._pairs.size and int(self._pairs[place]) == pair
        ]
        rare = [each for each in ranges if each[1] - each[0] <= self._limit]
        return rare or sorted(ranges, key=lambda each: each[1] - each[0])[:1]


Codes = NDArray[np.uint64]


def _pairs_of(key: str) -> Codes:
    characters = np.array([ord(character) for character in f"^{key}$"], dtype=np.uint64)
    return (characters[:-1] << np.uint64(21)) | characters[1:]


def _postings(keys: Sequence[str]) -> tuple[Codes, NDArray[np.int64], NDArray[np.int32]]:
    """Return the distinct pairs, where each one's names start in the owners, and the owners."""
    text = "".join(f"^{key}$" for key in keys)
    characters = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32).astype(np.uint64)
    lengths = np.fromiter((len(key) + 2 for key in keys), dtype=np.int64, count=len(keys))
    owner = np.repeat(np.arange(len(keys), dtype=np.int32), lengths)
    if characters.size < 2:
        return np.zeros(0, np.uint64), np.zeros(1, np.int64), np.zeros(0, np.int32)
    inside = owner[:-1] == owner[1:]
    pairs = ((characters[:-1] << np.uint64(21)) | characters[1:])[inside]
    owner = owner[:-1][inside]
    order = np.argsort(pairs, kind="stable")
    distinct, starts = np.unique(pairs[order], return_index=True)
    return distinct, np.append(starts, pairs.size).astype(np.int64), owner[order]
