"""How testers name rounds: by number, in Chinese or English, or by a time."""

import re

from rectitude.collectors.links.moments import is_time

_NUMERAL = r"\d{1,6}|[一二三四五六七八九十]{1,3}"
_ROUND = re.compile(
    rf"第\s*({_NUMERAL})\s*[轮次批遍组天日]|(?:round|run|cycle|batch|trial|pass|session)\s*#?(\d{{1,6}})|^(?:r|t|#)?(\d{{1,3}})(?:\.0)?(?:\s*[轮次批遍组])?$"
    rf"|^({_NUMERAL})\s*[轮次批遍组]|轮次\s*(\d{{1,6}})",
    re.I,
)
_DIGITS = {digit: n for n, digit in enumerate("一二三四五六七八九", 1)}


def round_of(said: str) -> int | None:
    """
    Return the number of a round, or None where the words give none.

    >>> round_of("第3轮"), round_of("第十二轮"), round_of("Round 4"), round_of("7"), round_of("下午")
    (3, 12, 4, 7, None)
    """
    match = _ROUND.search(said.strip())
    if match is None:
        return None
    number = next(filter(None, match.groups()))
    return int(number) if number.isdigit() else _numeral(number)


def is_round(said: str) -> bool:
    """Whether a cell names a round and says nothing else."""
    return bool(_ROUND.fullmatch(said.strip()))


def named_round(heading: str) -> str:
    """
    Return the words in a heading that name a round, or nothing; each line of a heading by itself.

    >>> named_round("第1轮结果"), named_round("3"), named_round("11月3日"), named_round("Pixel 9")
    ('第1轮', '3', '11月3日', '')
    """
    for part in heading.split("\n"):
        if is_time(part.strip()):
            return part.strip()
        if match := _ROUND.search(part.strip()):
            return match[0].strip()
    return ""


_SHORT = re.compile(
    r"^[rt]\d{1,2}(?=[\s\-_–—·:：、(（])|(?<=[\s\-_–—·:：、])[rt]\d{1,2}$", re.IGNORECASE
)


def short_round(name: str) -> str:
    """
    Return a letter and a number that stand for a round at an end of a name; a phone may be called so too.

    >>> short_round("R1-单聊"), short_round("群聊_T2"), short_round("R11")
    ('R1', 'T2', '')
    """
    match = _SHORT.search(name.strip())
    return match[0] if match else ""


def _numeral(said: str) -> int:
    tens, ten, units = said.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(units, 0)
