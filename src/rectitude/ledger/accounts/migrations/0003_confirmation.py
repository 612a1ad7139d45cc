from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_electronic_addresses")]

    operations = [
        migrations.AddField(
            model_name="membership",
            name="asked_by",
            field=models.BigIntegerField(null=True),
        ),
    ]
