"""Demo town shows what it says: each violation is found, and no honest twin is accused."""

import os
import re
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from rectitude import inspection
from rectitude.cli import main
from rectitude.cli.output import Job, summary
from rectitude.demo import town
from rectitude.findings import Outcome
from rectitude.text import Language

pytestmark = [pytest.mark.e2e, pytest.mark.chromium, pytest.mark.turns(1)]

ROOT = Path(__file__).parents[2]
READMES: dict[Language, str] = {"en": "README.md", "zh": "README.zh-CN.md"}

FILES = {Path(app.file).stem: app.file for app in town.apps()}

ALSO = {"yunfan.localhost": {"data.sharing.uncontrolled"}}
"""What a site shows besides the violation that it stands for: who shares unnamed, shares unlisted."""


def stood_for() -> dict[str, str]:
    """Return the violation for which each target of the town stands, or none, in order."""
    sites = {firm.host: firm.violates for firm in town.firms()}
    return sites | {Path(app.file).stem: app.violates for app in town.apps()}


class Inspected(NamedTuple):
    """The town after `rectitude inspect demo`: what was printed, and a job for each site and app."""

    printed: str
    status: int
    jobs: list[Job]


@pytest.fixture(scope="module")
def inspected(tmp_path_factory: pytest.TempPathFactory) -> Inspected:
    folder = tmp_path_factory.mktemp("demo")
    arguments = ["inspect", "demo", "--lang", "en", "--bundle", str(folder)]
    result = CliRunner().invoke(main, arguments, catch_exceptions=False)
    jobs = []
    for name in stood_for():
        path = next(folder.glob(f"{name}-*.rectitude.zip"), folder / f"{name}.rectitude.zip")
        report = inspection.judge(path)
        jobs.append(Job(FILES.get(name, report.target.address), name, path, report))
    return Inspected(result.stdout, result.exit_code, jobs)


def test_exactly_the_towns_violations_are_found(inspected: Inspected) -> None:
    found = {
        job.name: {
            scenario
            for scenario, outcome in job.report.summary.scenarios.items()
            if outcome is Outcome.FAILED
        }
        for job in inspected.jobs
        if job.report
    }
    expected = {
        name: ({violated} if violated else set()) | ALSO.get(name, set())
        for name, violated in stood_for().items()
    }
    assert found == expected
    assert inspected.status == 1


def test_the_readmes_show_what_is_really_printed(inspected: Inspected) -> None:
    assert shown("en") == at_home(inspected.printed)
    assert shown("zh") == at_home(summary(inspected.jobs, "zh"))


@pytest.mark.skipif(
    "RECTITUDE_EXPERIMENTS" not in os.environ, reason="RECTITUDE_EXPERIMENTS=1 does all experiments"
)
def test_the_portals_are_told_apart_by_an_experiment(tmp_path: Path) -> None:
    arguments = ["inspect", "demo", "--personalised", "--bundle", str(tmp_path)]

    result = CliRunner().invoke(main, arguments, catch_exceptions=False)

    found = {
        portal.host: inspection.judge(next(tmp_path.glob(f"{portal.host}-*.zip")))
        .summary.scenarios["user.personalised.fake-off"]
        .value
        for portal in town.portals()
    }
    assert found == {"mailang.localhost": "failed", "daoxiang.localhost": "passed"}
    assert result.exit_code == 1


def test_every_firm_is_either_a_violation_or_an_honest_twin() -> None:
    for firm in (*town.firms(), *town.apps(), *town.portals()):
        assert bool(firm.violates) != bool(firm.twin_of), firm.host


def shown(language: Language) -> str:
    """Return the output that the README shows."""
    readme = (ROOT / READMES[language]).read_text(encoding="utf-8")
    block = readme.partition("<!-- demo:begin -->")[2].partition("<!-- demo:end -->")[0]
    return block.strip().removeprefix("```text").removesuffix("```").strip()


def at_home(printed: str) -> str:
    """Return the output as it is where the town has its usual port."""
    return re.sub(r"localhost:\d+", f"localhost:{town.PORT}", printed).strip()
