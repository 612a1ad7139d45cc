"""The table of the numbers given, which `problems` made and hands over."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0103_templates_append_only"),
        ("problems", "0004_serial"),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Serial",
                    fields=[
                        (
                            "series",
                            models.CharField(max_length=60, primary_key=True, serialize=False),
                        ),
                        ("last", models.PositiveIntegerField(default=0)),
                    ],
                )
            ]
        )
    ]
