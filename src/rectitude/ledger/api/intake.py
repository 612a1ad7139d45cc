"""What programs bring: assets, reports, files, clues; and the runs that they request."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import File, Schema, Status, UploadedFile
from pydantic import Field

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.api.base import ERRORS, Key, PageNumber, actor, api, must_write, paged
from rectitude.ledger.api.shown import CaseDetail, detail
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.sweeps import begin_sweep
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.documents import actions as documents_actions
from rectitude.ledger.enterprises.actions import add_asset, add_listing
from rectitude.ledger.enterprises.models import Asset, Listing
from rectitude.ledger.inspections.judging import ZIP
from rectitude.ledger.inspections.runs import request_inspection
from rectitude.ledger.results.bringing import take_in
from rectitude.ledger.results.imports import import_report


class AssetIn(Schema):
    kind: str
    identifier: str = Field(max_length=300)
    name: str = Field("", max_length=200)
    certificate: str = Field("", max_length=95)
    """Of an app: SHA-256 of its signing certificate, colons or not."""
    developer: str = Field("", max_length=200)


class AssetOut(Schema):
    id: int
    kind: str
    identifier: str
    certificate: str
    developer: str
    name: str


@api.get("/assets", response={200: list[AssetOut], **ERRORS})
def assets(
    request: HttpRequest, response: HttpResponse, text: str = "", page: PageNumber = 1
) -> Any:
    """Return the assets that the caller may see, 50 a page; headers say where the other pages are."""
    rows = Asset.objects.for_member(actor(request)).filter(identifier__contains=text)
    return paged(request, response, rows.order_by("pk"), page)


@api.post("/assets", response={201: AssetOut, **ERRORS})
def new_asset(request: HttpRequest, given: AssetIn) -> Status[Asset]:
    """Enter an asset, or return the one that is there."""
    by = actor(request)
    must_write(by)
    return Status(201, add_asset(by=by, at=timezone.now(), **given.dict()))


class ListingIn(Schema):
    version: str = Field(max_length=80)
    store: Key
    page: str = Field(max_length=500)
    sha256: str = Field("", max_length=64)


class ListingOut(Schema):
    id: int
    page: str


@api.post("/assets/{key}/listings", response={201: ListingOut, **ERRORS})
def new_listing(request: HttpRequest, key: Key, given: ListingIn) -> Status[Listing]:
    """Enter that a store offers a release of an app; what was there is seen again."""
    by = actor(request)
    must_write(by)
    asset = Asset.objects.for_member(by).get(pk=key)
    store = Organisation.objects.get(pk=given.store)
    made = add_listing(
        asset, given.version, store, given.page, by=by, at=timezone.now(), sha256=given.sha256
    )
    return Status(201, made)


class InspectionIn(Schema):
    asset: Key
    scenarios: list[str] = Field(default_factory=list)


@api.post("/runs", response={201: CaseDetail, **ERRORS})
def request_run(request: HttpRequest, given: InspectionIn) -> Status[dict[str, Any]]:
    """Request the inspection of an asset by the engine."""
    by = actor(request)
    must_write(by)
    asset = Asset.objects.for_member(by).get(pk=given.asset)
    run = request_inspection(asset, by=by, at=timezone.now(), scenarios=given.scenarios)
    return Status(201, detail("run", run, by))


class SweepIn(Schema):
    """The scenarios that are looked for; none means those of the campaign."""

    scenarios: list[str] = Field(default_factory=list)


@api.post("/campaigns/{key}/sweeps", response={201: CaseDetail, **ERRORS})
def request_sweep(request: HttpRequest, key: Key, given: SweepIn) -> Status[dict[str, Any]]:
    """Request the inspection of a campaign's whole population by the engine."""
    by = actor(request)
    must_write(by)
    campaign = Campaign.objects.for_member(by).get(pk=key)
    sweep = begin_sweep(campaign, by=by, at=timezone.now(), scenarios=given.scenarios)
    return Status(201, detail("sweep", sweep, by))


class Imported(Schema):
    report: int
    new: bool
    opened: list[str]
    regressed: list[str]
    reinspected: list[str]


REPORT_BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": {"type": "object"}},
        "application/zip": {"schema": {"type": "string", "format": "binary"}},
    },
}


@api.post(
    "/reports", response={200: Imported, **ERRORS}, openapi_extra={"requestBody": REPORT_BODY}
)
def take_report(request: HttpRequest, authority: Key | None = None) -> dict[str, Any]:
    """Take in a report `rectitude-report/1` or a bundle (the request's body); twice changes nothing."""
    by = actor(request)
    receiver = None
    if authority is not None:
        receiver = Organisation.objects.get(pk=authority, kind=Organisation.Kind.AUTHORITY)
    if request.body.startswith(ZIP):
        name = "brought.rectitude.zip"
        (done,) = take_in(request.body, name, by=by, at=timezone.now(), authority=receiver)
    else:
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
    must_write(by)
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
    must_write(by)
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
