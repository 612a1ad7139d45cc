"""A sighting is what was seen in traffic or on a page; the places of a problem are its occurrences."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("problems", "0004_serial")]

    operations = [
        migrations.RenameModel("Sighting", "Occurrence"),
        migrations.AlterField(
            "occurrence",
            "problem",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="occurrences",
                to="problems.problem",
            ),
        ),
        migrations.RemoveConstraint("occurrence", "one_sighting_a_fingerprint"),
        migrations.AddConstraint(
            "occurrence",
            models.UniqueConstraint(
                fields=["problem", "fingerprint"], name="one_occurrence_a_fingerprint"
            ),
        ),
        migrations.RenameIndex(
            "occurrence", new_name="occurrence_fingerprint", old_name="sighting_fingerprint"
        ),
    ]
