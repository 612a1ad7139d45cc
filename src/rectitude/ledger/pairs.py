"""
Finding a word within the columns of PostgreSQL without reading all rows: an index of pairs of characters.

As in the index of problems (`problems.search`), a text is cut into overlapping pairs, since most Chinese
words have two characters. Here PostgreSQL cuts it by itself, so that nothing has to be written: in capitals,
as it compares where case does not matter. On SQLite all rows are read.
"""

from collections.abc import Mapping

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import BooleanField, F, Func, Model, Q, Value

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
    has_its_pairs = Func(
        F(path), Value(word), template="ledger_pairs(%(expressions)s)",
        arg_joiner=") @> ledger_pairs(", output_field=BooleanField(),
    )  # fmt: skip
    return found & Q(has_its_pairs)


def _indexed(model: type[Model], path: str) -> bool:
    *related, column = path.split("__")
    for name in related:
        model = model._meta.get_field(name).related_model  # type: ignore[assignment]
    return column in COLUMNS.get(model._meta.db_table, ())
