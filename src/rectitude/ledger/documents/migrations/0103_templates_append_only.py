"""Make templates append-only: what a document was filled from stays."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rectitude.ledger.audit.triggers import protect, release


def forwards(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    protect("documents_template", schema_editor.connection)


def backwards(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    release("documents_template", schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("documents", "0102_template")]
    operations = [migrations.RunPython(forwards, backwards)]
