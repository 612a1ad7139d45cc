"""Assets and whose they are, and the self-inspection of an enterprise."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F

from rectitude import catalogue
from rectitude.ledger.accounts.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.audit.actions import record, record_all
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.enterprises.models import Asset, SelfInspection
from rectitude.ledger.problems.actions import Opening, open_problems, search_text
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Act, Field, Machine, Reason, Refused, Transition
from rectitude.text import Text

ANSWERS = ("no_problem", "problem", "not_applicable")


ASSET_KINDS = (
    ("website", Text("网站", "Website")),
    ("app", Text("APP", "App")),
    ("sdk", Text("SDK", "SDK")),
    ("mini_program", Text("小程序", "Mini-program")),
    ("gateway", Text("外链网关", "Link gateway")),
    ("prefix", Text("IP 地址段", "Address block")),
    ("domain", Text("域名", "Domain")),
    ("holder", Text("持证单位", "Holder")),
    ("enterprise", Text("企业", "Enterprise")),
)
"""The kinds of asset, for those who choose one."""


def scenario_choices() -> tuple[tuple[str, Text], ...]:
    """Return the 22 scenarios with their numbers, for those who choose one."""
    return tuple(
        (each.id, Text(f"{each.number} {each.name.zh}", f"{each.number} {each.name.en}"))
        for each in catalogue.load().scenarios
    )


def add_asset(
    kind: str,
    identifier: str,
    *,
    by: Actor,
    at: datetime,
    name: str = "",
    enterprise: Organisation | None = None,
    certificate: str = "",
) -> Asset:
    """
    Enter an asset, or return the one that is there.

    Raises Refused where the actor may not.
    """
    if not by.has(Role.INSPECTOR, Role.LABORATORY) or by.organisation is None:
        raise Refused("你的角色不能登记资产。", "Your role does not allow entering assets.")
    if kind not in Asset.Kind.values or not identifier.strip():
        raise Refused("资产的种类或标识不对。", "Kind or identifier of the asset is wrong.")
    with transaction.atomic():
        asset, new = Asset.objects.get_or_create(
            kind=kind,
            identifier=identifier.strip(),
            certificate=certificate,
            defaults={"name": name, "enterprise": enterprise, "created_at": at},
        )
        if new:
            record(
                "asset.add",
                "asset",
                asset.pk,
                {
                    "kind": kind,
                    "identifier": asset.identifier,
                    "enterprise": enterprise.pk if enterprise else None,
                },
                by=by,
                at=at,
                authority=by.organisation.pk,
            )
        return asset


def establish_owner(asset: Asset, enterprise: Organisation, *, by: Actor, at: datetime) -> Asset:
    """
    Say whose an asset is; its problems without an owner get this one.

    Raises Refused where the actor may not, or a problem was already notified to another enterprise.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused(
            "只有检查人员可以确认责任企业。", "Only an inspector may establish the owner."
        )
    if enterprise.kind != Organisation.Kind.ENTERPRISE:
        raise Refused("责任主体须是企业。", "The owner must be an enterprise.")
    with transaction.atomic():
        told = Problem.objects.filter(asset=asset, notified_at__isnull=False).exclude(
            enterprise=enterprise
        )
        if told.exclude(state__in=("closed", "withdrawn")).exists():
            raise Refused(
                "问题已通知另一企业，须先撤销。",
                "A problem was notified to another enterprise; withdraw it first.",
            )
        Asset.objects.filter(pk=asset.pk).update(enterprise=enterprise)
        asset.refresh_from_db()
        problems = list(
            Problem.objects.filter(asset=asset, notified_at__isnull=True).select_related(
                "asset__enterprise"
            )
        )
        for problem in problems:
            Problem.objects.filter(pk=problem.pk).update(
                enterprise=enterprise, search=search_text(problem), version=F("version") + 1
            )
        record_all(
            [
                ("asset.establish_owner", "asset", asset.pk, {"enterprise": enterprise.pk}),
                *(
                    (
                        "problem.establish_owner",
                        "problem",
                        each.pk,
                        {"enterprise": enterprise.pk, "to": each.state, "from": each.state},
                    )
                    for each in problems
                ),
            ],
            by=by,
            at=at,
            authority=by.organisation.pk,
        )
        return asset


def begin_self_inspection(
    campaign: Campaign, asset: Asset, *, by: Actor, at: datetime
) -> SelfInspection:
    """
    Open the self-inspection of an asset in a campaign, for its enterprise to answer.

    Raises Refused where the actor may not, or there is one already.
    """
    own = (
        by.has(*ENTERPRISE)
        and by.organisation is not None
        and asset.enterprise_id == by.organisation.pk
    )
    if not own and not by.has(Role.INSPECTOR):
        raise Refused("你的角色不能发起自查。", "Your role does not allow this.")
    if asset.enterprise_id is None:
        raise Refused("还不知道责任企业是谁。", "The responsible enterprise is not established.")
    try:
        with transaction.atomic():
            row = SelfInspection.objects.create(
                campaign=campaign,
                authority_id=campaign.authority_id,
                enterprise_id=asset.enterprise_id,
                asset=asset,
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
        raise Refused("这个对象已有自查。", "This asset has a self-inspection already.") from None
    return row


SelfInspectionAct = Act[SelfInspection]


def questions(row: SelfInspection) -> list[Any]:
    """Return the scenarios whose questions must be answered."""
    scope = row.campaign.scenarios
    return [
        each
        for each in catalogue.load().scenarios
        if not scope or any(each.id == s or each.id.startswith(f"{s}.") for s in scope)
    ]


def _of_the_enterprise(act: SelfInspectionAct) -> Reason:
    if act.by.organisation is not None and act.by.organisation.pk == act.case.enterprise_id:
        return None
    return Text("这不是你单位的自查。", "This is not your organisation's self-inspection.")


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
    if act.values["answer"] == "no_problem" or act.values.get("text"):
        return {}
    return {"text": Text("请说明情况。", "Please say what was found, or why it does not apply.")}


def _answer(act: SelfInspectionAct) -> Mapping[str, Any]:
    from rectitude.ledger.documents.actions import attach

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
            Opening(row.asset, scenario, campaign=row.campaign)
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


def outdated(row: SelfInspection, today: date) -> bool:
    """Return whether a signed self-inspection is older than 12 months."""
    return row.signed_at is not None and row.signed_at.date() < today - timedelta(days=365)


def contradicted(row: SelfInspection) -> list[Problem]:
    """Return the engine's problems of scenarios in which the enterprise says to have none."""
    denied = [s for s, each in row.answers.items() if each["answer"] != "problem"]
    return list(
        Problem.objects.filter(
            authority_id=row.authority_id,
            asset=row.asset,
            scenario__in=denied,
            origin=Problem.Origin.INSPECTION,
        ).exclude(state__in=("withdrawn", "closed"))
    )


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
            fields=(Field("reason", "text", Text("理由", "Reason")),),
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
