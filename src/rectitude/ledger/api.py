"""The API under `/api/v1`: the same actions and the same isolation as the pages, for programs."""

from datetime import date
from typing import Annotated, Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from ninja import File, NinjaAPI, Query, Schema, Status, UploadedFile
from ninja.errors import HttpError
from ninja.security import HttpBearer, SessionAuth
from pydantic import Field

from rectitude import __version__, catalogue
from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.accounts.isolation import Scoped
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.accounts.queries import actor_of_token
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.documents import actions as documents_actions
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.imports import import_report
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.runs import request_inspection
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import penalties, transfers
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import (
    MANY,
    MANY_FOUND,
    PAGE,
    Filters,
    counts,
    problems,
    turn,
)
from rectitude.ledger.transitions import Case, Conflict, Invalid, Machine, Offer, Refused
from rectitude.text import Text


class TokenAuth(HttpBearer):
    """`Authorization: Bearer rct_...`: the token's user in the token's organisation."""

    def authenticate(self, request: HttpRequest, token: str) -> Actor | None:
        actor = actor_of_token(token, timezone.now())
        if actor is not None:
            request.actor = actor  # type: ignore[attr-defined]
        return actor


class Signed(SessionAuth):
    """The session of a signed-in person, safe against forged requests."""

    def authenticate(self, request: HttpRequest, key: str | None) -> Any:
        if not request.user.is_authenticated:
            return None
        return request.user


api = NinjaAPI(
    title="rectitude ledger",
    version=__version__,
    urls_namespace="api",
    auth=[TokenAuth(), Signed()],
    docs_url=None,
    openapi_url="/openapi.json",
)
"""No page of documentation is served: it would load scripts from elsewhere."""


PageNumber = Annotated[int, Field(ge=1, le=100_000)]
Key = Annotated[int, Field(ge=1, lt=2**63)]


class Words(Schema):
    zh: str
    en: str


class Problemed(Schema):
    """Why something was not done."""

    reason: Words
    fields: dict[str, Words] = Field(default_factory=dict)


class OfferOut(Schema):
    """What may be done now, and why not."""

    name: str
    label: Words
    allowed: bool
    reason: Words | None
    fields: list[dict[str, Any]]


class CaseOut(Schema):
    """A case: its state, and what may be done with it."""

    id: int
    entity: str
    name: str
    state: str
    state_words: Words
    version: int
    values: dict[str, Any]


class CaseDetail(CaseOut):
    offers: list[OfferOut]
    events: list[dict[str, Any]]


class Page(Schema):
    """One page of a list. What is many is counted up to 10,000 (500 where words are looked for)."""

    count: int
    items: list[CaseOut]


class ActionIn(Schema):
    """One action: the version that was seen, and what it needs to know."""

    version: int | None = Field(None, ge=1, lt=2**31)
    given: dict[str, Any] = Field(default_factory=dict)


ERRORS = {400: Problemed, 403: Problemed, 404: Problemed, 409: Problemed, 422: Problemed}


@api.exception_handler(Conflict)
def _conflict(request: HttpRequest, error: Conflict) -> HttpResponse:
    return api.create_response(request, {"reason": _words(error.text)}, status=409)


@api.exception_handler(Refused)
def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return api.create_response(request, {"reason": _words(error.text)}, status=403)


@api.exception_handler(Invalid)
def _invalid(request: HttpRequest, error: Invalid) -> HttpResponse:
    reason = Text("有的内容不能接受。", "Something entered cannot be taken.")
    fields = {name: _words(text) for name, text in error.errors.items()}
    return api.create_response(request, {"reason": _words(reason), "fields": fields}, status=422)


@api.exception_handler(ObjectDoesNotExist)
@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Exception) -> HttpResponse:
    reason = Text("没有，或你看不到。", "There is none, or you may not see it.")
    return api.create_response(request, {"reason": _words(reason)}, status=404)


def _words(text: Text) -> dict[str, str]:
    return {"zh": text.zh, "en": text.en}


def actor(request: HttpRequest) -> Actor:
    """Return who acts; every request has one."""
    found: Actor = request.actor  # type: ignore[attr-defined]
    if found.scopes is not None and not found.scopes & {"read", "write", "import"}:
        raise HttpError(403, "no scope")
    return found


def _writes(by: Actor) -> None:
    if by.scopes is not None and "write" not in by.scopes:
        raise Refused("这个令牌只能读取。", "This token may only read.")


class Me(Schema):
    name: str
    organisation: str | None
    roles: list[str]
    scopes: list[str] | None


@api.get("/me", response=Me)
def me(request: HttpRequest) -> dict[str, Any]:
    """Say as whom the caller acts."""
    by = actor(request)
    return {
        "name": by.name,
        "organisation": by.organisation.name if by.organisation else None,
        "roles": sorted(by.roles),
        "scopes": sorted(by.scopes) if by.scopes is not None else None,
    }


@api.get("/transitions", response=dict[str, list[dict[str, Any]]])
def transitions(request: HttpRequest) -> dict[str, list[dict[str, Any]]]:
    """Return every table of transitions."""
    return {
        name: [
            {
                "action": each.name,
                "label": _words(each.label),
                "from": list(each.sources),
                "to": each.target if isinstance(each.target, str) else list(each.targets),
                "roles": sorted(each.roles),
                "internal": each.internal,
            }
            for each in machine
        ]
        for name, machine in MACHINES.items()
    }


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
    page = wanted.pop("page")
    rows = problems(actor(request), Filters(**wanted))
    return _page(MACHINES["problem"], rows, page, MANY_FOUND if filters.text else MANY)


@api.get("/problems/counts", response=dict[str, int])
def problem_counts(request: HttpRequest) -> dict[str, int]:
    """Return how many problems the caller has in each view."""
    return counts(actor(request), timezone.localdate())


class ProblemIn(Schema):
    asset: Key
    scenario: str


@api.post("/problems", response={201: CaseDetail, **ERRORS})
def open_problem(request: HttpRequest, given: ProblemIn) -> Status[dict[str, Any]]:
    """Register a problem by hand."""
    by, at = actor(request), timezone.now()
    _writes(by)
    asset = Asset.objects.for_member(by).get(pk=given.asset)
    return Status(201, _detail("problem", register(asset, given.scenario, by=by, at=at), by))


@api.get("/problems/{key}/findings", response={200: list[dict[str, Any]], **ERRORS})
def findings(request: HttpRequest, key: Key) -> list[dict[str, Any]]:
    """Return the findings of a problem, newest first."""
    problem = _one("problem", key, actor(request))
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
    return list(rows.values(*fields, "report__finished_at", "report__bundle_sha256")[:200])


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
    _writes(by)
    addressee = (
        Organisation.objects.get(pk=given.addressee) if given.addressee is not None else None
    )
    made = measures.propose(
        _problem(key, by),
        given.kind,
        given.basis,
        given.reason,
        by=by,
        at=timezone.now(),
        act_on=given.act_on,
        addressee=addressee,
    )
    return Status(201, _detail("measure", made, by))


class PenaltyIn(Schema):
    basis: str
    act_on: date
    serious: bool = False


@api.post("/problems/{key}/penalty-cases", response={201: CaseDetail, **ERRORS})
def propose_penalty(request: HttpRequest, key: Key, given: PenaltyIn) -> Status[dict[str, Any]]:
    """Propose a penalty case on a problem."""
    by = actor(request)
    _writes(by)
    made = penalties.propose(
        _problem(key, by),
        given.basis,
        by=by,
        at=timezone.now(),
        act_on=given.act_on,
        serious=given.serious,
    )
    return Status(201, _detail("penalty_case", made, by))


class TransferIn(Schema):
    receiver: Key
    reason: str


@api.post("/problems/{key}/transfers", response={201: CaseDetail, **ERRORS})
def send_transfer(request: HttpRequest, key: Key, given: TransferIn) -> Status[dict[str, Any]]:
    """Transfer a problem to another authority."""
    by = actor(request)
    _writes(by)
    receiver = Organisation.objects.get(pk=given.receiver)
    made = transfers.send(_problem(key, by), receiver, given.reason, by=by, at=timezone.now())
    return Status(201, _detail("transfer", made, by))


class AssetIn(Schema):
    kind: str
    identifier: str = Field(max_length=300)
    name: str = Field("", max_length=200)


class AssetOut(Schema):
    id: int
    kind: str
    identifier: str
    name: str


@api.get("/assets", response={200: list[AssetOut], **ERRORS})
def assets(request: HttpRequest, text: str = "", page: PageNumber = 1) -> Any:
    """Return the assets that the caller may see, 50 a page."""
    rows = Asset.objects.for_member(actor(request)).filter(identifier__contains=text)
    return rows.order_by("pk")[(page - 1) * PAGE : page * PAGE]


@api.post("/assets", response={201: AssetOut, **ERRORS})
def new_asset(request: HttpRequest, given: AssetIn) -> Status[Asset]:
    """Enter an asset, or return the one that is there."""
    by = actor(request)
    _writes(by)
    return Status(
        201, add_asset(given.kind, given.identifier, by=by, at=timezone.now(), name=given.name)
    )


class InspectionIn(Schema):
    asset: Key
    scenarios: list[str] = Field(default_factory=list)


@api.post("/runs", response={201: CaseDetail, **ERRORS})
def request_run(request: HttpRequest, given: InspectionIn) -> Status[dict[str, Any]]:
    """Request the inspection of an asset by the engine."""
    by = actor(request)
    _writes(by)
    asset = Asset.objects.for_member(by).get(pk=given.asset)
    run = request_inspection(asset, by=by, at=timezone.now(), scenarios=given.scenarios)
    return Status(201, _detail("run", run, by))


class Imported(Schema):
    report: int
    new: bool
    opened: list[str]
    regressed: list[str]
    reinspected: list[str]


@api.post("/reports", response={200: Imported, **ERRORS})
def take_report(request: HttpRequest, authority: Key | None = None) -> dict[str, Any]:
    """Take in a report `rectitude-report/1` (the request's body); twice changes nothing."""
    by = actor(request)
    receiver = None
    if authority is not None:
        receiver = Organisation.objects.get(pk=authority, kind=Organisation.Kind.AUTHORITY)
    done = import_report(request.body, by=by, at=timezone.now(), authority=receiver)
    return {
        "report": done.report.pk,
        "new": done.new,
        "opened": [each.number for each in done.opened],
        "regressed": [each.number for each in done.regressed],
        "reinspected": [each.number for each in done.reinspected],
    }


class Received(Schema):
    id: int
    name: str
    sha256: str


@api.post("/files", response={201: Received, **ERRORS})
def receive_file(request: HttpRequest, file: File[UploadedFile]) -> Status[dict[str, Any]]:
    """Take in a file for an action that follows; the action names it by its id."""
    by = actor(request)
    _writes(by)
    row = documents_actions.receive(file.read(), file.name or "file", by=by, at=timezone.now())
    return Status(201, {"id": row.pk, "name": row.name, "sha256": row.file_id})


class ClueIn(Schema):
    authority: Key
    subject: str
    text: str
    scenario: str = ""


class Receipt(Schema):
    number: str
    receipt: str


@api.post("/clues", response={201: Receipt, **ERRORS})
def send_clue(request: HttpRequest, given: ClueIn) -> Status[dict[str, str]]:
    """Pass on a clue of another body or store; the receipt code is shown once."""
    by = actor(request)
    _writes(by)
    authority = Organisation.objects.get(pk=given.authority, kind=Organisation.Kind.AUTHORITY)
    source = by.organisation.name if by.organisation else ""
    clue, code = file_clue(
        authority,
        given.subject,
        given.text,
        at=timezone.now(),
        scenario=given.scenario,
        by=by,
        channel="authority",
        source=source,
    )
    return Status(201, {"number": clue.number, "receipt": code})


@api.get("/scenarios", response=list[dict[str, Any]])
def scenarios(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the 22 scenarios."""
    return [
        {"id": each.id, "number": each.number, "name": _words(each.name), "severity": each.severity}
        for each in catalogue.load().scenarios
    ]


@api.get("/cases/{entity}", response={200: Page, **ERRORS})
def list_cases(request: HttpRequest, entity: str, page: PageNumber = 1) -> dict[str, Any]:
    """Return the cases of one kind that the caller may see, newest first, 50 a page."""
    machine = _machine(entity)
    rows: QuerySet[Any] = Scoped(machine.model).for_member(actor(request)).order_by("-pk")
    return _page(machine, rows, page)


@api.get("/cases/{entity}/{key}", response={200: CaseDetail, **ERRORS})
def one_case(request: HttpRequest, entity: str, key: Key) -> dict[str, Any]:
    """Return one case with what may be done now, and its events."""
    by = actor(request)
    return _detail(entity, _one(entity, key, by), by)


@api.post("/cases/{entity}/{key}/actions/{name}", response={200: CaseDetail, **ERRORS})
def act(request: HttpRequest, entity: str, key: Key, name: str, given: ActionIn) -> dict[str, Any]:
    """Do one action; 409 says that someone else was faster, 403 why it is refused."""
    by = actor(request)
    machine = _machine(entity)
    case = _one(entity, key, by)
    done = machine.perform(
        case, name, by=by, at=timezone.now(), given=given.given, version=given.version
    )
    still = Scoped(machine.model).for_member(by).filter(pk=done.pk).exists()
    return (
        _detail(entity, done, by) if still else {**_case(machine, done), "offers": [], "events": []}
    )


def _machine(entity: str) -> Machine[Any]:
    if entity not in MACHINES:
        raise Http404
    return MACHINES[entity]


def _one(entity: str, key: int, by: Actor) -> Any:
    return Scoped(_machine(entity).model).for_member(by).get(pk=key)


def _problem(key: int, by: Actor) -> Problem:
    found: Problem = _one("problem", key, by)
    return found


def _page(
    machine: Machine[Any], rows: QuerySet[Any], page: int, most: int = MANY
) -> dict[str, Any]:
    keys = rows.values_list("pk", flat=True)
    some = list(keys[(page - 1) * PAGE : page * PAGE])
    found = machine.model.objects.in_bulk(some)
    items = [_case(machine, found[key]) for key in some if key in found]
    return {"count": keys.order_by()[:most].count(), "items": items}


HIDDEN = frozenset({"receipt", "owner", "search", "options", "id", "state", "version", "text"})
"""Columns that no program is shown: secrets, and what the case says elsewhere."""


def _case(machine: Machine[Any], case: Case) -> dict[str, Any]:
    fields = [each for each in case._meta.concrete_fields if each.attname not in HIDDEN]
    return {
        "id": case.pk,
        "entity": machine.entity,
        "name": str(getattr(case, "number", "")) or f"{machine.entity}-{case.pk}",
        "state": case.state,
        "state_words": _words(machine.states[case.state]),
        "version": case.version,
        "values": {each.attname: getattr(case, each.attname) for each in fields},
    }


def _detail(entity: str, case: Case, by: Actor) -> dict[str, Any]:
    machine = _machine(entity)
    shown = _case(machine, case)
    if isinstance(case, Problem):
        shown["values"]["turn"] = turn(case)
    events = events_of(entity, case.pk)[:200]
    return {
        **shown,
        "offers": [_offer(each) for each in machine.offers(case, by, timezone.now())],
        "events": [
            {"seq": e.seq, "at": e.at, "action": e.action, "actor": e.actor_name, "hash": e.hash}
            for e in events
        ],
    }


def _offer(offer: Offer) -> dict[str, Any]:
    return {
        "name": offer.name,
        "label": _words(offer.label),
        "allowed": offer.allowed,
        "reason": _words(offer.refusal) if offer.refusal else None,
        "fields": [
            {
                "name": each.name,
                "kind": each.kind,
                "label": _words(each.label),
                "required": each.required,
                "choices": [{"value": v, "label": _words(t)} for v, t in each.choices],
            }
            for each in offer.fields
        ],
    }
