"""The scenes of the demo: what is inspected, what is found, batches, clues, self-inspections."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from itertools import chain, repeat
from typing import Any

from django.utils import timezone

from rectitude.ledger.actor import Actor
from rectitude.ledger.campaigns import actions as campaigns
from rectitude.ledger.campaigns.commissions import COMMISSION, ask
from rectitude.ledger.campaigns.machine import BATCH
from rectitude.ledger.campaigns.models import Batch, Commission
from rectitude.ledger.campaigns.outcomes import problems_of
from rectitude.ledger.campaigns.self_inspections import (
    SELF_INSPECTION,
    begin_self_inspection,
    questions,
)
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.demo.firms import LATIN, TRADES
from rectitude.ledger.demo.reports import decided, report
from rectitude.ledger.demo.scripts import ENDINGS, STEPS, WAITING
from rectitude.ledger.demo.story import Line, Story
from rectitude.ledger.documents.electronic import ELECTRONIC_ADDRESS, state_address
from rectitude.ledger.enterprises.actions import add_asset, add_listing
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.results.imports import import_report

SETTLED_AFTER = 14
"""Days from a batch's first notice to its public list."""


POPUPS = "user.popup"
"""The scenarios for which the demo's laboratory is asked."""

COMMISSIONED = 6
"""Assets of each of its two tasks."""


def assets_of(story: Story) -> None:
    """Enter two or three assets for each firm."""
    by = story.cast.actor("inspector07")
    for number, firm in enumerate(story.cast.firms):
        latin, suffix = LATIN[number], TRADES[number % len(TRADES)][2]
        kinds = [("website", f"https://www.{latin}.example"), ("app", f"example.{latin}.{suffix}")]
        if number % 3 == 0:
            kinds.append(("website", f"https://m.{latin}.example"))
        for kind, identifier in kinds:
            name = f"{firm.short_name}{'' if kind == 'website' else ' APP'}"
            story.assets.append(
                add_asset(kind, identifier, by=by, at=story.start, name=name, enterprise=firm)
            )


def listings(story: Story) -> None:
    """Let the store offer each app; some in two versions."""
    by, store = story.cast.actor("inspector07"), story.cast.store
    for number, asset in enumerate(each for each in story.assets if each.kind == "app"):
        latin = asset.identifier.split(".")[1]
        for version in ("1.4.0", "1.5.2")[: 1 + number % 2]:
            page = f"https://store.example/apps/{latin}"
            add_listing(asset, version, store, page, by=by, at=story.start)


def delisting(story: Story, row_batch: Batch, at: datetime) -> None:
    """Take a published batch through its delisting list."""
    by, decider = story.cast.actor("inspector08"), story.cast.actor("decider01")
    BATCH.perform(row_batch, "start_delisting", by=by, at=at)
    due = row_batch.rows.filter(delisting="due").select_related("asset")
    for row in due:
        given: dict[str, Any] = {"row": row.pk, "result": "stands"}
        if row.asset.kind != "app":
            given["addressee"] = story.cast.provider.pk
        BATCH.perform(row_batch, "check_delisting", by=by, at=at, given=given)
    if due:
        BATCH.perform(row_batch, "issue_delisting", by=decider, at=at)


def open_lines(story: Story) -> None:
    """Let the first round of inspection find problems, and give each its script."""
    endings = [name for name, weight in ENDINGS for _ in range(weight)]
    for asset in story.assets:
        at = story.start + timedelta(days=story.dice.uniform(0.5, 3))
        ids = list(decided(asset.kind))
        scenarios = story.dice.sample(ids, story.dice.choice((0, 1, 2, 3, 4, 5)))
        others = [each for each in ids if each not in scenarios]
        for problem in story.found(asset, scenarios, at, others=others):
            first = story.start + timedelta(days=story.dice.uniform(3, 60))
            ending = story.dice.choice(endings)
            if ending in WAITING:
                story.waiting.add(asset.pk)
            story.lines.append(Line(problem, STEPS[ending], first))


def batch(story: Story, assets: Sequence[Asset], at: datetime) -> Batch:
    """Take a batch from its sample list to its public list; its figures add up."""
    by, decider = story.cast.actor("inspector07"), story.cast.actor("decider01")
    row_batch = campaigns.open_batch(story.campaign, assets, by=by, at=at)

    def perform(name: str, when: datetime, who: Actor = by, **given: Any) -> None:
        BATCH.perform(row_batch, name, by=who, at=when, given=given)

    for row in row_batch.rows.select_related("batch"):
        live = [p for p in problems_of(row) if p.state != "withdrawn"]
        if any(p.notified_at for p in live):
            perform("find", at, row=row.pk, found="notified")
        elif any(p.state != "closed" for p in live):
            perform("find", at, row=row.pk, found="not_testable", reason="样品需要账户，未能登录")
        else:
            perform("find", at, row=row.pk, found="no_problem")
    due = max(
        timezone.localtime(at).date() + timedelta(days=7),
        *(p.due_on for row in row_batch.rows.all() for p in problems_of(row) if p.due_on),
    )
    perform("notify", at, due_on=due)
    wait = due - timezone.localtime(at).date() + timedelta(days=1)
    settled = at + max(timedelta(days=SETTLED_AFTER), wait)
    story.play(settled)
    perform("settle", settled)
    for row in row_batch.rows.filter(outcome="public"):
        perform("recheck", settled, row=row.pk, result="stands")
    if not row_batch.rows.filter(found="notified", outcome="").exists():
        perform("publish", settled, decider)
    return Batch.objects.get(pk=row_batch.pk)


def clues(story: Story, at: datetime) -> None:
    """Let the public send clues; some are accepted, one is rejected, some wait."""
    by = story.cast.actor("inspector09")
    for number, asset in enumerate(story.assets[:18]):
        clue, _ = file_clue(
            story.cast.authority,
            asset.identifier,
            f"打开后弹窗关不掉，一点就跳走（示例线索 {number + 1}）。",
            at=at + timedelta(hours=number),
            scenario=story.dice.choice(list(decided(asset.kind))),
        )
        if number % 3 == 0:
            given: dict[str, Any] = {
                "kind": asset.kind,
                "identifier": asset.identifier,
                "scenario": clue.scenario,
            }
            CLUE.perform(
                clue, "accept", by=by, at=at + timedelta(days=1, hours=number), given=given
            )
        elif number % 7 == 5:
            answer = {"answer": "不属于本次专项行动的范围，已说明理由。"}
            CLUE.perform(
                clue, "reject", by=by, at=at + timedelta(days=1, hours=number), given=answer
            )


def commissions(story: Story, at: datetime) -> None:
    """Let a laboratory test pop-ups: one task is accepted, the other has a week left and lacks two assets."""
    assets = [each for each in story.assets if not _has_popups(each)][: 2 * COMMISSIONED]
    done = _commission(story, assets[:COMMISSIONED], at - timedelta(days=8), days=6)
    brings = story.cast.actor("laboratory01")
    _bring(story, done.assets.all(), at - timedelta(days=5))
    COMMISSION.perform(
        done, "deliver", by=brings, at=at - timedelta(days=3),
        given={"answer": "全部检测完毕，录像附在报告中。"},
    )  # fmt: skip
    accepts = story.cast.actor("inspector07")
    COMMISSION.perform(done, "accept", by=accepts, at=at - timedelta(days=2))
    open_task = _commission(story, assets[COMMISSIONED:], at - timedelta(days=3), days=10)
    _bring(story, list(open_task.assets.all())[:-2], at - timedelta(days=1))


def _has_popups(asset: Asset) -> bool:
    return asset.problems.filter(scenario__startswith=f"{POPUPS}.").exists()


def _commission(story: Story, assets: Sequence[Asset], at: datetime, *, days: int) -> Commission:
    due = timezone.localtime(at).date() + timedelta(days=days)
    return ask(
        story.campaign, story.cast.laboratory, "检测弹窗能否关闭、是否整屏跳转，附录像。", due,
        by=story.cast.actor("inspector07"), at=at, assets=assets, scenarios=[POPUPS],
    )  # fmt: skip


def _bring(story: Story, assets: Iterable[Asset], at: datetime) -> None:
    """Bring a report of each asset: a violation in the first, a question in the second, nothing in others."""
    by, authority = story.cast.actor("laboratory01"), story.cast.authority
    results = chain(("failed", "cantTell"), repeat("passed"))
    for number, (asset, result) in enumerate(zip(assets, results, strict=False)):
        scenarios = [each for each in decided(asset.kind) if each.startswith(f"{POPUPS}.")]
        observed = at + timedelta(minutes=20 * number)
        outcomes = {scenarios[0]: result, **dict.fromkeys(scenarios[1:], "passed")}
        raw = report(asset, [], observed, others=outcomes)
        import_report(raw, by=by, at=observed + timedelta(minutes=5), authority=authority)


def electronic_addresses(story: Story, at: datetime) -> None:
    """Let some firms agree to electronic service; one has stated its address and not signed yet."""
    for number, firm in enumerate(story.cast.firms[:15]):
        by, address = story.cast.of(firm), f"legal@{LATIN[number]}.example"
        row = state_address(story.cast.authority, address, by=by, at=at)
        if number:
            given = {"agreed": "agreed"}
            ELECTRONIC_ADDRESS.perform(row, "confirm", by=by, at=at, given=given)


def self_inspections(story: Story, at: datetime) -> None:
    """Let some firms answer and sign; a few admit a problem."""
    for firm in story.cast.firms[:12]:
        asset = next(each for each in story.assets if each.enterprise_id == firm.pk)
        by = story.cast.of(firm)
        row = begin_self_inspection(story.campaign, asset, by=by, at=at)
        asked = questions(row)[: 5 if firm == story.cast.firms[0] else None]
        for scenario in asked:
            admits = story.dice.random() < 0.03
            given = {
                "scenario": scenario.id,
                "answer": "problem" if admits else "no_problem",
                **({"text": "自查发现，已安排整改"} if admits else {}),
            }
            row = SELF_INSPECTION.perform(row, "answer", by=by, at=at, given=given)
        if len(asked) == len(questions(row)):
            SELF_INSPECTION.perform(row, "sign", by=by, at=at + timedelta(hours=2))
