"""
A visit in a sentence that tells link, place and outcome, in a column of a table or in lines of a text.

In a text titles may stand between the sentences: a round, a place. What stands before the link and is parted
by a comma (荣耀，群聊点击 …) may be a phone or an account.
"""

import re
from collections.abc import Iterable, Sequence

from rectitude.collectors.links import outcomes, round_names
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.layouts import SEVERAL
from rectitude.collectors.links.naming import Planned, address_in, has_address, is_address
from rectitude.collectors.links.places import named_place
from rectitude.facts.links.addresses import party

_ADDRESS = re.compile(r"https?://[^\s，。；：、！？,;）)【】《》“”「」]+")
_PARTS = re.compile(r"点击|打开|点开|访问|，|,|：|:|\s+|里|中|内")
_COMMA = re.compile(r"[，,；;]")
_PLACE = "环境"
_TOLD = 0.9
"""Share of a column's cells that must tell a link and an outcome for it to be of sentences; ours."""


def told_apart(
    names: list[str], body: list[Line], planned: Planned
) -> tuple[list[str], list[Line]]:
    """Part cells that tell link, place and outcome in a sentence, where no other column tells an outcome."""
    for place in range(len(names)):
        cells = [row[place] for _, row in body if place < len(row) and row[place]]
        tales = [(planned.addressed(cell), beside_link(cell, planned)) for cell in cells]
        told = sum(bool(url and outcomes.outcome(rest)) for url, rest in tales)
        if len(cells) < SEVERAL or told < _TOLD * len(cells):
            continue
        others = [n for n in range(len(names)) if n != place]
        beside = (row[n] for n in others for _, row in body if n < len(row))
        if any(outcomes.outcome(cell) and not named_place(cell) for cell in beside):
            return names, body
        known = any(_are_places(row[n] for _, row in body if n < len(row)) for n in others)
        placed = not known and (
            all(named_place(_place_in(cell, planned)) for cell in cells)
            or _some_are_without(cells, planned)
        )
        reached = any(_reached(cell, planned) for cell in cells)
        heads = ["链接", *([_PLACE] if placed else []), "结果", *(["最终网址"] if reached else [])]
        return [*(names[n] for n in others), *heads], [
            (
                line,
                [
                    *(row[n] for n in others),
                    *_tale(row[place], planned, placed),
                    *([_reached(row[place], planned)] if reached else []),
                ],
            )
            for line, row in body
        ]
    return names, body


OPENED_DIRECTLY = re.compile(
    r"直接(?=打开|进入|点开|显示|加载|到达|到了|跳转到|出现|看到|下载|安装|播放)"
    r"|(?<=opened )directly\b|(?<=loaded )directly\b|(?<=shown )directly\b",
    re.IGNORECASE,
)
"""How a page opened, and not where, when it comes after the link."""


def _place_in(cell: str, planned: Planned) -> str:
    """Return what a sentence says beside its link, without that the page then opened at once."""
    address = address_in(cell)
    start = cell.find(address) + len(address) if has_address(cell) else 0
    said = cell[:start] + OPENED_DIRECTLY.sub(" ", cell[start:])
    return beside_link(said, planned)


_WITHOUT = re.compile(
    r"直接(?:访问|浏览|输入)|直连|直访|不经|浏览器|without|outside|\bdirect(?:ly)? (?:visit|access)",
    re.IGNORECASE,
)
_BOTH = 0.8
"""Share of the links that must have been opened without the platform, too, and within it; ours."""


def _some_are_without(cells: Sequence[str], planned: Planned) -> bool:
    """Whether links are opened without the platform in some sentences, and the same ones in the others."""
    without = {planned.addressed(cell) for cell in cells if _is_without(cell, planned)}
    within = {planned.addressed(cell) for cell in cells if not _is_without(cell, planned)}
    every = without | within
    return len(without & within) >= _BOTH * len(every) > 0


def _is_without(cell: str, planned: Planned) -> bool:
    where = _place_in(cell, planned)
    return named_place(where) == "direct" and bool(_WITHOUT.search(where))


def _are_places(cells: Iterable[str]) -> bool:
    said = set(filter(None, cells))
    return bool(said) and all(map(named_place, said))


def beside_link(cell: str, planned: Planned) -> str:
    """Return what a cell says beside the link that it names; the address of another site as such."""
    own = party(planned.addressed(cell))
    return _ADDRESS.sub(lambda m: " " if party(m[0]) == own else " another site ", cell)


def _reached(cell: str, planned: Planned) -> str:
    """Return the address that a sentence names after its link, where it is of the same site; or nothing."""
    found = [match[0].rstrip(".") for match in _ADDRESS.finditer(cell)]
    own = party(planned.addressed(cell))
    return found[-1] if len(found) > 1 and party(found[-1]) == own else ""


def _tale(cell: str, planned: Planned, placed: bool) -> list[str]:
    rest, where = beside_link(cell, planned), _place_in(cell, planned)
    unnamed = rest if named_place(where) else "app"
    place = next((part for part in _PARTS.split(where) if named_place(part)), unnamed)
    return [planned.addressed(cell), *([place] if placed else []), rest]


# --- lines of a text ---


def parted(lines: Sequence[Line], planned: Planned) -> tuple[Line, ...]:
    """Return lines that are sentences, and titles between them, as lines of a table; or nothing."""
    said = [(line, filled) for line, cells in lines if (filled := list(filter(None, cells)))]
    tales = {line for line, cells in said if any(map(planned.addressed, cells))}
    if len(tales) < SEVERAL or _is_table(said, tales):
        return ()
    texts = [(line, "，".join(cells)) for line, cells in said]  # what was parted at its commas
    first, last = min(tales), max(tales)
    between = [text for line, text in texts if first < line < last and line not in tales]
    if not all(map(_is_title, between)):
        return ()
    before = {line: _before(text) for line, text in texts if line in tales}
    width = min(map(len, before.values()))
    if width != max(map(len, before.values())):
        width = 0  # now and then something stands before: it tells no visitors apart
    told = [
        (line, [*before[line][:width], _COMMA.split(text, width)[-1] if width else text])
        for line, text in texts
        if line in tales
    ]
    names, body = told_apart([""] * (width + 1), told, planned)
    if len(names) == width + 1:  # no sentences of links and outcomes
        return ()
    if _PLACE in names and any(map(named_place, between)):
        return ()  # a title says another place than the sentences below it
    rounds = {line: round_names.named_round(beside_link(t, planned)) for line, t in texts}
    every = all(rounds[line] for line in tales)
    rows = {line: [rounds[line] if every else "", *cells] for line, cells in body}
    above = [(line, [text]) for line, text in texts if line < first]
    if above and round_names.named_round(above[-1][1][0]):
        first = above.pop()[0]  # the title of the first round, and of no table
    after = [(line, rows.get(line, [text])) for line, text in texts if line >= first]
    return (*above, (first, ["轮次" if every else "", *names]), *after)


def _is_table(said: Sequence[Line], tales: set[int]) -> bool:
    """Whether the lines are those of a table: addresses in cells of their own, or a line of headings."""
    widths = [len(cells) for line, cells in said if line in tales]
    above = [cells for line, cells in said if line < min(tales)]
    if any(is_address(cell) for _, cells in said if len(cells) > 1 for cell in cells):
        return not above or len(above[-1]) >= min(*widths, SEVERAL)
    acts = [
        any(_tells(_ADDRESS.sub(" ", cell)) for cell in cells if has_address(cell))
        for line, cells in said
        if line in tales
    ]
    if sum(acts) < _TOLD * len(acts):
        return True  # names and addresses, and nothing that was done with them
    return (
        bool(above)
        and len(above[-1]) >= max(*widths, SEVERAL)
        and not any(_NO_HEADING.search(cell) for cell in above[-1])
    )


def _tells(beside: str) -> bool:
    """Whether words beside an address say what was done with it, where, or what came of it."""
    told = bool(_TELLS.search(beside)) or bool(named_place(beside))
    return told or outcomes.outcome(beside) is not None


_TELLS = re.compile(
    r"点|打开|访问|发送|进入|按|扫|open|tap|click|visit|press|sent|load|went|got", re.IGNORECASE
)
"""What somebody did with a link."""
_NO_HEADING = re.compile(r"\d{2}|[：:（(]|^.{15,}$")
"""What a title says that was parted at its commas, and a heading of sentences does not: ours."""


def _is_title(text: str) -> bool:
    """Whether a line between sentences says where or when they were made, and not what came of one."""
    where = round_names.named_round(text) or named_place(text)
    return bool(where) or outcomes.outcome(text) is None


def _before(text: str) -> list[str]:
    """Return what is parted by commas before the address in a sentence."""
    start = next((m.start() for m in _ADDRESS.finditer(text)), 0)
    return _COMMA.split(text[:start])[:-1]
