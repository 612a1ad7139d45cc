"""The table of serving a document. The rectification clock starts only from here."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Role
from rectitude.ledger.deadlines import calendar as days
from rectitude.ledger.deadlines.queries import calendar, kinds
from rectitude.ledger.documents import listeners
from rectitude.ledger.documents.actions import attach
from rectitude.ledger.documents.electronic import confirmed
from rectitude.ledger.documents.models import Service, ServiceAttempt
from rectitude.ledger.fields import Field
from rectitude.ledger.transitions import Act, Machine, Transition
from rectitude.text import Text

STATES = {
    "pending": Text("待送达", "To be served"),
    "served": Text("已送达", "Served"),
    "unreachable": Text("无法送达", "Unreachable"),
}

MODES = (
    ("direct", Text("直接送达", "Direct")),
    ("left", Text("留置送达", "Left in the presence of a witness")),
    ("mail", Text("邮寄送达", "By mail")),
    ("electronic", Text("电子送达", "Electronic")),
    ("through", Text("经应用商店或接入商转达", "Through a store or access provider")),
    ("announcement", Text("公告送达", "By public announcement")),
)

INSPECTOR = frozenset({Role.INSPECTOR})
ServiceAct = Act[Service]


def _address_confirmed(act: ServiceAct) -> Mapping[str, Text]:
    recipient, authority = act.case.document.recipient_id, act.case.authority_id
    if act.values["mode"] != "electronic" or confirmed(recipient, authority, act.values["on"]):
        return {}
    return {
        "mode": Text(
            "这一天对方没有经签署确认的电子送达地址。",
            "On that day the party had no electronic address confirmed by signature.",
        )
    }


def _not_in_the_future(act: ServiceAct) -> Mapping[str, Text]:
    if act.values["on"] <= act.today:
        return {}
    return {"on": Text("日期在将来。", "The day lies in the future.")}


def _not_before_issue(act: ServiceAct) -> Mapping[str, Text]:
    if act.values["on"] >= timezone.localtime(act.case.document.issued_at).date():
        return {}
    return {"on": Text("早于签发日期。", "It is before the day of issue.")}


def _through_whom(act: ServiceAct) -> Mapping[str, Text]:
    if act.values["mode"] != "through" or act.case.through_id is not None:
        return {}
    return {"mode": Text("先指定经谁转达。", "First name the one through whom it goes.")}


def _a_provider(act: ServiceAct) -> Mapping[str, Text]:
    kinds_of = (Organisation.Kind.PLATFORM, Organisation.Kind.PROVIDER, Organisation.Kind.REGISTRAR)
    if Organisation.objects.filter(pk=act.values["through"], kind__in=kinds_of).exists():
        return {}
    return {
        "through": Text(
            "须是应用商店、接入商或注册服务机构。", "It must be a store, provider or registrar."
        )
    }


def deemed(mode: str, on: date) -> date:
    """
    Return the day on which a document counts as served.

    For an announcement, the end of its period.
    """
    if mode != "announcement":
        return on
    period = kinds()["deemed_served_by_announcement"].period
    end = days.due(days.Clock(on, period), calendar())
    assert end is not None  # noqa: S101 - a clock without pauses never stands
    return end


def _attempt(act: ServiceAct, *, succeeded: bool) -> None:
    digests = attach(
        act.values.get("files", []),
        "service",
        act.case.pk,
        by=act.by,
        authority=act.case.authority_id,
    )
    ServiceAttempt.objects.create(
        service=act.case,
        mode=act.values["mode"],
        on=act.values["on"],
        succeeded=succeeded,
        detail=act.values["detail"],
        proof_id=digests[0] if digests else None,
        recorded_at=act.at,
    )


def _fail(act: ServiceAct) -> Mapping[str, Any]:
    _attempt(act, succeeded=False)
    return {"mode": act.values["mode"]}


def _serve(act: ServiceAct) -> Mapping[str, Any]:
    _attempt(act, succeeded=True)
    served_on = deemed(act.values["mode"], act.values["on"])
    listeners.tell(act.case.document, served_on, by=act.by, at=act.at)
    return {"mode": act.values["mode"], "served_on": served_on}


_MODE = Field("mode", "choice", Text("方式", "Mode"), choices=MODES)
_ON = Field("on", "date", Text("日期", "Day"))
_DETAIL = Field(
    "detail",
    "line",
    Text("经过（签收人、见证人、单号……）", "What happened (who signed, witness, number)"),
)
_PROOF = Field("files", "files", Text("证明", "Proof"), required=False)

TRANSITIONS: tuple[Transition[Service], ...] = (
    Transition(
        "fail",
        Text("记录一次未送达", "Record an attempt that failed"),
        ("pending", "unreachable"),
        None,
        INSPECTOR,
        fields=(_MODE, _ON, _DETAIL, _PROOF),
        checks=(_not_in_the_future, _not_before_issue),
        effect=_fail,
    ),
    Transition(
        "serve",
        Text("记录已送达", "Record the service"),
        ("pending", "unreachable"),
        "served",
        INSPECTOR,
        fields=(_MODE, _ON, _DETAIL, _PROOF),
        checks=(_not_in_the_future, _not_before_issue, _address_confirmed, _through_whom),
        effect=_serve,
    ),
    Transition(
        "give_up",
        Text("无法送达", "Mark as unreachable"),
        ("pending",),
        "unreachable",
        INSPECTOR,
        (
            lambda act: (
                None
                if act.case.attempts.filter(succeeded=False).exists()
                else Text("还没有记录过送达尝试。", "No attempt is recorded yet.")
            ),
        ),
    ),
    Transition(
        "route",
        Text("经应用商店或接入商转达", "Route through a store or provider"),
        ("unreachable",),
        None,
        INSPECTOR,
        fields=(Field("through", "organisation", Text("经谁", "Through whom")),),
        checks=(_a_provider,),
        effect=lambda act: {"through_id": act.values["through"]},
    ),
)

SERVICE = Machine("service", Service, STATES, TRANSITIONS)
