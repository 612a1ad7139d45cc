"""Make the log append-only."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rectitude.ledger.audit.triggers import protect, release


def forwards(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    protect("audit_event", schema_editor.connection)


def backwards(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    release("audit_event", schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [migrations.RunPython(forwards, backwards)]
