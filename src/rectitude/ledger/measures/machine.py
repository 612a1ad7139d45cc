"""The table of a measure: decided, issued, answered, checked, lifted."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.deadlines import calendar as days
from rectitude.ledger.deadlines.queries import calendar, kinds
from rectitude.ledger.documents.actions import issue
from rectitude.ledger.documents.listeners import when_served
from rectitude.ledger.documents.models import Document
from rectitude.ledger.enterprises.models import Asset, Listing
from rectitude.ledger.fields import Field
from rectitude.ledger.inspections.runs import request_probe
from rectitude.ledger.measures.actions import TO_A_PROVIDER, address_of
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.problems.actions import Opening, open_problems
from rectitude.ledger.problems.corrections import carries_out
from rectitude.ledger.problems.models import Correction, Problem
from rectitude.ledger.transitions import Act, Machine, Reason, Transition
from rectitude.text import Text

MeasureAct = Act[Measure]

_DOCUMENT = {
    Measure.Kind.GUIDANCE: Document.Kind.GUIDANCE,
    Measure.Kind.TALK: Document.Kind.TALK,
    Measure.Kind.DELISTING: Document.Kind.PLATFORM_ORDER,
    Measure.Kind.STOP_ACCESS: Document.Kind.PLATFORM_ORDER,
}


def _not_the_proposer(act: MeasureAct) -> Reason:
    if act.by.user is None or act.by.user != act.case.proposed_by:
        return None
    return Text("提请的人不能自己批准。", "Who proposed it cannot decide it.")


def _still_open(act: MeasureAct) -> Reason:
    if act.case.problem.state not in {"closed", "withdrawn", "transferred"}:
        return None
    return Text("问题已销号、撤销或移送。", "The problem is closed, withdrawn or transferred.")


def _undisputed(act: MeasureAct) -> Reason:
    if not act.case.problem.objections.filter(upheld__isnull=True).exists():
        return None
    return Text("有异议尚未处理。", "An objection is not judged yet.")


def _addressed(act: MeasureAct) -> Reason:
    own = act.by.organisation is not None and act.by.organisation.pk == act.case.addressee_id
    return None if own else Text("这不是发给您单位的。", "It is not addressed to you.")


def _with_a_provider(act: MeasureAct) -> Reason:
    if act.case.kind in TO_A_PROVIDER:
        return None
    return Text("这项措施没有执行方。", "Nobody else carries this measure out.")


def _to_lift(act: MeasureAct) -> Reason:
    """Restoring needs a passing re-inspection, confirmed by a person; or the problem is withdrawn."""
    if act.case.problem.state in {"rectified", "closed", "withdrawn"}:
        return None
    return Text("复测还没有通过并经人认定。", "No re-inspection has passed and been confirmed.")


def _late(act: MeasureAct) -> Reason:
    due = act.case.due_on
    still_there = act.case.state in {"answered", "verified"} and act.case.probe_found is True
    if still_there or (due is not None and act.today > due and act.case.state == "issued"):
        return None
    return Text(
        "期限未到，也没有查到仍然存在。", "It is not late, and nothing was found still there."
    )


def _issue(act: MeasureAct) -> Mapping[str, Any]:
    measure, problem = act.case, act.case.problem
    changes: dict[str, Any] = {"issued_on": act.today}
    recipient = measure.addressee or problem.enterprise
    if measure.kind in _DOCUMENT and recipient is not None:
        changes["document"] = issue(
            _DOCUMENT[Measure.Kind(measure.kind)],
            "measure",
            measure.pk,
            authority=problem.authority,
            recipient=recipient,
            content={
                "problem": problem.number,
                "asset": problem.asset.identifier,
                "kind": measure.kind,
                "basis": measure.basis,
                "reason": measure.reason,
            },
            by=act.by,
            at=act.at,
        )
    return changes


def _begin_waiting(act: MeasureAct) -> Mapping[str, Any]:
    """Count the time for an answer from the service of the order."""
    on = act.values["on"]
    if act.case.kind not in TO_A_PROVIDER:
        return {"served_on": on}
    period = kinds()["answer_order"].period
    return {"served_on": on, "due_on": days.due(days.Clock(on, period), calendar())}


def tell_order(measure: Measure, found: str, *, by: Actor, at: datetime) -> None:
    """Let an order learn what a probe saw: `found` or `gone`; one that is over by now learns nothing."""
    if measure.state in MEASURE.transitions["probed"].sources:
        MEASURE.perform(measure, "probed", by=by, at=at, given={"found": found}, internally=True)


def _ask_probe(act: MeasureAct) -> Mapping[str, Any]:
    address = address_of(act.case)
    assert address is not None  # noqa: S101 - guarded; narrows the type
    measure = act.case
    request_probe(
        measure.problem.asset, measure.pk, address,
        authority=measure.authority_id, by=act.by, at=act.at,
    )  # fmt: skip
    return {}


def _has_an_address(act: MeasureAct) -> Reason:
    if address_of(act.case) is not None:
        return None
    return Text(
        "没有登记商店页面或网址，请人工核查。", "No page or address is known; check by hand."
    )


def _no_open_probe(act: MeasureAct) -> Reason:
    if not act.case.probes.filter(state__in=("requested", "running")).exists():
        return None
    return Text("已有一次核查在进行。", "A check is under way already.")


def _answer(act: MeasureAct) -> Mapping[str, Any]:
    """Take the answer; one that says that it was done is checked."""
    acted = act.values["acted"] == "acted"
    if acted and address_of(act.case) is not None and _no_open_probe(act) is None:
        _ask_probe(act)
    return {
        "answered_at": act.at,
        "answer": act.values["answer"],
        "acted_at": act.at if acted else None,
    }


def _probe(act: MeasureAct) -> Mapping[str, Any]:
    found = act.values["found"] == "found"
    listing = act.case.listing
    if listing is not None:
        gone_at = None if found else listing.gone_at or act.at
        Listing.objects.filter(pk=listing.pk).update(gone_at=gone_at)
    return {"probed_at": act.at, "probe_found": found}


def _open_its_own(act: MeasureAct) -> Mapping[str, Any]:
    """Open a problem of the platform or provider that did not act; it answers for it as its own."""
    measure = act.case
    assert measure.addressee is not None  # noqa: S101 - guarded; narrows the type
    asset, _ = Asset.objects.get_or_create(
        kind="enterprise",
        identifier=f"organisation:{measure.addressee_id}",
        certificate="",
        defaults={
            "name": measure.addressee.name,
            "enterprise": measure.addressee,
            "created_at": act.at,
        },
    )
    scenario = measure.problem.scenario
    there = Problem.objects.filter(authority=measure.authority_id, asset=asset, scenario=scenario)
    if not there.exclude(state="withdrawn").exists():
        open_problems(
            [Opening(asset, scenario, campaign=measure.problem.campaign_id)],
            authority=measure.authority,
            origin=Problem.Origin.INACTION,
            by=act.by,
            at=act.at,
        )
    return {}


STATES = {
    "proposed": Text("已提请", "Proposed"),
    "approved": Text("已批准", "Approved"),
    "refused": Text("未批准", "Refused"),
    "issued": Text("已实施", "Issued"),
    "answered": Text("执行方已回复", "Answered"),
    "verified": Text("已核实", "Verified"),
    "ignored": Text("执行方未履行", "Not carried out"),
    "lifted": Text("已解除", "Lifted"),
}

INSPECTOR = frozenset({Role.INSPECTOR})
DECIDER = frozenset({Role.DECIDER})
_REASON = Field("reason", "text", Text("理由", "Reason"))

_FOUND = Field(
    "found",
    "choice",
    Text("核查结果", "Result"),
    choices=(("found", Text("仍在", "Still there")), ("gone", Text("已不在", "Gone"))),
)
TO_BE_PROBED = ("issued", "answered", "verified")
"""The states in which it matters whether the listing or address is still there."""

MEASURE: Machine[Measure] = Machine(
    "measure",
    Measure,
    STATES,
    (
        Transition(
            "approve",
            Text("批准", "Approve"),
            ("proposed",),
            "approved",
            DECIDER,
            (_not_the_proposer, _still_open, _undisputed),
        ),
        Transition(
            "refuse",
            Text("不批准", "Refuse"),
            ("proposed",),
            "refused",
            DECIDER,
            fields=(_REASON,),
        ),
        Transition(
            "issue",
            Text("实施", "Issue"),
            ("approved",),
            "issued",
            INSPECTOR,
            (_still_open, _undisputed),
            effect=_issue,
        ),
        Transition(
            "served",
            Text("已送达", "Served"),
            ("issued", "answered", "verified"),
            None,
            INSPECTOR,
            fields=(Field("on", "date", Text("送达日期", "Day of service")),),
            effect=_begin_waiting,
            internal=True,
        ),
        Transition(
            "answer",
            Text("回复", "Answer"),
            ("issued",),
            "answered",
            frozenset({Role.PROVIDER}),
            (_addressed,),
            (
                Field(
                    "acted",
                    "choice",
                    Text("是否已执行", "Carried out?"),
                    choices=(
                        ("acted", Text("已执行", "Carried out")),
                        ("not_acted", Text("未执行", "Not carried out")),
                    ),
                ),
                Field("answer", "text", Text("说明", "Explanation")),
            ),
            effect=_answer,
        ),
        Transition(
            "ask_probe",
            Text("自动核查是否仍在", "Check whether it is still there"),
            TO_BE_PROBED,
            None,
            INSPECTOR,
            (_with_a_provider, _has_an_address, _no_open_probe),
            effect=_ask_probe,
        ),
        Transition(
            "probed",
            Text("自动核查完成", "Checked by the engine"),
            TO_BE_PROBED,
            None,
            INSPECTOR,
            fields=(_FOUND,),
            effect=_probe,
            internal=True,
        ),
        Transition(
            "probe",
            Text("登记人工核查", "Enter a check by hand"),
            TO_BE_PROBED,
            None,
            INSPECTOR,
            (_with_a_provider,),
            (_FOUND, Field("how", "line", Text("怎样核查的", "How it was checked"))),
            effect=_probe,
        ),
        Transition(
            "verify",
            Text("核实已执行", "Confirm that it was carried out"),
            ("answered",),
            "verified",
            INSPECTOR,
            (
                lambda act: (
                    None
                    if act.case.probe_found is False
                    else Text("须先核查，且已不在。", "Check first; it must be gone.")
                ),
            ),
        ),
        Transition(
            "ignored",
            Text("执行方未履行，另立问题", "Not carried out; open its own problem"),
            ("issued", "answered", "verified"),
            "ignored",
            INSPECTOR,
            (_with_a_provider, _late),
            effect=_open_its_own,
        ),
        Transition(
            "lift",
            Text("解除（恢复）", "Lift (restore)"),
            ("issued", "answered", "verified", "ignored"),
            "lifted",
            DECIDER,
            (_to_lift,),
        ),
    ),
)


@when_served(Document.Kind.PLATFORM_ORDER)
def _order_served(order: Document, on: date, by: Actor, at: datetime) -> None:
    measure = Measure.objects.get(pk=order.entity_id)
    if measure.state in MEASURE.transitions["served"].sources:
        MEASURE.perform(measure, "served", by=by, at=at, given={"on": on}, internally=True)


@carries_out(Correction.Kind.LISTS)
def _lift_all(act: Act[Problem]) -> None:
    """Lift what stands of a problem that was withdrawn after its publication."""
    standing = MEASURE.transitions["lift"].sources
    for measure in act.case.measures.filter(state__in=standing).order_by("pk"):
        MEASURE.perform(measure, "lift", by=act.by, at=act.at, internally=True)
