"""
What testers write for an outcome: any phrase, Chinese or English, is told by what it is built of.

A phrase tells a small story: opened or not, with a notice, by copying, led elsewhere. What came last
decides between opening and not opening; a denied fault (“not blocked”) is a sign that all was well.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import get_args

from rectitude.collectors.links.phrases import Kind, Mark, marks
from rectitude.evidence.linkprobe import DialOutcome

_SAYS_SOMETHING = re.compile(r"\w|[√✓✔○×✗✘]")
_NAMES: dict[str, DialOutcome] = {name: name for name in get_args(DialOutcome)}
_SIGNS: dict[str, DialOutcome] = {
    "×": "failed",
    "✗": "failed",
    "✘": "failed",
    "x": "failed",
    "否": "failed",
    "no": "failed",
    "n": "failed",
    "ng": "failed",
    "false": "failed",
    "不能": "failed",
    "不可以": "failed",
    "true": "arrives",
}
_STATUS = re.compile(r"(?:http[/ ]?(?:\d(?:\.\d)?\s+)?)?([245]\d\d)(?:\s+[a-z' ]+)?")
_STATUSES: dict[str, DialOutcome] = {"2": "arrives", "4": "failed", "5": "failed"}
"""A status of HTTP says whether something came, not who kept it back."""
_OUTSIDE = re.compile(r"浏览器|直接访问|直连|脱离|browser|outside|directly")
_PART = re.compile(r"[,，。;；:：()（）]")
_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"', "『": '"', "』": '"'}
)
_AS_IT_WAS: tuple[Kind, ...] = ("opened", "well")
_WAYS_ON: tuple[Kind, ...] = ("onward", "notice", "slow")
"""What a page of the platform that opened in the end has: else it is the stop itself that was shown."""
_VERDICT = re.compile(
    r"(?:fail(?:ed|ure)?|pass(?:ed)?|n\.?g|ok|warn(?:ing)?|不通过|未通过|通过|失败|异常|不合格|合格|正常|[a-z]?\d{1,2}|[×✗√✓])\s*[-–—:：.、/(（]+\s*"
)
"""A verdict or a code before the words that explain it."""
_HEARSAY = re.compile(
    r"(?:投诉|举报|反映|来信|来电|诉|据)[，,]?\s*称|据(?:其|说|反映|报道|传|用户|商家|对方)|\balleged(?:ly)?\b"
    r"|\b(?:complain|claim)(?:ed|s) (?:of|that|to be)\b"
)
"""What somebody says that happened; a tester writes what was seen."""
_BARE_VERDICT = re.compile(
    r"fail(?:ed|ure)?|n\.?g|no|不通过|未通过|没通过|失败|异常|有问题|不合格|不符合|不达标|[×✗✘]",
    re.IGNORECASE,
)
"""That a test failed, and not how: beside it stands what was seen."""
_OF_THE_SITE = re.compile(
    r"(?:页面|中|里|弹出|出现|有|是|了){0,3}(?:网站|站点|该站|对方|目标|商家)"
    r"[^,，。;；\"]{0,4}(?:自己|自身|自带|本身|自有)的?"
    r"[^,，。;；\"]{0,12}?(?:提示|弹窗|弹框|浮层|横幅|声明|协议|登录|验证)[页框窗]?"
    r"|\b(?:the )?(?:site|page|target|destination)'s own [\w -]{0,20}?(?:banner|notice|prompt|pop-?up|login"
    r"|dialog)(?: (?:appeared|shown|came up))?"
)
"""What is said to be the site's own: nobody else put it there."""
_MANY = 1 << 14

SHOWN = (
    *get_args(DialOutcome),
    "直接打开",
    "提示后打开",
    "只能复制",
    "跳转到别处",
    "拦截",
    "打不开",
    "缓慢",
)
"""What a message offers to whom an outcome was not understood."""


@lru_cache(_MANY)
def outcome(said: str) -> DialOutcome | None:
    """
    Return the outcome that a tester's words mean, or None where they cannot be told.

    >>> outcome("出现提示页，点继续后打开"), outcome("无法访问"), outcome("没有拦截，正常打开")
    ('extra-presses', 'failed', 'arrives')
    """
    text = unicodedata.normalize("NFKC", said).translate(_QUOTES).strip().lower()
    if not _SAYS_SOMETHING.search(text):
        return None
    if status := _STATUS.fullmatch(text):
        return _STATUSES.get(status[1][0])
    plain = re.sub(r"[\s_]+", "-", text)
    if named := _NAMES.get(plain) or _SIGNS.get(text):
        return named
    if _HEARSAY.search(text):
        return None
    text = text.replace("_", " ")  # page_loaded, connection_reset: words of robots
    if verdict := _VERDICT.match(text):
        rest = text[verdict.end() :]
        if meant := _Story(rest, marks(rest)).outcome:
            return meant
    beside = _OF_THE_SITE.sub("", text)
    if beside != text:
        told = _Story(beside, marks(beside)).outcome
        if told in {"arrives", "failed"}:
            return told
    return _Story(text, marks(text)).outcome


_COUNTED = re.compile(r"的?(?:次数|轮数|数|数量)$| {0,2}(?:count|times|#|no\.?)$", re.IGNORECASE)


def counted(heading: str) -> DialOutcome | None:
    """
    Return the outcome of which a heading counts the visits, or None.

    >>> counted("打不开次数"), counted("blocked count"), counted("点击次数"), counted("拦截")
    ('failed', 'blocked', None, None)
    """
    said = _COUNTED.sub("", heading.strip())
    return outcome(said.strip()) if said != heading.strip() else None


def is_verdict(said: str) -> bool:
    """
    Return whether a tester's word is that a test failed, and not in what.

    >>> is_verdict("不通过"), is_verdict("FAIL"), is_verdict("打不开")
    (True, True, False)
    """
    return bool(_BARE_VERDICT.fullmatch(said.strip()))


@lru_cache(_MANY)
def is_no_link(said: str) -> bool:
    """
    Return whether a tester's words are that an address never became a link, and no more.

    >>> is_no_link("纯文本，点不了"), is_no_link("纯文本，要复制到浏览器打开")
    (True, False)
    """
    text = unicodedata.normalize("NFKC", said).translate(_QUOTES).strip().lower()
    return _Story(text, marks(text)).is_no_link


class _Story:
    """What the parts of a phrase come to."""

    def __init__(self, text: str, found: Sequence[Mark]) -> None:
        inside = [mark for mark in found if not _is_outside(text, mark, found)]
        self._marks = inside
        self._kinds = {mark.kind for mark in inside}

    @property
    def outcome(self) -> DialOutcome | None:
        """The outcome, or None where the parts leave it open."""
        if "copied" in self._kinds:
            return "copy-only"
        if "dead" in self._kinds:
            return "bare" if self._has("opened", "onward") else "copy-only"
        if "elsewhere" in self._kinds or ("jumped" in self._kinds and not self._has(*_AS_IT_WAS)):
            return "diverted"
        if self._is_kept_back:
            return "blocked"
        if self._has("shut", "failed", "stuck"):
            return self._after_trouble
        if self._has("altered"):
            return "altered"
        if self._has("onward", "notice", "blocked"):
            return "extra-presses"
        if "hindered" in self._kinds:
            return None
        return self._as_it_should

    @property
    def is_no_link(self) -> bool:
        """Whether there was nothing to press, and no word of another way."""
        return "dead" in self._kinds and not self._has("copied", "opened", "onward")

    @property
    def _as_it_should(self) -> DialOutcome | None:
        if "bare" in self._kinds:
            return "bare"
        if "slow" in self._kinds:
            return "slow"
        return "arrives" if self._has("opened", "well", "denied") else None

    @property
    def _is_kept_back(self) -> bool:
        """Whether the platform keeps the visitor back: by a block, or a notice with no way on."""
        if "blocked" in self._kinds:
            return not (self._opens_after("blocked", "stuck", "shut") and self._has(*_WAYS_ON))
        if self._opens_after("stuck", "shut") or "failed" in self._kinds:
            return False
        return "stuck" in self._kinds or ("shut" in self._kinds and "notice" in self._kinds)

    @property
    def _after_trouble(self) -> DialOutcome:
        """What it is where opening failed at some point: the last word counts."""
        if not self._opens_after("shut", "failed", "stuck"):
            return "altered" if self._follows("altered", "shut", "failed", "stuck") else "failed"
        return "extra-presses" if self._has("notice", "onward", "blocked") else "slow"

    def _opens_after(self, *trouble: Kind) -> bool:
        """Whether the page opened after the last of some troubles."""
        last = max((mark.start for mark in self._marks if mark.kind in trouble), default=-1)
        return any(
            mark.start > last and mark.kind in {"opened", "well"}
            for mark in self._marks
            if last >= 0
        )

    def _follows(self, kind: Kind, *trouble: Kind) -> bool:
        """Whether a part comes after the last of some troubles: what came in place of what did not."""
        last = max((mark.start for mark in self._marks if mark.kind in trouble), default=-1)
        return any(mark.kind == kind and mark.start > last for mark in self._marks)

    def _has(self, *kinds: Kind) -> bool:
        return not self._kinds.isdisjoint(kinds)


def _is_outside(text: str, mark: Mark, found: Sequence[Mark]) -> bool:
    """Whether a part tells of opening without the platform, beside trouble within it."""
    if mark.kind not in {"opened", "well"} or not any(m.kind == "shut" for m in found):
        return False
    start = max((m.end() for m in _PART.finditer(text, 0, mark.start)), default=0)
    end = next((m.start() for m in _PART.finditer(text, mark.end)), len(text))
    return bool(_OUTSIDE.search(text[start:end]))
