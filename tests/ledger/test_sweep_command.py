"""`rectitude sweep` takes a campaign's population from the ledger, and its reports into it."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from django.urls import reverse

from ledger.signed_in import client
from rectitude.cli import main
from rectitude.cli.sweep_sources import PUBLIC, Ledger, source, take_in
from rectitude.ledger.audit.verification import faults
from rectitude.ledger.campaigns import rounds, sweeps
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Report
from rectitude.ledger.transitions import Refused
from rectitude.sweep.store import Store
from rectitude.sweep.targets import Planned
from rectitude.text import Unable
from website import Site, answer, serving

if TYPE_CHECKING:
    from ledger.world import World

RIVALS = "market.interference.incompatible"

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


@pytest.mark.slow
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


@pytest.fixture
def campaign(world: "World", site: Site, monkeypatch: pytest.MonkeyPatch) -> Campaign:
    """A campaign whose population is two sites that answer, one that is not there, and an app."""
    monkeypatch.setenv("RECTITUDE_ALLOW", "127.0.0.1,localhost,.localhost")
    monkeypatch.setattr("rectitude.sweep.driver.AGAIN_AFTER", 0.1)
    by, day = world.actor("decider"), world.now.date()
    made = open_campaign(
        "专项", "Campaign", day, day + timedelta(9), by=by, at=world.now, scenarios=[RIVALS]
    )
    urls = [site.url("/", f"{name}.localhost").rstrip("/") for name in ("a", "b")]
    found = [("website", url) for url in (*urls, "http://gone.localhost:9")]
    assets = [
        Asset.objects.create(kind=kind, identifier=url, created_at=world.now)
        for kind, url in (*found, ("app", "com.example.app"))
    ]
    populate(made, assets, by=by, at=world.now)
    return made


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/": answer}) as served:
        yield served


def of_campaign(campaign: Campaign, folder: Path, *more: str) -> Result:
    return run(
        "--campaign", str(campaign.pk), "--as", "inspector", "--output", str(folder), "--rounds", "1",
        "--rate", "100", "--ledger", *more,
    )  # fmt: skip


def test_a_campaigns_sweep_is_kept_as_a_round_with_population_denominators_and_rules(
    world: "World", campaign: Campaign, tmp_path: Path
) -> None:
    done = of_campaign(campaign, tmp_path / "out")

    assert "Kept as round 1" in done.stderr
    sweep = campaign.sweeps.get()
    assert (sweep.state, sweep.population, sweep.left_out) == ("ended", 4, 1)
    assert sweep.scenarios == [RIVALS]
    assert sweeps.progress(sweep) == {"all": 3, "done": 2, "failed": 1, "cancelled": 0}
    assert sum(sweep.figures[RIVALS].values()) == 2
    assert any(rule.startswith(RIVALS) for rule in sweep.rules)
    assert {run.report_id for run in sweep.runs.filter(state="done")} == set(
        Report.objects.values_list("pk", flat=True)
    )
    (gone,) = sweep.runs.filter(state="failed")
    assert gone.asset.identifier == "http://gone.localhost:9"
    assert gone.reason
    assert faults() == []
    page = client(world, "inspector").get(reverse("case", args=["sweep", sweep.pk]))
    assert sweep.rules[0] in page.content.decode()


@pytest.mark.slow
def test_a_round_is_kept_once_and_its_figures_stay(
    world: "World", campaign: Campaign, tmp_path: Path
) -> None:
    of_campaign(campaign, tmp_path / "out")
    before = campaign.sweeps.get()

    again = of_campaign(campaign, tmp_path / "out", "--resume", "--retry-failed")

    assert "Round 1 was kept before" in again.stderr
    after = campaign.sweeps.get()
    assert (after.pk, after.figures, after.version) == (before.pk, before.figures, before.version)
    assert "Kept as round 2" in of_campaign(campaign, tmp_path / "other").stderr


@pytest.mark.slow
def test_a_round_that_is_not_over_is_not_kept_yet(
    world: "World", campaign: Campaign, tmp_path: Path
) -> None:
    with closing(Store(tmp_path / "out")) as store:
        found = source(None, Ledger(campaign.pk, takes_in=True, username="inspector"))
        assert found is not None
        settings = {"round": found.round, "digest": found.digest, "table": found.name}
        store.begin(found.read(PUBLIC, None), settings)
        take_in(store, "inspector", "en")
        assert not campaign.sweeps.exists()

    assert "Kept as round 1" in of_campaign(campaign, tmp_path / "out", "--resume").stderr


def test_a_sample_says_in_its_round_how_it_was_drawn(
    world: "World", campaign: Campaign, tmp_path: Path
) -> None:
    done = of_campaign(campaign, tmp_path / "out", "--sample", "1", "--seed", "7")

    assert "Kept as round 1" in done.stderr
    sweep = campaign.sweeps.get()
    assert (sweep.population, sweep.runs.count()) == (4, 1)
    assert sweep.drawn == {"size": 1, "seed": 7, "by": ""}
    page = client(world, "inspector").get(reverse("case", args=["sweep", sweep.pk]))
    assert "种子 7" in page.content.decode()


@pytest.fixture
def unclean(world: "World", campaign: Campaign) -> Campaign:
    """The campaign, with an address that is none and one that is in it already, written otherwise."""
    first = campaign.population.order_by("pk")[0].identifier
    assets = [
        Asset.objects.create(kind="website", identifier=url, created_at=world.now)
        for url in ("http://wrong.localhost:99999", f"{first}/")
    ]
    populate(campaign, assets, by=world.actor("decider"), at=world.now)
    return campaign


def test_a_round_says_of_a_target_that_is_in_it_twice_that_it_was_inspected_once(
    unclean: Campaign, tmp_path: Path
) -> None:
    of_campaign(unclean, tmp_path / "out")

    sweep = unclean.sweeps.get()
    assert sweeps.progress(sweep) == {"all": 5, "done": 2, "failed": 2, "cancelled": 1}
    (twice,) = sweep.runs.filter(state="cancelled")
    assert twice.english_reason == f"The same target as {twice.asset.identifier}, inspected once."
    wrong = sweep.runs.get(asset__identifier="http://wrong.localhost:99999")
    assert "no address" in wrong.english_reason


@pytest.mark.slow
def test_a_sampled_round_has_runs_of_what_was_drawn_and_of_nothing_else(
    unclean: Campaign, tmp_path: Path
) -> None:
    of_campaign(unclean, tmp_path / "out", "--sample", "2")

    assert unclean.sweeps.get().runs.count() == 2


def test_no_round_is_kept_of_a_campaign_that_is_closed(
    world: "World", campaign: Campaign, tmp_path: Path
) -> None:
    of_campaign(campaign, tmp_path / "kept")
    found = source(None, Ledger(campaign.pk, takes_in=True, username="inspector"))
    assert found is not None
    Campaign.objects.update(state="closed")
    campaign.refresh_from_db()

    again = run("--output", str(tmp_path / "kept"), "--resume", "--ledger", "--as", "inspector")
    assert "Round 1 was kept before" in again.stderr
    made = rounds.Round("another", 4, 1, [RIVALS], {}, world.now)
    with pytest.raises(Refused, match="closed"):
        rounds.keep_round(campaign, made, [], by=world.actor("inspector"), at=world.now)
    with pytest.raises(Unable, match="closed"):
        source(None, Ledger(campaign.pk, takes_in=True, username="inspector"))


def test_nothing_is_taken_in_where_the_round_may_not_be_kept(
    world: "World", campaign: Campaign, tmp_path: Path
) -> None:
    swept = ("--output", str(tmp_path / "out"), "--rounds", "1", "--rate", "100")
    run("--campaign", str(campaign.pk), "--as", "inspector", *swept)

    other = run(*swept, "--resume", "--ledger", "--as", "other_inspector")
    Campaign.objects.update(state="closed")
    late = run(*swept, "--resume", "--ledger", "--as", "inspector")

    assert (other.exit_code, late.exit_code) == (2, 2)
    assert f"no campaign {campaign.pk}" in other.stderr
    assert "The campaign is closed" in late.stderr
    assert not Report.objects.exists()


def test_a_round_of_another_authority_is_refused_before_anything_is_inspected(
    world: "World", campaign: Campaign
) -> None:
    with pytest.raises(Unable, match="no campaign"):
        source(None, Ledger(campaign.pk, takes_in=True, username="other_inspector"))
    with pytest.raises(Unable, match="does not allow"):
        source(None, Ledger(campaign.pk, takes_in=True, username="decider"))


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
