"""What a row says of a topic: yes or no, by the answers under headings that ask, and by clauses anywhere."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from rectitude.facts.register.hearsay import is_hearsay
from rectitude.facts.register.said.grammar import affirms
from rectitude.facts.register.written import (
    Cell,
    Entry,
    clauses,
    says_no,
    says_yes,
    without_what_is_forbidden,
)


class Topic(msgspec.Struct, frozen=True):
    """Something that rows tell of."""

    asked: re.Pattern[str]
    """Headings that ask for it."""
    beside: re.Pattern[str]
    """What makes a heading ask for something else of it."""
    affirmed: re.Pattern[str]
    denied: re.Pattern[str]
    """Clauses that affirm or deny it whatever their heading is, and answers under its own."""
    aside: re.Pattern[str] | None = None
    """Clauses that say nothing of it, whatever their words: what is agreed, what is asked."""
    of_else: re.Pattern[str] | None = None
    """Headings under which nothing is said of it, whatever the words."""
    says_nothing: frozenset[str] = frozenset()
    """Answers that may mean as well that none is needed, under headings that do not ask whether."""
    by_any_answer: bool = False
    """Whether whatever stands under such a heading affirms it, unless it denies."""


class Heard(msgspec.Struct, frozen=True):
    """What is said of a topic, in the words that say it."""

    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @property
    def is_denied(self) -> bool:
        """Whether it is denied, and affirmed nowhere."""
        return bool(self.no) and not self.yes

    @property
    def is_affirmed(self) -> bool:
        """Whether it is affirmed, and denied nowhere."""
        return bool(self.yes) and not self.no


def hear(rows: Iterable[Entry], topic: Topic) -> Heard:
    """Return what rows say of a topic."""
    said = [(told, cell.text) for row in rows for cell in row.cells for told in _told(cell, topic)]
    yes = (text for told, text in said if told)
    no = (text for told, text in said if not told)
    return Heard(tuple(dict.fromkeys(yes)), tuple(dict.fromkeys(no)))


def _told(cell: Cell, topic: Topic) -> Iterator[bool]:
    """Yield whether a cell affirms a topic or denies it; nothing where it says nothing of it."""
    if topic.of_else and topic.of_else.search(cell.heading):
        return
    by_clauses = [*_told_by_clauses(cell.text, topic)]
    yield from by_clauses
    if asks_for(cell.heading, topic) and False not in by_clauses:
        is_bare = cell.text in topic.says_nothing and not _ASKS_WHETHER.search(cell.heading)
        answer = None if is_bare else _answer(cell.text)
        if answer is not None or (topic.by_any_answer and not _SAYS_NOTHING.fullmatch(cell.text)):
            yield answer is not False


def _told_by_clauses(text: str, topic: Topic) -> Iterator[bool]:
    for clause in clauses(without_what_is_forbidden(text)):
        if is_hearsay(clause) or (topic.aside and topic.aside.search(clause)):
            continue
        if topic.denied.search(clause):
            yield False
        elif affirms(topic.affirmed, clause):
            yield True


_UNTIL_NOW = re.compile(r"^(?:一直|至今|从来?|都|还是?|仍然?|根本|压根|其实|目前|现在)+")
_SAYS_NOTHING = re.compile(r"[-—–/\\\s]*|(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?/?")
"""Marks in an empty cell, and addresses, which answer no question."""
_ASKS_WHETHER = re.compile(r"是否|有没有|有无|能否|命中|条数|查询|y\s?/\s?n|hits|\?")


def asks_for(heading: str, topic: Topic) -> bool:
    """Whether a heading asks for a topic, and not for something else of it."""
    return bool(topic.asked.search(heading)) and not topic.beside.search(heading)


@lru_cache(1 << 12)
def _answer(text: str) -> bool | None:
    text = _UNTIL_NOW.sub("", text)
    if says_no(text):
        return False
    return True if says_yes(text) else None
