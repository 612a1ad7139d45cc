"""Electronic addresses: stated by the party, or entered from its signed paper."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Schema, Status
from pydantic import Field

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.api.base import ERRORS, Key, actor, api, must_write
from rectitude.ledger.api.shown import CaseDetail, detail, one
from rectitude.ledger.documents import electronic


class AddressIn(Schema):
    authority: Key
    address: str = Field(max_length=200)


@api.post("/electronic-addresses", response={201: CaseDetail, **ERRORS})
def state_address(request: HttpRequest, given: AddressIn) -> Status[dict[str, Any]]:
    """State the electronic address of the caller's organisation; its signatory confirms it then."""
    by = actor(request)
    must_write(by)
    authority = Organisation.objects.get(pk=given.authority)
    made = electronic.state_address(authority, given.address, by=by, at=timezone.now())
    return Status(201, detail("electronic_address", made, by))


class PaperIn(Schema):
    address: str = Field(max_length=200)
    on: date
    files: list[str] = Field(min_length=1)


@api.post("/cases/service/{key}/electronic-address", response={201: CaseDetail, **ERRORS})
def enter_paper(request: HttpRequest, key: Key, given: PaperIn) -> Status[dict[str, Any]]:
    """Enter the confirmation that a document's recipient has signed on paper, with its scan."""
    by = actor(request)
    must_write(by)
    document = one("service", key, by).document
    made = electronic.enter_paper(
        document, given.address, given.on, given.files, by=by, at=timezone.now()
    )
    return Status(201, detail("electronic_address", made, by))
