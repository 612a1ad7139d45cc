"""
What ticks and codes under a heading stand for, in words: 是否备案 with √ is 已备案, A is what a legend says.

Cells are spelled out before anything else reads them, so that one vocabulary is enough for all of them.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence

import msgspec

from rectitude.collectors.register.sheets import Cells
from rectitude.collectors.register.wordings import plain_heading

_ASKS = re.compile(
    r"是否|有无|与否|能否|可否|^(?:is|are|has|have|was|were|whether)[ _]|\?$|\by/n\b", re.IGNORECASE
)
_TICKS, _CROSSES = "√✓✔☑", "×✗✘☒✕╳"
_YES = (*_TICKS, "是", "有", "已", "Y", "y", "YES", "Yes", "yes", "TRUE", "True", "true")
_NO = (*_CROSSES, "否", "无", "未", "没有", "N", "n", "NO", "No", "no", "FALSE", "False", "false")
_MARKS = frozenset(_TICKS + _CROSSES)
_OF_A_FILING = re.compile(
    r"(?:是否|有无)(?:已|均|都)?(?:经|有|完成|进行|办理|取得|履行)?"
    r"(?:网站|域名|icp|主体|工信部|部)*备案(?:手续|号|登记)?"
    r"|(?:网站|域名|icp)*备案(?:与否|是否完成)"
    r"|(?:is|has|whether)?\s*(?:the\s+)?(?:site|domain|website)?\s*(?:icp\s+)?(?:been\s+)?"
    r"(?:filed|has (?:icp )?filing)(?: with miit)?\??",
    re.IGNORECASE,
)
"""Headings that ask whether a site is filed: neither whether its number is shown nor whether it is right."""
_OF_ITS_FORCE = re.compile(r"备案(?:的)?是否(?:有效|正常|存在|在有效期内?)$")
_OF_A_REPORT = re.compile(r"是否(?:已|按[时期])?(?:报送|提交|上报|填报)|(?:报送|提交)与否")
_IN_BRACKETS = re.compile(r"\s*\(.*\)$")
_REPORT = re.compile(r"年报|年度报告|annual report", re.IGNORECASE)
_OF_A_CHECK = re.compile(r"是否(?:已|被)?(查实|核实|履行|执行|开通|启用|终止)")
_OF_TRUTH = re.compile(r"是否属实")

Words = Mapping[int, Mapping[str, str]]
"""By position: what cells stand for in words."""


def words_of(headers: Sequence[str], above: str, body: Sequence[Cells]) -> Words:
    """
    Return by position what the cells of a table stand for, where they are ticks, answers or codes.

    `above` are the titles, which may hold a legend: A-已备案 B-未备案.

    >>> spelled_out(["a.cn", "×"], words_of(["域名", "是否备案"], "", []))
    ['a.cn', '未备案']
    """
    legends = _legends(above)
    found = {}
    for n, heading in enumerate(headers):
        cells = {row[n].strip() for row in body if n < len(row)} - {""}
        if words := _answers(heading) or _codes(legends, heading, cells):
            found[n] = words
    return found


def spelled_out(cells: Cells, words: Words) -> Cells:
    """Return a line with its ticks and codes in words."""
    if not any(n < len(cells) and cells[n].strip() in told for n, told in words.items()):
        return cells
    return [words.get(n, {}).get(cell.strip(), cell) for n, cell in enumerate(cells)]


def _answers(heading: str) -> dict[str, str]:
    """Return what the answers to the question of a heading say; of a question of others only its ticks."""
    plain = unicodedata.normalize("NFKC", heading).strip()
    if not _ASKS.search(plain) and not _OF_A_FILING.fullmatch(_IN_BRACKETS.sub("", plain)):
        return {}
    yes, no = _said(plain)
    every = dict.fromkeys(_YES, yes) | dict.fromkeys(_NO, no)
    return every if yes != "是" else {mark: every[mark] for mark in _MARKS}


def _said(heading: str) -> tuple[str, str]:
    """Return what yes and no mean under a heading; the words themselves where it is no question of ours."""
    if _OF_A_FILING.fullmatch(_IN_BRACKETS.sub("", heading)):
        return "已备案", "未备案"
    if _OF_ITS_FORCE.search(heading):
        return "备案有效", "备案无效"
    if _REPORT.search(heading) and _OF_A_REPORT.search(heading):
        return "已报送", "未报送"
    if match := _OF_A_CHECK.search(heading):
        return f"已{match[1]}", f"未{match[1]}"
    return ("属实", "不属实") if _OF_TRUTH.search(heading) else ("是", "否")


_CODE = r"[A-Za-z]|\d{1,2}|[√×✓✗○●△▲☆★]"
_ENTRY = re.compile(
    rf"(?<![\w√×./-])(?:(?P<code>{_CODE})\s*(?:[-－—=:、]|表示|代表|为|指)+\s*|(?P<digit>\d)(?=[\u4e00-\u9fff])"
    r"(?![年月日号时点分个条家户天台次元级类]))(?P<words>(?![\d.])[^\s,;。、()/|]+(?: [a-z][^\s,;。()/|]*)*)"
)
_BETWEEN = re.compile(r"[\s,;。、()/|:]+")
_FEWEST = 2
"""Codes that a legend explains at least; ours: one is no choice."""


class _Legend(msgspec.Struct, frozen=True):
    """What codes mean, and of what they are said."""

    of: str
    words: dict[str, str]

    def is_of(self, heading: str) -> bool:
        """Whether what stands before the codes names the heading, or a part of it."""
        plain = plain_heading(heading)
        return any(plain[n : n + _FEWEST] in self.of for n in range(len(plain) - 1))


def _legends(above: str) -> list[_Legend]:
    """Return the runs of codes that titles explain; other words between two codes begin another run."""
    text = unicodedata.normalize("NFKC", above)
    found: list[_Legend] = []
    last = 0
    for match in _ENTRY.finditer(text):
        between = _BETWEEN.sub("", text[last : match.start()])
        if between or not found:
            found.append(_Legend(between.lower(), {}))
        found[-1].words[match["code"] or match["digit"]] = match["words"]
        last = match.end()
    return [legend for legend in found if len(legend.words) >= _FEWEST]


def _codes(legends: Sequence[_Legend], heading: str, cells: set[str]) -> dict[str, str]:
    """Return what the codes of a column stand for, by the legend that names its heading."""
    of_it = [
        each for each in legends if each.is_of(heading) and cells and cells <= each.words.keys()
    ]
    return dict(of_it[0].words) if of_it else {}
