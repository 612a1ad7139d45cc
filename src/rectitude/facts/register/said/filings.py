"""What a cell says of a filing: whether there is one, whose its number is, how it is shown and linked."""

import re
from functools import lru_cache
from typing import Literal

from rectitude.facts.register.hearsay import is_hearsay
from rectitude.facts.register.said import filing_words as words
from rectitude.facts.register.said.grammar import affirms, normal, parts

FilingSaid = Literal[
    "unfiled",
    "false",
    "number-of-another",
    "not-shown",
    "not-linked",
    "excused",
    "filed",
    "own-number",
    "shown",
    "linked",
]

_ACCUSING: dict[FilingSaid, re.Pattern[str]] = {
    "false": words.FALSE,
    "number-of-another": words.OF_OTHERS,
    "not-shown": words.UNSHOWN,
    "not-linked": words.UNLINKED,
}
_HONEST: dict[FilingSaid, re.Pattern[str]] = {
    "filed": words.FILED,
    "own-number": words.OWN_NUMBER,
    "shown": words.SHOWN,
    "linked": words.LINKED,
}
TAKEN_BACK_BY: dict[FilingSaid, set[FilingSaid]] = {
    "false": set(),
    "number-of-another": {"own-number"},
    "unfiled": {"filed", "excused"},
    "not-shown": {"shown", "excused"},
    "not-linked": {"linked", "excused"},
}
"""What takes each accusation back, in the order in which they weigh."""


_IN_ORDER: tuple[FilingSaid, ...] = ("excused", "filed", "own-number", "shown", "linked")
"""What speaks for a site, the strongest first."""


@lru_cache(1 << 12)
def said_of_filing(heading: str, text: str) -> FilingSaid | None:
    """
    Return what a cell says of the filing of the site that its row is of, or None where it cannot be told.

    >>> said_of_filing("备注", "从没报过备案"), said_of_filing("备注", "投诉说没备案，查了不实")
    ('unfiled', None)
    """
    told = _all_said(normal(heading), words.NO_TWICE.sub("有", normal(text)))
    for each, honest in TAKEN_BACK_BY.items():
        if each in told and not told & honest:
            return each
    return next((each for each in _IN_ORDER if each in told), None)


def _all_said(heading: str, text: str) -> set[FilingSaid]:
    """Return all that the clauses of a cell say, without what the same cell settles or refutes."""
    if words.OF_ELSE.search(heading) or not _is_of_filings(heading, text):
        return set()
    if words.BARE.search(text) and not words.ASKS_OUTRIGHT.search(heading):
        return set()
    told = _answered(heading, text)
    still_served = words.CANCELLED.search(text) and words.STILL_OPEN.search(text)
    if words.NOT_MARKED.search(text) or still_served:
        told.add("unfiled")
    for clause in parts(text):
        if words.CLEARED.search(clause) and not words.NOT_CLEARED.search(clause):
            told = {each for each in told if each not in TAKEN_BACK_BY}
            told |= _honest(clause)
        else:
            told |= _honest(clause) | _accusing(clause)
    return told


def _is_of_filings(heading: str, text: str) -> bool:
    return bool(words.OF_FILINGS.search(heading) or words.OF_FILINGS.search(text))


def _answered(heading: str, text: str) -> set[FilingSaid]:
    """Return what a bare yes or no says under a heading that asks."""
    if words.ASKS_WHETHER_SHOWN.search(heading):
        return {"not-shown"} if words.NO.search(text) else set()
    if words.ASKS_WHOSE.search(heading):
        return {"number-of-another"} if words.NO.search(text) else set()
    if not words.ASKS_WHETHER_FILED.search(heading):
        return set()
    if words.NO.search(text):
        return {"unfiled"}
    return {"filed"} if words.YES.search(text) else set()


def _accusing(clause: str) -> set[FilingSaid]:
    """Return what a clause says against the site, by those who know it."""
    aside = (words.COMPLAINS, words.BEFORE, words.ASKS, words.OF_THE_POLICE)
    if is_hearsay(clause) or any(each.search(clause) for each in aside):
        return set()
    told: set[FilingSaid] = {each for each, said in _ACCUSING.items() if said.search(clause)}
    if not affirms(words.FALSE, clause):
        told.discard("false")
    unfiled = (words.NOT_DONE, words.NO_FILING, words.NOT_FOUND, words.PUT_OFF)
    if any(said.search(clause) for said in unfiled) and not words.OF_ELSE.search(clause):
        told.add("unfiled")
    return told


def _honest(clause: str) -> set[FilingSaid]:
    """Return what a clause says for the site, by those who found it so."""
    if words.CLAIMS.search(clause):
        return set()
    told: set[FilingSaid] = {each for each, said in _HONEST.items() if affirms(said, clause)}
    if words.EXCUSED.search(clause) and not words.NO_EXCUSE.search(clause):
        told.add("excused")
    if words.DONE.search(clause) or words.FOUND_AFTER_ALL.search(clause):
        told.add("filed")
    if words.NO_MISTAKE.search(clause):
        told.add("own-number")
    return told
