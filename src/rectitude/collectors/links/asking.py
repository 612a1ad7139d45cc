"""Which part of a heading asks: what stands in brackets or after the question explains what was noted."""

import re

QUESTION = re.compile(
    r"是否|途中|中途|中间页|过渡页|interstitial|能否|可否|有无|有没有|能不能|可不可|吗|[?？]|\by ?/ ?n\b"
    r"|^(?:is|was|were|did|does|do|can|could|has|have|any)\b"
)
_PART = re.compile(r"[^()（）\[\]【】?？]+[?？]?")


def questions(heading: str) -> tuple[str, ...]:
    """
    Return the parts of a heading that ask, without those that explain.

    >>> questions("能否打开？（√ 能，× 被平台拦截）"), questions("第1轮（是否拦截）"), questions("打开结果")
    (('能否打开？',), ('是否拦截',), ())
    """
    parts = (part.strip() for part in _PART.findall(heading))
    return tuple(part for part in parts if QUESTION.search(part))


_NOT_SO = (
    r"(?:(?<!有)(?:没有?|未|无需?|不(?=[再经被需用]))(?:曾|被|有|见|再|经|需|用|出现|弹出|任何|平台|系统)*"
    r"|(?<!/)\b(?:not|without|no|never) (?:\w+ )?)"
)
"""What denies the word after it: 是否未被拦截; 有无 and 有没有 only ask."""


def denies(heading: str, words: str) -> bool:
    """
    Whether a heading asks if something was not so, which some words (a pattern) name.

    >>> denies("是否未被拦截", "拦截"), denies("有没有拦截", "拦截"), denies("是否被拦截", "拦截")
    (True, False, False)
    """
    return bool(re.search(rf"{_NOT_SO}(?:{words})", heading))
