"""
One campaign of dial tests, known to the last visit, written down in any of very many layouts.

A layout is drawn by chance: how the table lies, how it is headed - or that its headings mean nothing -,
in which words outcomes are put, what stands around the table. Whoever reads it must come to the same
visits, or say that it cannot.
"""

import random

import msgspec

from dialling.layouts import WAYS, Style
from dialling.visits import LINKS, Lines, Visit, campaign
from dialling.wording import LINK_CODES, PHONES, PLACES, ROUND_NAMES, words
from rectitude.collectors.links.grids import Grid, grid


class Table(msgspec.Struct, frozen=True):
    """The sheets that somebody wrote, the visits they tell of, and the manner, for messages."""

    sheets: tuple[Grid, ...]
    visits: tuple[Visit, ...]
    manner: str


def table(seed: int) -> Table:
    """Return the table that a number stands for."""
    chance = random.Random(seed)
    contexts = chance.sample(("chat", "group", "feed"), chance.randint(1, 2))
    contexts += ["direct"] * (chance.random() < 0.6)
    phones = chance.choice(PHONES) if chance.random() < 0.5 else ("",)
    fitting = {
        "": True, "contexts": len(contexts) > 1, "phones": len(phones) > 1,
        "direct": "direct" in contexts,
    }  # fmt: skip
    way = chance.choice([way for way in WAYS if fitting[way.needs]])
    said = words(chance)
    able = way.able & said.able if "failed" in way.able else way.able
    visits = [_among(chance, visit, able) for visit in campaign(chance, contexts, phones)]
    codes = {}
    if chance.random() < 0.2:
        codes = dict(zip(LINKS, chance.choice(LINK_CODES), strict=True))
    style = Style(
        chance=chance, visits=tuple(visits), words=said, round_name=chance.choice(ROUND_NAMES),
        places={name: chance.choice(names) for name, names in PLACES.items()},
        telling=chance.choice((1.0, 1.0, 0.7, 0.0)), codes=codes,
    )  # fmt: skip
    sheets = [_framed(style, name, lines) for name, lines in way.write(style)]
    if codes:
        key = [["代号", "链接"], *([code, url] for url, code in codes.items())]
        sheets.insert(chance.randrange(len(sheets) + 1), ("图例", key))
    if said.legend:
        sheets.insert(0, ("说明", [["拨测说明"], *([line] for line in said.legend)]))
    grids = tuple(
        grid(name if len(sheets) > 1 else "", enumerate(lines, 1)) for name, lines in sheets
    )
    return Table(grids, style.visits, f"{seed} {way.write.__name__}")


def _framed(style: Style, name: str, lines: Lines) -> tuple[str, Lines]:
    """Put titles above and notes below, and leave the first column empty at times."""
    if style.chance.random() < 0.2:
        lines = [["", *line] for line in lines]
    if style.chance.random() < 0.4:
        lines = [["外链互通拨测记录表"], [], *lines]
    if style.chance.random() < 0.3:
        lines = [*lines, [], ["注：以上由两人复核。"]]
    return name, lines


def _among(chance: random.Random, visit: Visit, able: frozenset[str]) -> Visit:
    """Return a visit whose outcome can be told in a manner: another one where its own cannot."""
    if visit.outcome in able:
        return visit
    outcome = (
        "failed" if "failed" in able else sorted(able - {"arrives"})[visit.round % (len(able) - 1)]
    )
    return msgspec.structs.replace(
        visit, outcome=outcome, presses=3 if outcome == "extra-presses" else 1
    )
