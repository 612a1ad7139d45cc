"""Seed the calendar with the official holidays that come with the ledger."""

from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rectitude.ledger.deadlines.queries import seeded_holidays


def forwards(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    day = apps.get_model("deadlines", "CalendarDay")
    day.objects.bulk_create(
        [
            day(
                day=d.day,
                kind=d.kind,
                name=d.name,
                english_name=d.english_name,
                source=d.source,
                confirmed=d.confirmed,
            )
            for d in seeded_holidays()
        ],
        ignore_conflicts=True,
    )


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0001_initial")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
