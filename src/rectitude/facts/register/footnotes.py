"""Notes beneath or above a table, to which its cells refer by a number: 见注1, 注②, note 3."""

import re
import unicodedata
from functools import lru_cache

_NUMBER = r"(\d{1,2}|[①-⑳])"
_REFERENCE = re.compile(
    rf"(?:(?:详?见|参见|同)\s*(?:附|脚|下)?注|^注|\(注|附注|\b(?:see )?note)\s*{_NUMBER}(?!\d)|([①-⑳])",
    re.IGNORECASE,
)
_MOST_REFERENCES = 3
"""References of a cell that are followed; by more, a few rows could grow without end. Ours."""
_LONGEST = 500
"""Characters of a note that are put in a cell's place, for the same reason. Ours."""
_NOTE = re.compile(rf"(?:注|附注|\bnote)\s*{_NUMBER}\s*[:：.、]\s*", re.IGNORECASE)


def with_notes(text: str, about: str) -> str:
    """
    Return what a cell says, with the notes that it refers to in the place where it does.

    >>> with_notes("未备案，见注1", "月报 注1：9月起对外卖货。 注2：没上线。")
    '未备案，见注1（9月起对外卖货。）'
    >>> with_notes("见注3", "月报 注1：9月起对外卖货。")
    '见注3'
    """
    notes = _notes(about)
    if not notes:
        return text

    def told(reference: re.Match[str]) -> str:
        note = notes.get(_plain(reference[1] or reference[2]))
        return f"{reference[0]}（{note}）" if note else reference[0]

    return _REFERENCE.sub(told, text, count=_MOST_REFERENCES)


@lru_cache(1 << 8)
def _notes(about: str) -> dict[str, str]:
    """Return the notes in what is said of a table, by their numbers."""
    found = [*_NOTE.finditer(about)]
    ends = [*(each.start() for each in found[1:]), len(about)]
    return {
        _plain(each[1]): about[each.end() : end].strip()[:_LONGEST]
        for each, end in zip(found, ends, strict=False)
    }


def _plain(number: str) -> str:
    """Return a number in digits: ② is 2."""
    return unicodedata.normalize("NFKC", number)
