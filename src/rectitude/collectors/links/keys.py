"""
What a heading or a title says of its codes: 结果（1=打开，2=拦截）, 能否打开？（√ 能，× 被平台拦截）.

The meanings are put in the place of the codes, so that the question above still counts: 是 of 是否被拦截 is
a block. Where a sign for yes and one for no would come to the same, the key was misread, and nothing is.
"""

import re
from collections.abc import Mapping, Sequence

from rectitude.collectors.links import headings, outcomes, replies
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.layouts import SEVERAL
from rectitude.collectors.links.round_names import named_round

_KEY = re.compile(
    r"(?:(?P<code>[^\s=＝,，;；、()（）\[\]【】:：/|]{1,6})\s{0,2}[=＝]"
    r"|(?<![A-Za-z0-9])(?P<short>[A-Z]?\d{1,2}(?!\d)|[A-Z](?![A-Za-z])|[√✓✔×✗✘○●△▲])"
    r"\s{0,2}(?:[:：\-–—]|为|表示|代表|[是即]指|是(?=[^\s,，;；、)）])|\bmeans\b|\bis\b)?)"
    r"\s{0,2}(?P<said>[^\W\d_](?:(?!\s{1,2}(?:[A-Z]?\d|[√✓✔×✗✘○●△▲]))[^=＝,，;；、()（）\[\]【】|/])*)"
)
"""A code and its meaning: numbers, letters and marks need no sign of equality."""
_OPENS = " \n(（[【:：,，;；、/|"
_IN_FULL = {
    **dict.fromkeys(("行", "通", "开", "成", "过", "ok", "works", "up"), "打开"),
    **dict.fromkeys(
        ("不行", "断", "不通", "未开", "没开", "不开", "不成", "不过", "没过", "ng", "down", "坏"),
        "打不开",
    ),
    **dict.fromkeys(("拦", "挡", "封"), "拦截"),
    **dict.fromkeys(("未拦", "没拦", "不拦", "未封", "没封"), "未拦截"),
}
"""What short words of a key mean, which alone in a cell may mean anything."""
_ABLE = {
    **dict.fromkeys(("能", "可", "可以"), "打开"),
    **dict.fromkeys(("不能", "不可", "不可以"), "打不开"),
}
"""What can or cannot be done with a link where no question says what."""
_COUNTED = frozenset(
    {"round", "repeat", "presses", "seconds", "time", "device", "account", "tester"}
)
"""Columns in which a number or a letter is what it says, and no code of an outcome."""

Key = Mapping[str, str]
"""Codes, each with its meaning."""


def key(said: str) -> tuple[str, dict[str, str]]:
    """
    Return what stands before the key in a heading or a title, and the key.

    >>> key("能否打开？（√ 能，× 被平台拦截）")
    ('能否打开？', {'√': '能', '×': '被平台拦截'})
    """
    found = list(_KEY.finditer(said))
    meant = {m["code"] or m["short"]: _in_full(m["said"].strip()) for m in found}
    if len(meant) < SEVERAL or len(meant) < len(found) or not all(map(_tells, meant.values())):
        return said, {}
    return said[: found[0].start()].strip(_OPENS), meant


def _in_full(said: str) -> str:
    return _IN_FULL.get(said.lower(), said)


def _tells(meaning: str) -> bool:
    known = outcomes.outcome(meaning) or replies.was_not_made(meaning)
    return bool(known) or replies.is_flag(meaning)


def explained(
    names: list[str], body: list[Line], titles: Sequence[Line]
) -> tuple[list[Line], list[str], list[Line]]:
    """
    Put the meanings that headings, titles and notes give for their codes in the place of those.

    Returns titles and headings without what was so used.
    """
    notes = [line for line in body if sum(map(bool, line[1])) == 1]
    above, of_titles = _of_lines([*titles, *notes])
    asked = " ".join(cell for line in titles for cell in above.get(line[0], line[1]))
    used = False
    for place, name in enumerate(names):
        before, own = key(name)
        meant = own or ({} if _is_counted(name) else of_titles)
        cells = {cells[place] for _, cells in body if place < len(cells) and cells[place]}
        cells -= {line[1][place] for line in notes if place < len(line[1])}
        question = next(filter(headings.is_topic, (before, asked)), "")
        if not cells or not cells <= meant.keys() or _is_misread(meant, question):
            continue
        if not question:
            meant = {code: _ABLE.get(said, said) for code, said in meant.items()}
        if own:
            names = [*names[:place], before or "结果", *names[place + 1 :]]
        used = used or not own
        body = [(n, _put(its, place, meant.get(its[place], its[place]))) for n, its in body]
    if not used:
        return list(titles), names, body
    body = [line for line in body if line not in notes or line[0] not in above]
    return [(n, above.get(n, cells)) for n, cells in titles], names, body


def _of_lines(lines: Sequence[Line]) -> tuple[dict[int, list[str]], dict[str, str]]:
    """Return lines that give a key, without it, and the key; two that say different things are none."""
    without: dict[int, list[str]] = {}
    meant: dict[str, str] = {}
    for line, cells in lines:
        before, said = key("，".join(filter(None, cells)))
        if any(meant.get(code, meaning) != meaning for code, meaning in said.items()):
            return {}, {}
        meant |= said
        if said:
            without[line] = [before]
    return without, meant


def _is_misread(meant: Key, question: str) -> bool:
    """Whether a sign for yes and one for no come to the same answer to a question, or the same outcome."""
    signs: dict[bool, set[str]] = {True: set(), False: set()}
    for code, said in meant.items():
        yes = replies.answer(code)
        if yes is not None:
            asked = [(headings.plain(question), said)] if question else []
            told = headings.answered(asked, denied="arrives") or outcomes.outcome(said)
            signs[yes].add(told or said)
    return bool(signs[True] & signs[False])


def _is_counted(name: str) -> bool:
    return headings.field_of(name) in _COUNTED and not named_round(name)


def _put(cells: Sequence[str], place: int, text: str) -> list[str]:
    return [*cells[:place], text, *cells[place + 1 :]]
