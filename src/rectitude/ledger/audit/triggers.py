"""Tables to which one can only append, enforced by the database itself."""

from collections.abc import Iterator, Mapping

from django.apps import apps
from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

APPEND_ONLY: Mapping[str, tuple[str, ...]] = {
    "audit.Event": (),
    "audit.Checkpoint": ("stamp",),
    "clues.ClueMessage": (),
    "deadlines.DeadlineExtension": (),
    "documents.Document": (),
    "documents.ServiceAttempt": (),
    "documents.Template": (),
    "inspections.Answer": (),
    "inspections.Finding": ("problem_id",),
    "inspections.Report": (),
    "notices.Notice": (),
    "problems.Comment": (),
    "problems.Mention": (),
    "problems.Review": (),
    "problems.Submission": (),
    "problems.Verification": ("second_by",),
}
"""The tables, and the columns that are filled in later."""

_SQLITE = {
    "no_update": """CREATE TRIGGER {table}_no_update BEFORE UPDATE{of} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END""",
    "no_delete": """CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END""",
    "no_replace": """CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END""",
}
"""`INSERT OR REPLACE` deletes without asking the trigger on deletions, unless `recursive_triggers` is on."""

_POSTGRESQL = """
CREATE OR REPLACE FUNCTION rectitude_append_only() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END; $$ LANGUAGE plpgsql;
CREATE TRIGGER {table}_no_change BEFORE UPDATE{of} OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION rectitude_append_only();
"""

_DROP = {
    "sqlite": tuple(f"DROP TRIGGER IF EXISTS {{table}}_{name}" for name in _SQLITE),
    "postgresql": ("DROP TRIGGER IF EXISTS {table}_no_change ON {table}",),
}


def tables() -> list[str]:
    """Return the names of the append-only tables."""
    return [apps.get_model(label)._meta.db_table for label in APPEND_ONLY]


def protect_all(connection: BaseDatabaseWrapper) -> None:
    """Make every append-only table that is there so again: a migration may have made it anew."""
    there = set(connection.introspection.table_names())
    for table in tables():
        if table in there:
            release(table, connection)
            protect(table, connection)


def protect(table: str, connection: BaseDatabaseWrapper) -> None:
    """Make a table append-only."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRESQL.format(table=table, of=_guarded(table)))
            return
        for statement in _wanted(table).values():
            cursor.execute(statement)


def release(table: str, connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers of a table: only tests that empty the database do so."""
    with connection.cursor() as cursor:
        for statement in _DROP[connection.vendor]:
            cursor.execute(statement.format(table=table))


def unguarded(connection: BaseDatabaseWrapper) -> Iterator[str]:
    """Return the append-only tables whose triggers are gone, switched off or not what they were."""
    for table in tables():
        if connection.vendor == "postgresql":
            held = _postgresql_holds(table, connection)
        else:
            wanted = _wanted(table)
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s",
                    [table],
                )
                found = dict(cursor.fetchall())
            held = all(found.get(f"{table}_{name}") == said for name, said in wanted.items())
        if not held:
            yield table


def _postgresql_holds(table: str, connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid "
            "WHERE tgname = %s AND tgrelid = %s::regclass AND tgenabled = 'O' "
            "AND prosrc LIKE '%%is append-only%%'",
            [f"{table}_no_change", table],
        )
        return bool(cursor.fetchone()[0])


def _wanted(table: str) -> dict[str, str]:
    """Return the statements that guard a table on SQLite."""
    same = " OR ".join(
        "(" + " AND ".join(f'"{column}" = NEW."{column}"' for column in key) + ")"
        for key in _keys(_model(table))
    )
    return {
        name: text.format(table=table, of=_guarded(table), same=same)
        for name, text in _SQLITE.items()
    }


def _model(table: str) -> type[models.Model]:
    found = (apps.get_model(label) for label in APPEND_ONLY)
    return next(model for model in found if model._meta.db_table == table)


def _guarded(table: str) -> str:
    """Return the columns that may not change, as a trigger names them; nothing where none may."""
    model = _model(table)
    free = APPEND_ONLY[model._meta.label]
    if not free:
        return ""
    names = (f.column for f in model._meta.concrete_fields if f.column not in free)
    return " OF " + ", ".join(f'"{name}"' for name in names)


def _keys(model: type[models.Model]) -> Iterator[list[str]]:
    """Return the columns of each unique key of a table."""
    of = {f.name: str(f.column) for f in model._meta.concrete_fields}
    yield from ([str(f.column)] for f in model._meta.concrete_fields if f.unique)
    for constraint in model._meta.total_unique_constraints:
        yield [of[str(name)] for name in constraint.fields]
