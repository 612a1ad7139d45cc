"""Index what lists are searched by, where the database is PostgreSQL."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rectitude.ledger import pairs


def make(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    pairs.make(editor.connection)


def drop(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    pairs.drop(editor.connection)


class Migration(migrations.Migration):
    dependencies = [
        ("campaigns", "0008_rounds"),
        ("clues", "0003_lists_of_many"),
        ("documents", "0100_append_only"),
        ("enterprises", "0003_rounds"),
        ("inspections", "0010_lists_of_many"),
    ]
    operations = [migrations.RunPython(make, drop)]
