"""Numbers of cases become a matter of documents: clues, problems, cases and documents all have them."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("problems", "0003_search")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Serial", "documents_serial")],
            state_operations=[migrations.DeleteModel("Serial")],
        )
    ]
