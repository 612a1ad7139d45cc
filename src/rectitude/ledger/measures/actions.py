"""Proposing measures short of a penalty; what happens to them afterwards is in the table of `machine`."""

from datetime import date, datetime

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.enterprises.models import Listing
from rectitude.ledger.measures import competence
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.reinspections import probed
from rectitude.ledger.transitions import Reason, Refused
from rectitude.text import Text

PROVIDERS = (
    Organisation.Kind.PLATFORM,
    Organisation.Kind.PROVIDER,
    Organisation.Kind.REGISTRAR,
)
TO_A_PROVIDER = frozenset({Measure.Kind.DELISTING, Measure.Kind.STOP_ACCESS})
"""Measures that someone else carries out."""


def refusal(problem: Problem, by: Actor) -> Reason:
    """Return why an actor cannot propose any measure on a problem now, or None."""
    if (
        not by.has(Role.INSPECTOR)
        or by.organisation is None
        or by.organisation.pk != problem.authority_id
    ):
        return Text("只有本机关检查人员可以提请。", "Only an inspector of this authority may.")
    if problem.technical_review_by is None or problem.legal_review_by is None:
        return Text("尚无技术、法制两个签字。", "Technical and legal sign-off are missing.")
    return None


def propose(
    problem: Problem,
    kind: str,
    basis: str,
    reason: str,
    *,
    by: Actor,
    at: datetime,
    act_on: date,
    addressee: Organisation | None = None,
) -> Measure:
    """
    Propose a measure on a problem.

    Raises Refused where the actor may not, a sign-off is missing, the authority is not competent, or
    delisting and stop of access name nobody who could carry them out.
    """
    if (reason_against := refusal(problem, by)) is not None:
        raise Refused(reason_against.zh, reason_against.en)
    if kind not in Measure.Kind.values or not reason.strip():
        raise Refused("措施种类不对，或没有理由。", "The kind is wrong, or the reason is missing.")
    why = competence.refusal(problem.authority, problem.scenario, basis, act_on)
    if why is not None:
        raise Refused(why.zh, why.en)
    if (kind in TO_A_PROVIDER) != (addressee is not None and addressee.kind in PROVIDERS):
        raise Refused(
            "下架、停止接入须发给应用商店、接入商或注册服务机构，其他措施不须。",
            "Delisting and stop of access go to a store, provider or registrar; others do not.",
        )
    with sealed():
        measure = Measure.objects.create(
            problem=problem,
            authority_id=problem.authority_id,
            kind=kind,
            basis=basis,
            act_on=act_on,
            addressee=addressee,
            listing=listing_of(problem.asset_id, addressee) if kind == "delisting" else None,
            reason=reason.strip(),
            proposed_by=by.user,
            state="proposed",
            created_at=at,
        )
        record(
            "measure.propose",
            "measure",
            measure.pk,
            {"to": "proposed", "kind": kind, "basis": basis, "problem": problem.pk},
            by=by,
            at=at,
            authority=problem.authority_id,
        )
        return measure


def listing_of(asset: int, store: Organisation | None) -> Listing | None:
    """Return the newest listing of an asset that a store still has."""
    rows = Listing.objects.filter(release__asset=asset, store=store, gone_at__isnull=True)
    return rows.order_by("-seen_at", "-pk").first() if store is not None else None


def address_of(measure: Measure) -> str | None:
    """Return the address at which a probe looks: the listing's page, or the site itself; None if unknown."""
    if measure.listing is not None:
        return measure.listing.page
    asset = measure.problem.asset
    return asset.identifier if asset.kind in {"website", "gateway", "domain"} else None


def ignored_by(problem: Problem) -> Measure | None:
    """Return the order that a store or provider did not carry out, of the problem that this opened."""
    orders = Measure.objects.filter(
        authority=problem.authority_id,
        addressee=problem.enterprise_id,
        problem__scenario=problem.scenario,
        state__in=("ignored", "lifted"),
    )
    return orders.select_related("listing", "problem__asset").order_by("-pk").first()


@probed(Problem.Origin.INACTION)
def _still_there(problem: Problem) -> str:
    """Return where is looked whether what a store or provider was ordered to stop is still there."""
    order = ignored_by(problem)
    return (address_of(order) if order is not None else None) or ""
