"""Self-inspections: an enterprise answers the catalogue's questions, signs, and is judged by it."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError
from django.db.models import Max, Q
from django.utils import timezone

from rectitude import catalogue
from rectitude.evidence.answer import Answer, Declaration, EngineFinding
from rectitude.facts.self_inspection import Standing, standing
from rectitude.ledger.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns import handed_in
from rectitude.ledger.campaigns.actions import check_open
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.documents.actions import attach
from rectitude.ledger.enterprises.actions import scenario_choices
from rectitude.ledger.enterprises.models import Asset, SelfInspection
from rectitude.ledger.fields import Field
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.actions import Opening, open_problems
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Machine, Reason, Refused, Transition
from rectitude.text import Text


def begin_self_inspection(
    campaign: Campaign, asset: Asset, *, by: Actor, at: datetime
) -> SelfInspection:
    """
    Open the self-inspection of an asset in a campaign, for its enterprise to answer.

    A further one is a new round, once the one before is signed.

    Raises Refused where the actor may not, the campaign is closed, or one is being answered.
    """
    own = (
        by.has(*ENTERPRISE)
        and by.organisation is not None
        and asset.enterprise_id == by.organisation.pk
    )
    if not own and not by.has(Role.INSPECTOR):
        raise Refused("您的角色不能发起自查。", "Your role does not allow this.")
    check_open(campaign, by)
    if asset.enterprise_id is None:
        raise Refused("还不知道责任企业是谁。", "The responsible enterprise is not established.")
    try:
        with sealed():
            row = SelfInspection.objects.create(
                campaign=campaign,
                authority_id=campaign.authority_id,
                enterprise_id=asset.enterprise_id,
                asset=asset,
                round=_next_round(campaign, asset),
                catalogue=catalogue.VERSION,
                state="draft",
                created_at=at,
            )
            record(
                "self_inspection.begin",
                "self_inspection",
                row.pk,
                {"to": "draft", "asset": asset.pk},
                by=by,
                at=at,
                authority=campaign.authority_id,
            )
    except IntegrityError:
        raise Refused(
            "这个对象有一轮自查还没有签署。", "A self-inspection of this asset is not signed yet."
        ) from None
    return row


def _next_round(campaign: Campaign, asset: Asset) -> int:
    rows = SelfInspection.objects.filter(campaign=campaign, asset=asset)
    last: int | None = rows.aggregate(last=Max("round"))["last"]
    return (last or 0) + 1


SelfInspectionAct = Act[SelfInspection]


def questions(row: SelfInspection) -> list[Any]:
    """Return the scenarios whose questions must be answered."""
    scope = row.campaign.scenarios
    return [
        scenario
        for scenario in catalogue.load().scenarios
        if not scope or any(scenario.id == s or scenario.id.startswith(f"{s}.") for s in scope)
    ]


def _of_the_enterprise(act: SelfInspectionAct) -> Reason:
    if act.by.organisation is not None and act.by.organisation.pk == act.case.enterprise_id:
        return None
    return Text("这不是您单位的自查。", "This is not your organisation's self-inspection.")


def _the_last_round(act: SelfInspectionAct) -> Reason:
    row = act.case
    later = SelfInspection.objects.filter(
        campaign=row.campaign_id, asset=row.asset_id, round__gt=row.round
    )
    if not later.exists():
        return None
    return Text("已经开始了下一轮自查。", "The next round has begun.")


def _all_answered(act: SelfInspectionAct) -> Reason:
    missing = [each for each in questions(act.case) if each.id not in act.case.answers]
    if not missing:
        return None
    return Text(
        f"还有 {len(missing)} 个问题没有回答。", f"{len(missing)} questions are not answered."
    )


def _known_scenario(act: SelfInspectionAct) -> Mapping[str, Text]:
    if act.values["scenario"] in {each.id for each in questions(act.case)}:
        return {}
    return {
        "scenario": Text("自查范围内没有这个场景。", "No such scenario in this self-inspection.")
    }


def _says_what(act: SelfInspectionAct) -> Mapping[str, Text]:
    if act.values["answer"] != "not_applicable" or act.values.get("text"):
        return {}
    return {"text": Text("请说明为什么不适用。", "Please say why it does not apply.")}


def _answer(act: SelfInspectionAct) -> Mapping[str, Any]:
    digests = attach(
        act.values.get("files", []),
        "self_inspection",
        act.case.pk,
        by=act.by,
        authority=act.case.authority_id,
    )
    earlier = act.case.answers.get(act.values["scenario"], {}).get("files", [])
    answer = {
        "answer": act.values["answer"],
        "text": act.values.get("text", ""),
        "files": earlier + digests,
        "on": act.today.isoformat(),
    }
    return {
        "answers": {**act.case.answers, act.values["scenario"]: answer},
        "drafted_by": act.by.user,
    }


def _sign(act: SelfInspectionAct) -> Mapping[str, Any]:
    """Sign, and open a problem marked self-reported for each admission that has none yet."""
    row = act.case
    admitted = [s for s, each in row.answers.items() if each["answer"] == "problem"]
    known = set(
        Problem.objects.filter(authority_id=row.authority_id, asset=row.asset)
        .exclude(state="withdrawn")
        .values_list("scenario", flat=True)
    )
    open_problems(
        [
            Opening(row.asset, scenario, campaign=row.campaign_id)
            for scenario in sorted(set(admitted) - known)
        ],
        authority=row.authority,
        origin=Problem.Origin.SELF_INSPECTION,
        by=act.by,
        at=act.at,
    )
    return {
        "signed_by": act.by.user,
        "signed_at": act.at,
        "digest": hashlib.sha256(canonical(row.answers).encode()).hexdigest(),
    }


def judged(row: SelfInspection, by: Actor, today: date) -> dict[str, Standing]:
    """
    Return by scenario how each answer stands, judged as `rectitude inspect answers.yaml` does.

    Against the answers stand the engine's findings that the actor may see: an enterprise learns
    nothing here of what it was not notified of.
    """
    seen = Finding.objects.for_member(by).filter(
        Q(problem__in=list(row.asset.problems.values_list("pk", flat=True)))
        | Q(subject=row.asset.identifier),
        report__authority=row.authority_id,
    )
    found = [_found(each) for each in seen.select_related("report")]
    declaration = Declaration(
        enterprise=str(row.enterprise),
        subject_kind=row.asset.kind,
        subject_id=row.asset.identifier,
        taken_on=today,
        signed_by=str(row.signed_by) if row.signed_by else None,
        signed_on=timezone.localtime(row.signed_at).date() if row.signed_at else None,
    )
    return {
        scenario.id: standing(
            _given(row, scenario.id),
            declaration,
            [each for each in found if each.scenario == scenario.id],
        )
        for scenario in questions(row)
    }


def _found(finding: Finding) -> EngineFinding:
    return EngineFinding(
        scenario=finding.scenario,
        rule=finding.rule,
        outcome=finding.outcome,
        on=timezone.localtime(finding.report.finished_at).date(),
        message=Text(finding.message["zh"], finding.message["en"]),
        report=str(finding.report),
        bundle=finding.report.bundle_sha256,
    )


def _given(row: SelfInspection, scenario: str) -> Answer | None:
    said = row.answers.get(scenario)
    if said is None:
        return None
    day = date.fromisoformat(said["on"]) if said.get("on") else None
    return Answer(scenario=scenario, answer=said["answer"], on=day, text=said.get("text", ""))


SELF_INSPECTION_STATES = {
    "draft": Text("填写中", "Draft"),
    "signed": Text("已签署", "Signed"),
    "reviewed": Text("已审阅", "Reviewed"),
}

_CHOICES = (
    ("no_problem", Text("没有问题", "No problem")),
    ("problem", Text("有问题", "There is a problem")),
    ("not_applicable", Text("不适用", "Not applicable")),
)

SELF_INSPECTION: Machine[SelfInspection] = Machine(
    "self_inspection",
    SelfInspection,
    SELF_INSPECTION_STATES,
    (
        Transition(
            "answer",
            Text("回答", "Answer"),
            ("draft",),
            None,
            ENTERPRISE,
            (_of_the_enterprise,),
            (
                Field("scenario", "choice", Text("场景", "Scenario"), choices=scenario_choices()),
                Field("answer", "choice", Text("回答", "Answer"), choices=_CHOICES),
                Field("text", "text", Text("情况说明", "Explanation"), required=False),
                Field("files", "files", Text("附件", "Files"), required=False),
            ),
            (_known_scenario, _says_what),
            _answer,
        ),
        Transition(
            "hand_in_reports",
            Text("提交引擎的检测报告", "Hand in reports of the engine"),
            ("draft",),
            None,
            ENTERPRISE,
            (_of_the_enterprise,),
            (Field("files", "files", Text("检测报告（JSON）", "Reports (JSON)")),),
            effect=handed_in.take_in,
        ),
        Transition(
            "sign",
            Text("签署", "Sign"),
            ("draft",),
            "signed",
            frozenset({Role.SIGNATORY}),
            (_of_the_enterprise, _all_answered),
            effect=_sign,
        ),
        Transition(
            "return",
            Text("退回补充", "Return for completion"),
            ("signed",),
            "draft",
            frozenset({Role.INSPECTOR}),
            (_the_last_round,),
            (Field("reason", "text", Text("理由", "Reason")),),
            effect=lambda act: {"signed_by": None, "signed_at": None, "digest": ""},
        ),
        Transition(
            "review",
            Text("审阅完毕", "Mark as reviewed"),
            ("signed",),
            "reviewed",
            frozenset({Role.INSPECTOR}),
        ),
    ),
)
