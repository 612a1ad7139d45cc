"""Make the index of pairs of characters, and enter what is there."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rectitude.ledger.problems import search

AT_ONCE = 5000


def make(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    search.make(editor.connection)
    rows = apps.get_model("problems", "Problem").objects.values_list("pk", "search").order_by("pk")
    last = 0
    while texts := dict(rows.filter(pk__gt=last)[:AT_ONCE]):
        search.write(texts)
        last = max(texts)


def drop(apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    search.drop(editor.connection)


class Migration(migrations.Migration):
    dependencies = [("problems", "0002_queue")]
    operations = [migrations.RunPython(make, drop)]
