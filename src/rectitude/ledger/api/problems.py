"""Problems, and what is begun on them."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Query, Schema, Status
from pydantic import Field

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import OFFICERS, Role
from rectitude.ledger.api.base import (
    ERRORS,
    Key,
    PageNumber,
    actor,
    api,
    must_write,
    paged,
)
from rectitude.ledger.api.shown import (
    CaseDetail,
    Page,
    detail,
    one,
    page_of,
    problem_of,
)
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import transfers
from rectitude.ledger.measures.penalties import actions as penalties
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.queries import (
    Filters,
    counts,
    false_findings,
    pages,
    problems,
)
from rectitude.ledger.transitions import Refused


class ProblemFilters(Schema):
    view: str = "open"
    text: str = Field("", max_length=200)
    scenario: str = ""
    state: str = ""
    enterprise: Key | None = None
    campaign: Key | None = None
    severity: int | None = Field(None, ge=1, le=4)
    due_before: date | None = None
    page: PageNumber = 1


@api.get("/problems", response={200: Page, **ERRORS})
def list_problems(request: HttpRequest, filters: Query[ProblemFilters]) -> dict[str, Any]:
    """Return the problems that the caller may see, those due first on top, 50 a page."""
    wanted = filters.dict()
    page, text = wanted.pop("page"), wanted.pop("text")
    rows = problems(actor(request), Filters(**wanted))
    return page_of(MACHINES["problem"], pages(rows, text), page)


@api.get("/problems/counts", response=dict[str, int])
def problem_counts(request: HttpRequest) -> dict[str, int]:
    """Return how many problems the caller has in each view."""
    return counts(actor(request), timezone.localdate())


class LaboratoryRate(Schema):
    """How often a laboratory was wrong: problems notified on its findings, and those withdrawn."""

    laboratory: int
    name: str
    notified: int
    withdrawn: int


@api.get("/laboratories/false-findings", response={200: list[LaboratoryRate], **ERRORS})
def laboratory_rates(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the false findings of each laboratory that works for the caller's authority."""
    by = actor(request)
    if not by.has(*OFFICERS, Role.AUDITOR) or by.organisation is None:
        raise Refused("只有本机关人员可以查看。", "Only the authority's officers may read this.")
    return [
        {"laboratory": body.pk, "name": body.name, "notified": told, "withdrawn": wrong}
        for body, told, wrong in false_findings(by.organisation)
    ]


class ProblemIn(Schema):
    asset: Key
    scenario: str


@api.post("/problems", response={201: CaseDetail, **ERRORS})
def open_problem(request: HttpRequest, given: ProblemIn) -> Status[dict[str, Any]]:
    """Register a problem by hand."""
    by, at = actor(request), timezone.now()
    must_write(by)
    asset = Asset.objects.for_member(by).get(pk=given.asset)
    return Status(201, detail("problem", register(asset, given.scenario, by=by, at=at), by))


@api.get("/problems/{key}/findings", response={200: list[dict[str, Any]], **ERRORS})
def findings(
    request: HttpRequest, response: HttpResponse, key: Key, page: PageNumber = 1
) -> list[dict[str, Any]]:
    """Return the findings of a problem, newest first, 50 a page."""
    problem = one("problem", key, actor(request))
    rows = Finding.objects.filter(problem=problem.pk).order_by("-report__finished_at", "-pk")
    fields = (
        "rule",
        "rule_version",
        "outcome",
        "place",
        "message",
        "remedy",
        "evidence",
        "fingerprint",
    )
    told = rows.values(*fields, "report__finished_at", "report__bundle_sha256")
    return paged(request, response, told, page)


class MeasureIn(Schema):
    kind: str
    basis: str
    reason: str
    act_on: date
    addressee: Key | None = None


@api.post("/problems/{key}/measures", response={201: CaseDetail, **ERRORS})
def propose_measure(request: HttpRequest, key: Key, given: MeasureIn) -> Status[dict[str, Any]]:
    """Propose a measure on a problem."""
    by = actor(request)
    must_write(by)
    addressee = (
        Organisation.objects.get(pk=given.addressee) if given.addressee is not None else None
    )
    made = measures.propose(
        problem_of(key, by),
        given.kind,
        given.basis,
        given.reason,
        by=by,
        at=timezone.now(),
        act_on=given.act_on,
        addressee=addressee,
    )
    return Status(201, detail("measure", made, by))


class PenaltyIn(Schema):
    basis: str
    act_on: date
    serious: bool = False


@api.post("/problems/{key}/penalty-cases", response={201: CaseDetail, **ERRORS})
def propose_penalty(request: HttpRequest, key: Key, given: PenaltyIn) -> Status[dict[str, Any]]:
    """Propose a penalty case on a problem."""
    by = actor(request)
    must_write(by)
    made = penalties.propose(
        problem_of(key, by),
        given.basis,
        by=by,
        at=timezone.now(),
        act_on=given.act_on,
        serious=given.serious,
    )
    return Status(201, detail("penalty_case", made, by))


class TransferIn(Schema):
    receiver: Key
    reason: str


@api.post("/problems/{key}/transfers", response={201: CaseDetail, **ERRORS})
def send_transfer(request: HttpRequest, key: Key, given: TransferIn) -> Status[dict[str, Any]]:
    """Transfer a problem to another authority."""
    by = actor(request)
    must_write(by)
    receiver = Organisation.objects.get(pk=given.receiver)
    made = transfers.send(problem_of(key, by), receiver, given.reason, by=by, at=timezone.now())
    return Status(201, detail("transfer", made, by))
