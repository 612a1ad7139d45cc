from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("audit", "0101_stamps")]

    operations = [
        migrations.AddField(
            model_name="event",
            name="rows",
            field=models.TextField(null=True),
        ),
    ]
