from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("inspections", "0005_verification"),
    ]

    operations = [
        migrations.AddField(
            model_name="finding",
            name="question",
            field=models.CharField(db_default="", default="", max_length=80),
        ),
    ]
