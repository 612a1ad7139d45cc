"""Collect a link plan: send its links through the platform's gateway in matched rounds."""

import asyncio
from pathlib import Path

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.links.audit import Audit, Earlier, Stopped
from rectitude.collectors.links.dialtests import Dialled, dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.plan import PlanFile, planned, read
from rectitude.evidence.linkprobe import LinkAudit, LinkPlan, LinkProbe
from rectitude.facts.links import study
from rectitude.facts.links.addresses import host
from rectitude.facts.links.matching import matches, targets, warnings
from rectitude.findings import Subject
from rectitude.options import Cancel, Progress, Step, Target
from rectitude.text import Text, Unable


def collect(
    target: Target,
    options: LinksOptions,
    wanted: frozenset[str],
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Collect `LinkAudit` of a plan: what it cannot support is said before the first probe.

    Raises Unable where the plan or its dial tests are faulty, `Stopped` where the operator stops.
    """
    if LinkAudit.NAME not in wanted:
        return
    path = Path(target.address)
    file = read(path)
    plan = planned(file, options)
    writer.subject(Subject("gateway", host(plan.gateway)))
    dialled = _dialled(path, file)
    plan = msgspec.structs.replace(
        plan, other_platforms=tuple(dict.fromkeys((*plan.other_platforms, *dialled.others)))
    )
    for warning in (*warnings(plan), *dialled.limits):
        writer.limit(warning)
        progress(Step(warning))
    if targets(plan) and not matches(plan):
        writer.missing(LinkAudit, _unsupported(plan))
        writer.write(plan)
        return
    earlier = _earlier(writer, plan)
    tests = dialled.tests
    if not earlier.probes:
        tests = tuple(writer.write(test) for test in tests)
        if dialled.table:
            writer.write(dialled.table)
    writer.write(plan)
    writer.collected(LinkAudit)
    if not targets(plan):
        return
    for context in dict.fromkeys((*plan.contexts, *(test.context for test in tests))):
        writer.place(context)
    audit = Audit(
        plan, options, file.pause, writer, progress, cancel, dialtests=tests, earlier=earlier
    )
    if not plan.contexts:  # the table is all there is
        for limit in _limits(audit):
            writer.limit(limit)
        return
    if not asyncio.run(_in_time(audit, options.deadline)):
        writer.limit(_out_of_time(options.deadline or 0.0))
        writer.note(complete=False)
    for limit in _limits(audit):
        writer.limit(limit)


async def _in_time(audit: Audit, deadline: float | None) -> bool:
    """Run the audit; return whether it ended before the deadline, if there is one."""
    try:
        async with asyncio.timeout(deadline):
            await _run(audit)
    except TimeoutError:
        return False
    return True


async def _run(audit: Audit) -> None:
    try:
        await audit.run()
    except* Stopped as stopped:
        raise stopped.exceptions[0] from None
    except* Unable as unable:
        raise unable.exceptions[0] from None


def _out_of_time(deadline: float) -> Text:
    return Text(
        f"链接检测在 {deadline:g} 秒时限内没有做完计划的轮次，按已做的轮次、以提前停止的标准判定。",
        f"The planned rounds did not end within {deadline:g} s; those that did are judged by the measure "
        "for an audit that was stopped early.",
    )


def _earlier(writer: Writer, plan: LinkPlan) -> Earlier:
    """Return what an interrupted audit of the same plan left."""
    plans = tuple(writer.kept(LinkPlan))
    probes = tuple(writer.kept(LinkProbe))
    if plans and (plans[-1].links, plans[-1].gateway) != (plan.links, plan.gateway):
        raise Unable(
            "方案的链接或网关已改动，不能接着原来的证据继续；请另做一次检测。",
            "The plan's links or gateway have changed, so its evidence cannot be continued; "
            "start a new inspection.",
        )
    return Earlier(probes)


def _dialled(path: Path, file: PlanFile) -> Dialled:
    if not file.dialtests:
        return Dialled()
    owners = {link.url: link.owner for link in file.links}
    return dialtests(
        path.parent / file.dialtests,
        tuple(owners),
        file.outcome_words,
        owners=owners,
        columns=file.columns,
        platform=file.platform.name,
        other_platforms=file.other_platforms,
    )


def _unsupported(plan: LinkPlan) -> Text:
    reasons = list(warnings(plan))
    return Text(
        "方案不能支持判定，没有发出任何访问。" + "".join(each.zh for each in reasons),
        "The plan cannot support a verdict; nothing was visited. "
        + " ".join(each.en for each in reasons),
    )


def _limits(audit: Audit) -> list[Text]:
    """Return what the report must say of targets that could not be judged."""
    whole = study(
        LinkAudit(plans=(audit.plan,), probes=tuple(audit.probes), dialtests=audit.dialtests)
    )
    found = []
    for judged in whole.comparisons if whole else ():
        where = (f"{judged.url}（{judged.context}）", f"{judged.url} ({judged.context})")
        if judged.verdict == "target-down":
            zh, en = (
                "目标网站本身打不开，没有判定。",
                "the target itself was down, so it was not judged.",
            )
            found.append(Text(f"{where[0]}：{zh}", f"{where[1]}: {en}"))
        if judged.verdict == "outage":
            zh = "没有一条链接能经平台打开，没有判定。"
            en = "not one link opened through the platform, so it was not judged."
            found.append(Text(f"{where[0]}：{zh}", f"{where[1]}: {en}"))
    return found
