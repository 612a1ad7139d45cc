"""An auditor verifies the ledger on a page, with the copies that he kept."""

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from ledger.acting import closed
from ledger.signed_in import client
from ledger.test_rewritten_ledger import by_hand
from rectitude.ledger.audit import copies
from rectitude.ledger.audit.checkpoints import make
from rectitude.ledger.audit.models import Event

if TYPE_CHECKING:
    from ledger.world import World


def page(world: "World", **said: str) -> str:
    answer = client(world, "auditor").post(reverse("verification"), said)
    assert answer.status_code == 200, answer.content.decode()
    return answer.content.decode()


def test_an_intact_ledger_is_said_to_be_so(world: "World") -> None:
    closed(world)
    make(world.now)

    assert "完好" in page(world)
    assert "完好" in page(world, copies=copies.path().read_text(encoding="utf-8"))


def test_what_was_changed_is_named(world: "World") -> None:
    closed(world)
    make(world.now)
    by_hand("UPDATE problems_problem SET title = '<b>别的</b>'")

    shown = page(world)

    assert "：title与日志" in shown
    assert "完好" not in shown


def test_a_printed_digest_that_does_not_fit_is_named(world: "World") -> None:
    closed(world)

    shown = page(world, copies=f"{Event.objects.latest('seq').seq} {'0' * 32}")

    assert "事件已被改动" in shown


@pytest.mark.parametrize("text", ["<script>", "{", "1 2 3", "{}", "\u0000"])
def test_a_copy_that_is_none_is_said_beside_its_field(world: "World", text: str) -> None:
    answer = client(world, "auditor").post(reverse("verification"), {"copies": text})

    assert answer.status_code == 422
    assert "<script>" not in answer.content.decode()


@pytest.mark.parametrize("who", ["inspector", "decider", "administrator", "foreign", "laboratory"])
def test_nobody_else_has_the_page(world: "World", who: str) -> None:
    assert client(world, who).get(reverse("verification")).status_code == 404
