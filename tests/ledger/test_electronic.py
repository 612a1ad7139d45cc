"""Electronic service needs an address that the party has confirmed by signature."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ledger.acting import day, notified
from ledger.signed_in import client
from rectitude.ledger.audit.models import Event
from rectitude.ledger.documents.actions import receive
from rectitude.ledger.documents.electronic import (
    ELECTRONIC_ADDRESS,
    confirmed,
    enter_paper,
    state_address,
)
from rectitude.ledger.documents.models import Attachment, ElectronicAddress, Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from ledger.world import World

MAIL = "legal@qinghe.example"


@pytest.fixture
def service(world: "World") -> Service:
    notified(world)
    return Service.objects.get()


def stated(world: "World", address: str = MAIL) -> ElectronicAddress:
    return state_address(world.authority, address, by=world.actor("editor"), at=world.now)


def signed(world: "World", row: ElectronicAddress, who: str = "signatory") -> ElectronicAddress:
    given = {"agreed": "agreed"}
    return ELECTRONIC_ADDRESS.perform(
        row, "confirm", by=world.actor(who), at=world.later(hours=1), given=given
    )


def mail(world: "World", service: Service) -> Service:
    given = {"mode": "electronic", "on": day(world), "detail": "回执 1"}
    by = world.actor("inspector")
    return SERVICE.perform(service, "serve", by=by, at=world.later(hours=1), given=given)


def paper(world: "World", service: Service, **changes: Any) -> ElectronicAddress:
    by = world.actor("inspector")
    row = receive(b"%PDF-1.7 signed", "确认书.pdf", by=by, at=world.now)
    said = {"address": MAIL, "on": world.now.date(), "files": [str(row.pk)], **changes}
    return enter_paper(
        service.document, said["address"], said["on"], said["files"], by=by, at=world.now
    )


def test_nothing_is_served_at_an_address_that_nobody_signed(
    world: "World", service: Service
) -> None:
    stated(world)

    with pytest.raises(Invalid) as refused:
        mail(world, service)

    assert "mode" in refused.value.errors


def test_a_signed_address_starts_the_clock(world: "World", service: Service) -> None:
    signed(world, stated(world))

    mail(world, service)

    problem = Problem.objects.get()
    assert problem.served_on is not None
    assert problem.due_on is not None


def test_a_revoked_address_serves_no_more(world: "World", service: Service) -> None:
    row = signed(world, stated(world))
    before = world.now.date()
    world.later(days=2)
    by = world.actor("signatory")
    given = {"reason": "人员变动"}
    ELECTRONIC_ADDRESS.perform(row, "revoke", by=by, at=world.later(hours=1), given=given)

    with pytest.raises(Invalid):
        mail(world, service)

    assert confirmed(world.enterprise.pk, world.authority.pk, before) is not None
    assert stated(world).state == "stated"


def test_the_address_of_one_authority_is_none_of_another(world: "World", service: Service) -> None:
    made = state_address(world.other_authority, MAIL, by=world.actor("editor"), at=world.now)
    signed(world, made)

    with pytest.raises(Invalid):
        mail(world, service)


@pytest.mark.parametrize("who", ["editor", "foreign", "inspector", "decider"])
def test_only_the_party_s_signatory_confirms(world: "World", who: str) -> None:
    row = stated(world)

    with pytest.raises((Refused, ElectronicAddress.DoesNotExist)):
        signed(world, row, who)


@pytest.mark.parametrize("address", ["", "nobody", "a@b", "@qinghe.example", "12"])
def test_what_is_no_address_is_refused(world: "World", address: str) -> None:
    with pytest.raises(Invalid):
        stated(world, address)


def test_there_is_one_address_at_a_time(world: "World") -> None:
    stated(world)

    with pytest.raises(Refused, match="revoke it first"):
        stated(world, "other@qinghe.example")


def test_a_signed_paper_is_entered_with_its_scan(world: "World", service: Service) -> None:
    row = paper(world, service)

    assert (row.state, row.on_paper) == ("confirmed", True)
    assert Attachment.objects.get(entity="electronic_address").name == "确认书.pdf"
    mail(world, service)


def test_a_paper_needs_its_scan_and_its_day(world: "World", service: Service) -> None:
    for changes in ({"files": []}, {"on": world.now.date() + timedelta(days=1)}):
        with pytest.raises(Invalid):
            paper(world, service, **changes)


def test_the_log_says_so_without_the_address(world: "World") -> None:
    signed(world, stated(world))

    rows = Event.objects.filter(entity="electronic_address").order_by("seq")

    assert [row.action for row in rows] == [
        "electronic_address.enter",
        "electronic_address.confirm",
    ]
    assert not [row for row in rows if MAIL in row.body]


def test_it_is_stated_and_signed_on_pages(world: "World") -> None:
    editor, signatory = client(world, "editor"), client(world, "signatory")
    data = {"authority": world.authority.pk, "address": MAIL}

    editor.post(reverse("begin", args=["electronic_address"]), data)
    row = ElectronicAddress.objects.get()

    assert MAIL in signatory.get(reverse("work")).content.decode()
    page = reverse("case-act", args=["electronic_address", row.pk, "confirm"])
    signatory.post(page, {"agreed": "agreed", "version": row.version})
    row.refresh_from_db()
    assert row.state == "confirmed"


def test_a_paper_is_entered_on_the_page_of_a_service(world: "World", service: Service) -> None:
    inspector = client(world, "inspector")
    page = reverse("begin-on", args=["paper_address", service.pk])
    shown = inspector.get(reverse("case", args=["service", service.pk])).content.decode()
    assert page in shown

    scan = SimpleUploadedFile("确认书.pdf", b"%PDF-1.7 signed", "application/pdf")
    inspector.post(page, {"address": MAIL, "on": day(world), "files": scan})

    assert MAIL in inspector.get(reverse("case", args=["service", service.pk])).content.decode()
