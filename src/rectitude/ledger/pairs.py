"""
Finding a word within the columns of PostgreSQL without reading all rows: an index of pairs of characters.

As in the index of problems (`problems.search`), a text is cut into overlapping pairs, since most Chinese
words have two characters. Here PostgreSQL cuts it by itself, so that nothing has to be written: in capitals,
as it compares where case does not matter. On SQLite all rows are read.
"""

from collections.abc import Mapping

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, Expression, F, Func, Model, Q, TextField, Value

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "inspections_run": ("address", "reason"),
    "clues_clue": ("subject", "text", "source"),
    "documents_document": ("number",),
    "enterprises_asset": ("name", "identifier"),
}
"""What is indexed, by table: the columns that lists are searched by and that grow with every case."""

_CUT = """
CREATE FUNCTION ledger_pairs(said text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT substr(upper(said), n, 2)), '{}')
    FROM generate_series(1, length(said) - 1) AS n
$$
"""


def make(connection: BaseDatabaseWrapper) -> None:
    """Make the indexes where the database is PostgreSQL."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(_CUT)
        for table, columns in COLUMNS.items():
            for column in columns:
                cursor.execute(
                    f"CREATE INDEX {table}_{column}_pairs ON {table} USING gin (ledger_pairs({column}))"
                )


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the indexes."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DROP FUNCTION ledger_pairs CASCADE")


def containing(model: type[Model], path: str, word: str) -> Q:
    """Return the condition that a column, or one of a related row, contains a word, found by its index."""
    found = Q(**{f"{path}__icontains": word})
    if len(word) < 2 or not _indexed(model, path):
        return found
    wanted = Func(
        *map(_pairs_of, map(Value, apart(word))), template="(%(expressions)s)", arg_joiner=" || "
    )
    has_them = Func(
        _pairs_of(F(path)), wanted, template="%(expressions)s", arg_joiner=" @> ",
        output_field=BooleanField(),
    )  # fmt: skip
    return found & Q(has_them)


def _pairs_of(text: Expression | F) -> Func:
    return Func(text, function="ledger_pairs", output_field=TextField())


def apart(word: str) -> list[str]:
    """
    Return the pairs of characters by which a word is looked up: those that do not overlap, and the last.

    They hold every character; with the others, an index has twice as much to go through.
    """
    starts = (*range(0, len(word) - 1, 2), len(word) - 2)
    return list(dict.fromkeys(word[n : n + 2] for n in starts if n >= 0))


def _indexed(model: type[Model], path: str) -> bool:
    *related, column = path.split("__")
    for name in related:
        model = model._meta.get_field(name).related_model  # type: ignore[assignment]
    return column in COLUMNS.get(model._meta.db_table, ())
