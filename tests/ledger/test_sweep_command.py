"""`rectitude sweep` takes a campaign's population from the ledger, and its reports into it."""

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from rectitude.cli import main
from rectitude.cli.sweep_sources import Ledger, source
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Report
from rectitude.sweep.targets import Planned
from rectitude.text import Unable

if TYPE_CHECKING:
    from ledger.world import World

ANSWERS = """
enterprise: 云雀网络
subject: {kind: website, id: "https://site.example"}
answers: {user.popup.full-screen-link: no_problem}
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["sweep", *arguments, "--lang", "en"], catch_exceptions=False)


def test_the_population_of_a_campaign_is_a_table_of_targets(world: "World") -> None:
    by, day = world.actor("decider"), world.now.date()
    world.enterprise.region = "甲省"
    world.enterprise.save()
    campaign = open_campaign("专项", "Campaign", day, day + timedelta(9), by=by, at=world.now)
    app = Asset.objects.create(kind="app", identifier="com.example.app", created_at=world.now)
    populate(campaign, [world.asset, app], by=by, at=world.now)

    found = source(None, Ledger(campaign.pk, username="inspector"))

    assert found is not None
    (planned,) = found.read({"network": "public-only"}, None)
    assert isinstance(planned, Planned)
    assert planned.address == f"{world.asset.identifier}/"
    assert planned.tags == ("region=甲省",)
    assert planned.options["network"] == "public-only"
    assert "1 need a file" in found.name


def test_a_campaign_that_a_person_may_not_see_is_not_there(world: "World") -> None:
    by, day = world.actor("decider"), world.now.date()
    campaign = open_campaign("专项", "Campaign", day, day, by=by, at=world.now)

    with pytest.raises(Unable, match="no campaign"):
        source(None, Ledger(campaign.pk, username="other_inspector"))


def test_the_reports_of_a_sweep_go_into_the_ledger_once(
    world: "World", tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for number in range(2):
        (tmp_path / f"a{number}.yaml").write_text(
            ANSWERS.replace("site.example", f"s{number}.example"), "utf-8"
        )
    (tmp_path / "targets.csv").write_text("address\na0.yaml\na1.yaml\n", encoding="utf-8")
    into = ("targets.csv", "--output", "out", "--ledger", "--as", "inspector")

    first = run(*into)
    again = run(*into, "--resume")

    assert "Ledger: 2 new reports" in first.stderr
    assert "Ledger: 0 new reports" in again.stderr
    assert Report.objects.count() == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--campaign", "1"), "need --as"),
        (("targets.csv", "--ledger"), "need --as"),
        (("targets.csv", "--ledger", "--as", "nobody"), "no such user"),
        (("targets.csv", "--ledger", "--as", "editor"), "does not allow"),
        (("targets.csv", "--campaign", "1", "--as", "inspector"), "not both"),
        (("--campaign", "77", "--as", "inspector"), "no campaign 77"),
    ],
)
def test_what_cannot_be_asked_of_the_ledger_is_said_before_anything_is_inspected(
    world: "World", tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run(*arguments, "--output", str(tmp_path / "out"))

    assert (done.exit_code, done.stderr.count("\n")) == (2, 1)
    assert said in done.stderr
    assert not (tmp_path / "out" / "results.jsonl").exists()
