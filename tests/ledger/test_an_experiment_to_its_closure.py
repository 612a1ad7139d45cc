"""
A false switch: from the experiment that proves it to the same experiment, by which it is closed.

The first one is simulated on the portal's own model; one such in Chromium is an example. The second is
done by the ledger in Chromium, whole.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ledger.processes import Installation, installation
from push_experiments import bundled, experiment
from push_portal import Site as Portal
from recommenders import Ways
from rectitude import inspection, reports
from rectitude.bundle import open_bundle
from rectitude.collectors.personalisation.plan import again, kept, read
from rectitude.demo.server import Host, Town, serving

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]

HOST = "news.localhost"
SCENARIO = "user.personalised.fake-off"
PLAN = """
site: {{name: 示例资讯}}
start: {address}/
search: "{address}/search?q={{words}}"
lists: [{{name: 推荐, page: "{address}/", items: "#feed li"}}]
switch: {{page: "{address}/privacy-settings", control: 个性化推荐}}
topics:
- {{name: 足球, words: [足球]}}
- {{name: 育儿, words: [育儿]}}
units: {units}
controls: 0
acts: 2
rounds: 1
wait: 0
dwell: 0
pause: 0
"""
UNITS = 5
"""Visitors an arm: the fewest that can prove anything. As many act at the same time, half of all."""
FALSE, HONEST = Ways(off="nothing", noise=0.7), Ways(noise=0.0)
"""Of each, as far as was simulated, every such experiment says what it should."""

DOING = """
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.results.imports import import_report

def do(name, by, **given):
    return PROBLEM.perform(Problem.objects.get(), name, by=who(by), at=now(), given=given)
"""
FOUND = """
from pathlib import Path
firm = Organisation.objects.get(short_name="青禾优选")
add_asset("website", {address!r}, by=who("inspector"), at=now(), enterprise=firm)
(problem,) = import_report(Path({report!r}).read_bytes(), by=who("inspector"), at=now()).opened
do("sign_technically", "technical_reviewer", opinion="同意")
do("sign_legally", "legal_reviewer", opinion="同意")
do("notify", "inspector")
served = {{"mode": "direct", "on": timezone.localtime(now()).date().isoformat(), "detail": "王某签收"}}
SERVICE.perform(Service.objects.get(), "serve", by=who("inspector"), at=now(), given=served)
do("accept", "editor")
do("begin", "editor", plan="改开关")
do("submit", "signatory", statement="已改")
run = Run.objects.get()
print(json.dumps([run.kind, run.address, run.options["personalisation"]["plan"]]))
"""
INSPECTED = """
run = Run.objects.get()
print(json.dumps([run.state, run.verdict, Problem.objects.get().state, run.english_reason]))
"""
CLOSED = """
do("confirm", "inspector")
print(json.dumps(do("close", "decider").state))
"""


class Site:
    """A news portal whose switch does nothing, until it is put right."""

    def __init__(self, town: Town) -> None:
        self.town = town
        self.address = f"http://{HOST}:{town.port}"

    def put_right(self) -> None:
        self.town.hosts[HOST] = Host(respond=Portal(HONEST).respond)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Town({HOST: Host(respond=Portal(FALSE).respond)})) as town:
        yield Site(town)


@pytest.fixture
def made(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    with installation(tmp_path / "home", tmp_path_factory) as installed:
        yield installed


def inspected(site: Site, folder: Path) -> tuple[Path, Path]:
    """Inspect the site by a plan; return the plan and the report."""
    file, report = folder / "plan.yaml", folder / "report.json"
    file.write_text(PLAN.format(address=site.address, units=UNITS), encoding="utf-8")
    evidence = experiment(
        FALSE, units=UNITS, controls=0, acts=2, loads=1, wait=0, accounts=False, site=site.address
    )
    options = {
        "scenarios": [SCENARIO],
        "rate": 100,
        "personalisation": {"plan": kept(read(file)), "side_by_side": UNITS},
    }
    path = bundled(evidence, folder / "found.zip", options=options, at=datetime.now(UTC))
    judged = inspection.judge(path)
    report.write_text(reports.render([judged], "json", "zh", [open_bundle(path)]), encoding="utf-8")
    return file, report


def test_what_an_experiment_proved_is_closed_by_the_same_experiment(
    made: Installation, site: Site, tmp_path: Path
) -> None:
    file, report = inspected(site, tmp_path)
    assert json.loads(report.read_text())["summary"]["scenarios"][SCENARIO] == "failed"

    ordered = made.say(DOING + FOUND.format(address=site.address, report=str(report)))
    kind, address, kept = ordered
    assert (kind, address) == ("personalisation", site.address)
    assert again(kept, address) == read(file)

    site.put_right()
    before = len(site.town.requests)
    made.run("work", "--until-empty", patience=500)

    assert made.say(INSPECTED)[:3] == ["done", "passed", "reinspecting"]
    trained = {r.path for r in site.town.requests[before:]} & {"/search", "/api/switch"}
    assert trained == {"/search", "/api/switch"}
    assert made.say(DOING + CLOSED) == "closed"
    assert made.run("verify").strip() == "intact"
