"""Collect an experiment on personalised delivery: visitors in two arms, before and after the switch."""

import asyncio
from pathlib import Path

from rectitude.bundle import Writer
from rectitude.collectors.personalisation.derive import derived
from rectitude.collectors.personalisation.experiment import Experiment
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.personalisation.plan import PlanFile, again, foretold, kept, planned, read
from rectitude.collectors.personalisation.record import (
    Earlier,
    interrupted,
    plan_before,
    taken_over,
)
from rectitude.evidence.personalisation import Personalisation, PushPlan
from rectitude.facts.parties import origin
from rectitude.findings import Subject
from rectitude.options import Cancel, Progress, Step, Target
from rectitude.text import Text, Unable


def collect(
    target: Target,
    options: PersonalisationOptions,
    wanted: frozenset[str],
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Collect `Personalisation` of a plan: what it can show at best is said before the first visit.

    Raises Unable where the plan is faulty or cannot be carried out, `Stopped` where the operator stops;
    what was collected until then is kept.
    """
    if Personalisation.NAME not in wanted:
        return
    path = Path(target.address)
    file = _file(target.address, options, writer)
    _keep(file, writer)
    plan = planned(file, watch=options.personalisation.watch)
    writer.subject(Subject("website", origin(plan.start)))
    follow_up = options.personalisation.follow_up
    earlier = taken_over(follow_up, writer) if follow_up else interrupted(writer)
    _check_same(plan, earlier)
    for said in foretold(plan):
        writer.limit(said)
        progress(Step(said))
    if earlier.plan is None:
        writer.write(plan)
    writer.collected(Personalisation)
    experiment = Experiment(plan, file, path.parent, options, writer, progress, cancel, earlier)
    if not asyncio.run(_in_time(experiment, options.deadline, later=follow_up is not None)):
        writer.limit(_cut_off(options.deadline or 0.0))
        writer.note(complete=False)


def _cut_off(deadline: float) -> Text:
    return Text(
        f"试验在 {deadline:g} 秒时限内没有做完，按已做的部分判定。",
        f"The experiment did not end within {deadline:g} s; what was done is judged.",
    )


def _keep(file: PlanFile, writer: Writer) -> None:
    """Keep the plan with the options, so that whoever has the report can do the same again."""
    given = writer.manifest.options
    own = given.get("personalisation")
    own = dict(own) if isinstance(own, dict) else {}
    writer.note(options={**given, "personalisation": {**own, "plan": kept(file)}})


def _file(address: str, options: PersonalisationOptions, writer: Writer) -> PlanFile:
    """Return the plan in a file, or one that is made from the site at an address."""
    path = Path(address)
    if options.personalisation.plan is not None:
        return again(options.personalisation.plan, address)
    if "://" not in address and (path.exists() or path.suffix.lower() in {".yaml", ".yml"}):
        return read(path)
    if kept_before := plan_before(options, address, writer):
        return kept_before
    if options.personalisation.follow_up:
        raise Unable(
            "原来的证据包没有保存方案，不能接着做；请用方案文件。",
            "The earlier bundle kept no plan, so it cannot be gone on with: use the plan's file.",
        )
    return derived(address if "://" in address else f"https://{address}", options, writer)


async def _in_time(experiment: Experiment, deadline: float | None, *, later: bool) -> bool:
    """Run the experiment; return whether it ended before the deadline, if there is one."""
    try:
        async with asyncio.timeout(deadline):
            await experiment.run(later=later)
    except TimeoutError:
        return False
    return True


def _check_same(plan: PushPlan, earlier: Earlier) -> None:
    before = earlier.plan
    if before and (before.start, before.lists, before.topics) != (
        plan.start, plan.lists, plan.topics
    ):  # fmt: skip
        raise Unable(
            "方案的网址、列表或话题已改动，不能接着原来的证据继续；请另做一次检测。",
            "The plan's address, lists or topics have changed, so its evidence cannot be continued; "
            "start a new inspection.",
        )
