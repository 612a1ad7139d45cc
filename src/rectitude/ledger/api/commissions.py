"""Tasks of laboratories: who may be asked, asking, and what was brought of each asset."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Schema, Status
from pydantic import Field

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import OFFICERS, Role
from rectitude.ledger.api.base import ERRORS, Key, PageNumber, actor, api, must_write
from rectitude.ledger.api.shown import CaseDetail, detail, one
from rectitude.ledger.campaigns import commissions
from rectitude.ledger.campaigns.deliveries import Delivery
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.queries import PAGE
from rectitude.ledger.transitions import Refused
from rectitude.text import Text

MOST = 10_000
"""Assets that one request names at most: ours; without any it is the whole population."""


class LaboratoryOut(Schema):
    id: int
    name: str


@api.get("/laboratories", response={200: list[LaboratoryOut], **ERRORS})
def laboratories(request: HttpRequest) -> Any:
    """Return the laboratories that may be asked for a test."""
    if not actor(request).has(*OFFICERS, Role.AUDITOR):
        raise Refused("只有机关人员可以查看。", "Only the officers of an authority may read this.")
    return commissions.laboratories()


class CommissionIn(Schema):
    """What is asked of whom, and by when; no assets mean the whole population of the campaign."""

    laboratory: Key
    request: str = Field(min_length=1, max_length=10_000)
    due_on: date
    assets: list[Key] = Field(default_factory=list, max_length=MOST)
    scenarios: list[str] = Field(default_factory=list, max_length=100)


@api.post("/campaigns/{key}/commissions", response={201: CaseDetail, **ERRORS})
def ask_laboratory(request: HttpRequest, key: Key, given: CommissionIn) -> Status[dict[str, Any]]:
    """Ask a laboratory to inspect assets of a campaign's population."""
    by = actor(request)
    must_write(by)
    campaign = Campaign.objects.for_member(by).get(pk=key)
    laboratory = Organisation.objects.filter(pk=given.laboratory).first()
    if laboratory is None:
        raise Invalid({"laboratory": Text("没有这个机构。", "There is no such organisation.")})
    made = commissions.ask(
        campaign, laboratory, given.request, given.due_on,
        by=by, at=timezone.now(), assets=_assets(given.assets), scenarios=given.scenarios,
    )  # fmt: skip
    return Status(201, detail("commission", made, by))


def _assets(keys: list[int]) -> list[Asset]:
    found = Asset.objects.in_bulk(keys)
    if lacking := [key for key in keys if key not in found]:
        named = ", ".join(str(key) for key in lacking[:5])
        raise Invalid(
            {"assets": Text(f"没有这些对象：{named}", f"There are no such assets: {named}")}
        )
    return list(found.values())


class BroughtOut(Schema):
    """One asset: when its newest evidence was observed, and what became of its findings."""

    asset_id: int
    identifier: str
    last: datetime | None
    found: int
    questions: int
    open: int
    closed: int
    withdrawn: int


class CommissionBrought(Schema):
    """How many assets were asked for and brought, and a page of them, those that lack first."""

    asked: int
    brought: int
    page: int = 1
    next: int | None = None
    items: list[BroughtOut]


@api.get("/cases/commission/{key}/brought", response={200: CommissionBrought, **ERRORS})
def commission_brought(request: HttpRequest, key: Key, page: PageNumber = 1) -> dict[str, Any]:
    """Return what a laboratory brought of each asset, those of which nothing came first, 50 a page."""
    case = one("commission", key, actor(request))
    delivery = Delivery(case)
    rows, totals = delivery.rows(PAGE, after=(page - 1) * PAGE), delivery.totals
    return {
        "asked": totals["all"],
        "brought": totals["brought"],
        "page": page,
        "next": page + 1 if page * PAGE < totals["all"] else None,
        "items": [
            {
                "asset_id": row.asset.pk,
                "identifier": row.asset.identifier,
                "last": row.last,
                **row.counts,
            }
            for row in rows
        ],
    }
