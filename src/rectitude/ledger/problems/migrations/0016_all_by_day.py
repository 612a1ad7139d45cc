from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("problems", "0015_scenario_of_open_problems")]

    operations = [
        migrations.AddIndex(
            model_name="problem",
            index=models.Index(fields=["due_sort", "id"], name="problem_all_due"),
        ),
    ]
