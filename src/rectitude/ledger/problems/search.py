"""
Finding problems by words, two Chinese characters included: an index of pairs of characters.

PostgreSQL's trigrams and SQLite's need three characters; most Chinese words have two. So the text of
each problem is cut into overlapping pairs (青禾优选: 青禾, 禾优, 优选), and a word is looked for by its
pairs. What the index returns is compared with the text itself afterwards: it only narrows.
"""

from collections.abc import Iterable, Mapping

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from rectitude.ledger.pairs import apart

RARE = {"sqlite": 15_000, "postgresql": 5_000}
"""A text that more problems have is looked for in the order of the list instead, which meets the
first of them soon: ours, measured at 1,000,000 problems. A word that 10,309 have takes PostgreSQL 110 ms
to look up and 40 ms to meet 500 times, SQLite 50 and 100 ms."""

_MAKE = {
    "sqlite": (
        "CREATE VIRTUAL TABLE problems_search USING fts5("
        "pairs, content='', detail=none, columnsize=0, tokenize='ascii')",
    ),
    "postgresql": (
        "CREATE TABLE problems_search (problem bigint PRIMARY KEY, pairs text[] NOT NULL)",
        "CREATE INDEX problems_search_pairs ON problems_search USING gin (pairs)",
    ),
}
_FIND = {
    "sqlite": "SELECT rowid FROM problems_search WHERE problems_search MATCH %s LIMIT %s",
    "postgresql": "SELECT problem FROM problems_search WHERE pairs @> %s LIMIT %s",
}
_PUT = {
    "sqlite": "INSERT INTO problems_search (rowid, pairs) VALUES (%s, %s)",
    "postgresql": "INSERT INTO problems_search (problem, pairs) VALUES (%s, %s) "
    "ON CONFLICT (problem) DO UPDATE SET pairs = EXCLUDED.pairs",
}
_FORGET = "INSERT INTO problems_search (problems_search, rowid, pairs) VALUES ('delete', %s, %s)"
"""FTS5 keeps no text of its own here, and must be told what to take out."""


def make(connection: BaseDatabaseWrapper) -> None:
    """Make the index, empty."""
    with connection.cursor() as cursor:
        for statement in _MAKE[connection.vendor]:
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the index."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE problems_search")


def pairs(text: str) -> set[str]:
    """Return the overlapping pairs of characters of a text, none across a space."""
    return {word[n : n + 2] for word in text.split() for n in range(len(word) - 1)}


def write(texts: Mapping[int, str], *, before: Mapping[int, str] | None = None) -> None:
    """
    Enter the texts of problems, by their keys, within the transaction that writes them.

    `before` holds the texts of those that are in the index already.
    """
    vendor = connection.vendor
    with connection.cursor() as cursor:
        if before and vendor == "sqlite":
            cursor.executemany(_FORGET, _rows(before))
        cursor.executemany(_PUT[vendor], _rows(texts))


def condition(text: str) -> Q:
    """Return the condition that a problem's text has every word of `text`; asks the index once."""
    keys = few(text)
    return has_all(text) if keys is None else has_all(text) & among(keys)


def has_all(text: str) -> Q:
    """
    Return the condition that a problem's text has every word of `text`, asked of one row after another.

    By a function, of which a database guesses that it often holds, and not by LIKE: of that PostgreSQL
    guesses by the texts that it last drew, and sorted a whole list for one page where none had the word.
    """
    found = Q()
    for word in _words(text):
        found &= Q(GreaterThan(StrIndex("search", Value(word)), 0))
    return found


def few(text: str) -> list[int] | None:
    """
    Return the keys of the problems that may have every word of `text`, asking the index once.

    None where there are more than are `RARE`, or the index cannot tell.
    """
    wanted, most = {pair for word in _words(text) for pair in apart(word)}, RARE[connection.vendor]
    if not wanted:
        return None
    if connection.vendor == "postgresql":
        expected, telling = _expected(wanted)
        if expected > most:
            return None
        wanted = telling or wanted
    with connection.cursor() as cursor:
        cursor.execute(_FIND[connection.vendor], [_query(wanted), most + 1])
        keys = [row[0] for row in cursor.fetchall()]
    return keys if len(keys) <= most else None


def _expected(wanted: set[str]) -> tuple[int, set[str]]:
    """
    Return how many problems PostgreSQL expects to have some pairs, and those pairs that tell most apart.

    It keeps how often the commonest pairs are, so that what many have need not be met to be known: 1 ms
    against 25. A wrong guess costs time, and changes nothing that is found.
    """
    one = f"({_FIND['postgresql']})"
    queries = [*([pair] for pair in wanted), sorted(wanted)]
    parameters = [each for query in queries for each in (query, NO_LIMIT)]
    with connection.cursor() as cursor:
        cursor.execute(
            f"EXPLAIN (FORMAT JSON) {' UNION ALL '.join([one] * len(queries))}", parameters
        )
        (((plan,),),) = cursor.fetchall()
    *each, together = [node["Plan Rows"] for node in plan["Plan"]["Plans"]]
    return together, {pair for pair, rows in zip(wanted, each, strict=True) if rows <= COMMON}


NO_LIMIT = 1_000_000_000

COMMON = 100_000
"""Problems that have a pair by which others are told apart, at most: ours. To meet 站点, which 1,000,000
have, with two pairs that some thousand have took 15 ms, and 7 without; texts are compared afterwards."""


_AMONG = {
    "sqlite": (" IN (SELECT value FROM json_each(", "))", "[{}]"),
    "postgresql": (" = ANY(", "::bigint[])", "{{{}}}"),
}


def among(keys: Iterable[int]) -> Q:
    """Return the condition that a row has one of many keys, said in one text: a parameter each is slow."""
    before, after, written = _AMONG[connection.vendor]
    said = Value(written.format(",".join(map(str, keys))))
    return Q(
        Func(
            F("pk"), said, template=f"%(expressions)s{after}", arg_joiner=before,
            output_field=BooleanField(),
        )
    )  # fmt: skip


def _words(text: str) -> list[str]:
    return text.replace("\x00", " ").lower().split()


def _rows(texts: Mapping[int, str]) -> list[tuple[int, str | list[str]]]:
    return [(key, _stored(pairs(text))) for key, text in texts.items()]


def _stored(found: Iterable[str]) -> str | list[str]:
    return " ".join(_tokens(found)) if connection.vendor == "sqlite" else sorted(found)


def _query(wanted: Iterable[str]) -> str | list[str]:
    return " AND ".join(_tokens(wanted)) if connection.vendor == "sqlite" else sorted(wanted)


def _tokens(found: Iterable[str]) -> list[str]:
    """Return pairs as FTS5 may read them: punctuation, too, in letters and digits."""
    return sorted(f"x{each.encode().hex()}" for each in found)
