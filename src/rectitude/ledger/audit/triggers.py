"""Tables to which one can only append, enforced by the database itself."""

from django.db.backends.base.base import BaseDatabaseWrapper

_SQLITE = """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
"""

_POSTGRESQL = """
CREATE OR REPLACE FUNCTION rectitude_append_only() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END; $$ LANGUAGE plpgsql;
CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION rectitude_append_only();
"""

_DROP = {
    "sqlite": (
        "DROP TRIGGER IF EXISTS {table}_no_update",
        "DROP TRIGGER IF EXISTS {table}_no_delete",
    ),
    "postgresql": ("DROP TRIGGER IF EXISTS {table}_no_change ON {table}",),
}


def protect(table: str, connection: BaseDatabaseWrapper) -> None:
    """Make a table append-only."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(_POSTGRESQL.format(table=table))
            return
        for statement in _SQLITE.format(table=table).split("END;"):
            if statement.strip():
                cursor.execute(f"{statement} END;")


def release(table: str, connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers of a table: only tests that empty the database do so."""
    with connection.cursor() as cursor:
        for statement in _DROP[connection.vendor]:
            cursor.execute(statement.format(table=table))
