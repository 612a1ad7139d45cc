"""What a laboratory is asked to inspect for a campaign, by when, what it brought, and what became of it."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns.actions import closed
from rectitude.ledger.campaigns.models import Campaign, Commission
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.runs import known_scenarios
from rectitude.ledger.transitions import Act, Machine, Reason, Refused, Transition
from rectitude.text import Text

CommissionAct = Act[Commission]


def ask(
    campaign: Campaign,
    laboratory: Organisation,
    request: str,
    due_on: date,
    *,
    by: Actor,
    at: datetime,
    assets: Sequence[Asset] = (),
    scenarios: Sequence[str] = (),
) -> Commission:
    """
    Ask a laboratory to inspect assets of a campaign's population; none named means all of it.

    Raises Refused where the actor may not, a scenario is unknown or nobody could do it; Invalid where
    the day has passed, or an asset is not in the population.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused("您的角色不能委托检测。", "Your role does not allow this.")
    if by.organisation.pk != campaign.authority_id:
        raise Refused("这不是本机关的专项行动。", "It is not a campaign of your authority.")
    if (why := refusal(campaign, by)) is not None:
        raise Refused(why.zh, why.en)
    if laboratory.kind != Organisation.Kind.LABORATORY:
        raise Refused("只能委托检测机构。", "Only a laboratory can be asked.")
    known_scenarios(scenarios)
    _still_to_come(due_on, timezone.localtime(at).date())
    _of_the_population(campaign, assets)
    with sealed():
        made = Commission.objects.create(
            authority_id=campaign.authority_id,
            laboratory=laboratory,
            campaign=campaign,
            scenarios=list(scenarios or campaign.scenarios),
            request=request,
            due_on=due_on,
            state="asked",
            created_at=at,
        )
        made.assets.add(*assets)
        body = {
            "to": "asked", "laboratory": laboratory.pk, "campaign": campaign.pk,
            "due_on": due_on.isoformat(), "assets": sorted(each.pk for each in assets),
        }  # fmt: skip
        record(
            "commission.ask", "commission", made.pk, body,
            by=by, at=at, authority=campaign.authority_id,
        )  # fmt: skip
        return made


def refusal(campaign: Campaign, by: Actor) -> Reason:
    """Return why no laboratory can be asked now, or None."""
    if (why := closed(campaign, by)) is not None:
        return why
    if not campaign.population.exists():
        return Text("还没有检查对象。", "The campaign has no population yet.")
    return None


def _still_to_come(day: date, today: date) -> None:
    if day < today:
        raise Invalid({"due_on": Text("期限已经过去。", "This day has passed.")})


def _of_the_population(campaign: Campaign, assets: Sequence[Asset]) -> None:
    of_it = set(
        campaign.population.filter(pk__in=[each.pk for each in assets]).values_list("pk", flat=True)
    )
    if others := [each.identifier for each in assets if each.pk not in of_it]:
        raise Invalid(
            {
                "assets": Text(
                    f"不在检查对象中：{'、'.join(others[:5])}",
                    f"Not in the population: {', '.join(others[:5])}",
                )
            }
        )


def laboratories() -> QuerySet[Organisation]:
    """Return the laboratories that may be asked, by name."""
    return Organisation.objects.filter(kind=Organisation.Kind.LABORATORY).order_by("name")


def asked(case: Commission) -> QuerySet[Asset]:
    """Return the assets that are to be inspected: those named, or the whole population."""
    return case.assets.all() if case.names_assets else case.campaign.population.all()


def how_many_asked(case: Commission) -> int:
    """Return how many assets are to be inspected, counted without reading them."""
    if case.names_assets:
        return Commission.assets.through.objects.filter(commission=case).count()
    return Campaign.population.through.objects.filter(campaign=case.campaign_id).count()


def findings(case: Commission) -> QuerySet[Finding]:
    """Return what the laboratory brought since it was asked, of the assets and scenarios asked for."""
    of_them = asked(case).filter(kind=OuterRef("subject_kind"), identifier=OuterRef("subject"))
    rows = Finding.objects.filter(
        Exists(of_them),
        report__laboratory=case.laboratory_id,
        report__authority=case.authority_id,
        report__imported_at__gte=case.created_at,
    )
    wanted = Q()
    for prefix in case.scenarios:
        wanted |= Q(scenario=prefix) | Q(scenario__startswith=f"{prefix}.")
    return rows.filter(wanted)


def scenario_names(prefixes: Sequence[str]) -> list[Text]:
    """Return the names of the scenarios under ids or dotted prefixes."""
    return [
        each.name
        for each in catalogue.load().scenarios
        if any(f"{each.id}.".startswith(f"{prefix}.") for prefix in prefixes)
    ]


def _own(act: CommissionAct) -> Reason:
    own = act.by.organisation
    if own is not None and own.pk == act.case.laboratory_id:
        return None
    return Text("委托的不是本机构。", "It was another laboratory that was asked.")


def _something_brought(act: CommissionAct) -> Reason:
    if act.case.has_brought is None:
        act.case.has_brought = findings(act.case).exists()
    if act.case.has_brought:
        return None
    return Text("还没有交来任何检测报告。", "No report has been brought yet.")


def _in_time(act: CommissionAct) -> Mapping[str, Text]:
    try:
        _still_to_come(act.values["due_on"], act.today)
    except Invalid as error:
        return error.errors
    return {}


_REASON = Field("reason", "text", Text("理由", "Reason"))
_LABORATORY = frozenset({Role.LABORATORY})
_INSPECTOR = frozenset({Role.INSPECTOR})

COMMISSION: Machine[Commission] = Machine(
    "commission",
    Commission,
    {
        "asked": Text("待检测", "To be inspected"),
        "delivered": Text("已交付，待验收", "Delivered, to be accepted"),
        "accepted": Text("已验收", "Accepted"),
        "declined": Text("未承接", "Declined"),
        "withdrawn": Text("已撤回", "Withdrawn"),
    },
    (
        Transition(
            "deliver",
            Text("交付", "Deliver"),
            ("asked",),
            "delivered",
            _LABORATORY,
            (_own, _something_brought),
            (
                Field(
                    "answer", "text", Text("说明（没有检测的对象及原因）", "What was not inspected, and why"),
                    required=False,
                ),
            ),
            effect=lambda act: {"answer": act.values.get("answer", ""), "delivered_at": act.at},
        ),
        Transition(
            "decline",
            Text("不承接", "Decline"),
            ("asked",),
            "declined",
            _LABORATORY,
            (_own,),
            (_REASON,),
            effect=lambda act: {"answer": act.values["reason"]},
        ),
        Transition("accept", Text("验收", "Accept"), ("delivered",), "accepted", _INSPECTOR),
        Transition(
            "return",
            Text("退回补充", "Send back"),
            ("delivered",),
            "asked",
            _INSPECTOR,
            fields=(_REASON, Field("due_on", "date", Text("新的期限", "New due date"))),
            checks=(_in_time,),
            effect=lambda act: {"due_on": act.values["due_on"], "delivered_at": None},
        ),
        Transition(
            "withdraw",
            Text("撤回", "Withdraw"),
            ("asked",),
            "withdrawn",
            _INSPECTOR,
            fields=(_REASON,),
        ),
    ),
)  # fmt: skip
