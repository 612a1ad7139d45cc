"""
Real evidence for the demo: sites and an app of demo town, inspected by the engine and kept as bundles.

The bundles are judged by the rules of today whenever a demo is made. `script/record-demo` records them anew.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from django.utils import timezone

from rectitude.demo import town
from rectitude.findings import SubjectKind
from rectitude.inspection import inspect_into, judge
from rectitude.ledger.actor import Actor
from rectitude.ledger.campaigns.actions import populate
from rectitude.ledger.demo.story import Story
from rectitude.ledger.documents.files import store
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.inspections.machine import RUN
from rectitude.ledger.inspections.runs import new_owner, request_inspection
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome

FOLDER = Path(__file__).parent / "evidence"

SITES = ("jiangpan", "kuaiwen", "mantang", "qinghe")
"""Hosts whose evidence is kept: a filing number, a browser that is shut out, a pop-up, and tracking. Those
spoken to without TLS, so that the dispatcher needs no certificate of the town."""

APP = "yunfan"
"""The firm whose app's evidence is kept."""

SUBMITTED = "jiangpan"
"""The site whose firm says that it has put it right, so that the engine really looks again."""


@dataclass(frozen=True)
class Kept:
    """A bundle that comes with the ledger, and the firm or app of demo town that it is about."""

    path: Path
    firm: town.Firm

    @property
    def kind(self) -> SubjectKind:
        """What it is about: a website or an app."""
        return "app" if isinstance(self.firm, town.App) else "website"

    @property
    def identifier(self) -> str:
        """The app's package name, or the site's address as long as demo town stands on its usual port."""
        if isinstance(self.firm, town.App):
            return self.firm.package
        return f"{self.firm.scheme}://{self.firm.host}:{town.PORT}"

    @property
    def address(self) -> str:
        """Where it is inspected: the app's file, or the site."""
        return str(self.firm.path) if isinstance(self.firm, town.App) else f"{self.identifier}/"


def kept() -> Iterator[Kept]:
    """Yield the bundles that come with the ledger."""
    of = {firm.host.partition(".")[0]: firm for firm in town.firms()}
    for site in SITES:
        yield Kept(FOLDER / f"{site}.zip", of[site])
    apps = {app.host.partition(".")[0]: app for app in town.apps()}
    yield Kept(FOLDER / f"{APP}.zip", apps[APP])


def inspected(story: Story, at: datetime) -> None:
    """Let the engine's own evidence of demo town open problems, sites with their pictures."""
    by = story.cast.actor("inspector07")
    for number, recording in enumerate(kept()):
        firm, report = story.cast.firms[number], judge(recording.path)
        release = report.target.release
        asset = add_asset(
            recording.kind,
            recording.identifier,
            by=by,
            at=at,
            name=recording.firm.name.zh,
            enterprise=firm,
            certificate=(release and release.certificate) or "",
        )
        populate(story.campaign, [asset], by=by, at=at)
        run = request_inspection(asset, by=by, at=at, scenarios=[recording.firm.violates])
        engine, owner = Actor.engine(run.authority), new_owner()
        RUN.perform(run, "take", by=engine, at=at, given={"owner": owner}, internally=True)
        raw = msgspec.json.encode(report)
        bundle = store(recording.path.read_bytes(), at)
        outcome.finish(run.pk, owner, raw, bundle, at=at + timedelta(seconds=40))
        if recording.path.stem == SUBMITTED:
            for problem in Problem.objects.filter(asset=asset):
                _to_submission(story, problem, at + timedelta(hours=1))


def _to_submission(story: Story, problem: Problem, at: datetime) -> None:
    """Lead a problem to its submission, upon which the dispatcher inspects the site again."""
    said = {"opinion": "证据与规则相符，同意。"}
    firm = story.cast.actor("firm01")
    steps: tuple[tuple[str, str, dict[str, str]], ...] = (
        ("sign_technically", "technical01", said), ("sign_legally", "legal02", said),
        ("notify", "inspector07", {}),
    )  # fmt: skip
    for name, who, given in steps:
        PROBLEM.perform(problem, name, by=story.cast.actor(who), at=at, given=given)
    service = Service.objects.get(document__entity="problem", document__entity_id=problem.pk)
    received = {"mode": "direct", "on": timezone.localtime(at).date(), "detail": "经办人签收"}
    SERVICE.perform(service, "serve", by=story.cast.actor("inspector07"), at=at, given=received)
    for name, given in (
        ("accept", {}), ("begin", {"plan": "在页脚标明备案号"}),
        ("submit", {"statement": "页脚已标明备案号并链接"}),
    ):  # fmt: skip
        PROBLEM.perform(problem, name, by=firm, at=at, given=given)


def record() -> None:
    """Inspect the sites and keep the bundles."""
    from rectitude.collectors.kinds import kind_of, target

    with town.serve() as served:
        if served.town.port != town.PORT:
            sys.exit(f"port {town.PORT} is taken")
        for recording in kept():
            options = kind_of(recording.kind).read_options(
                {"scenarios": [recording.firm.violates], "pages": 1}
            )
            recording.path.unlink(missing_ok=True)
            meant = target(recording.address, recording.kind)
            done = inspect_into(recording.path, meant, options)
            outcomes = sorted({str(finding.outcome) for finding in done.findings})
            print(recording.identifier, *outcomes)  # noqa: T201 - a script


if __name__ == "__main__":
    record()
