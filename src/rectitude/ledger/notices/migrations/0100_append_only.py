"""Made a table append-only; since then all of them are, after every migration (`audit.triggers`)."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("notices", "0001_initial")]
    operations = []
