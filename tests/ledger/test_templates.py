"""Documents are filled from an authority's text, in versions; what was issued stays."""

from typing import TYPE_CHECKING

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from ledger.acting import do, notified, serve, signed
from ledger.signed_in import client
from rectitude.ledger.audit.models import Event
from rectitude.ledger.documents import texts
from rectitude.ledger.documents.models import Document, Service, Template
from rectitude.ledger.fields import Invalid
from rectitude.ledger.transitions import Refused
from rectitude.text import Text

if TYPE_CHECKING:
    from ledger.world import World

ORDER = "rectification_order"
OWN = Text("{recipient}：请改正 {asset}。", "To {recipient}: put {asset} right.")


def write(world: "World", text: Text = OWN, who: str = "administrator") -> Template:
    return texts.write(ORDER, text, by=world.actor(who), at=world.now)


@pytest.mark.parametrize("kind", list(texts.PLACEHOLDERS))
def test_what_comes_with_the_ledger_is_sound(world: "World", kind: str) -> None:
    text, number = texts.current(world.authority, kind)

    assert number == 0
    assert [texts.fault(kind, text[each]) for each in texts.LANGUAGES] == [None, None]
    filled = texts.sample(kind, world.authority, text, world.now)
    assert "{" not in filled.zh + filled.en
    assert "示例科技有限公司" in filled.zh
    assert "Example Technology" in filled.en


def test_an_order_has_its_text_and_keeps_it(world: "World") -> None:
    notified(world)
    write(world)

    document = Document.objects.get(kind=ORDER)
    said = document.content["text"]
    assert said["template"] == 0
    assert "青禾优选（杭州）电子商务有限公司" in said["zh"]
    assert "5 个工作日" in said["zh"]
    assert "https://www.qinghe.example" in said["en"]


def test_the_newest_version_fills_the_next_document(world: "World") -> None:
    write(world, Text("旧", "old"))
    write(world)
    do(world, signed(world), "inspector", "notify")

    said = Document.objects.get(kind=ORDER).content["text"]

    assert said == {
        "zh": "青禾优选（杭州）电子商务有限公司：请改正 https://www.qinghe.example。",
        "en": "To 青禾优选（杭州）电子商务有限公司: put https://www.qinghe.example right.",
        "template": 2,
    }


@pytest.mark.parametrize(
    "zh",
    [
        "", "{nobody}", "{asset.pk}", "{asset[0]}", "{asset!r}", "{asset:>999999999}", "{", "{}", "{0}",
        "{fine}", "长" * 4001,
    ],
)  # fmt: skip
def test_only_plain_names_of_its_kind_are_filled(world: "World", zh: str) -> None:
    with pytest.raises(Invalid) as refused:
        write(world, Text(zh, "fine"))

    assert set(refused.value.errors) == {"zh"}
    assert not Template.objects.exists()


@pytest.mark.parametrize("who", ["inspector", "decider", "editor", "auditor"])
def test_only_an_administrator_writes(world: "World", who: str) -> None:
    with pytest.raises(Refused):
        write(world, who=who)
    assert client(world, who).get(reverse("templates")).status_code == 404


def test_a_version_is_never_changed(world: "World") -> None:
    write(world)

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Template.objects.update(zh="x")


def test_an_administrator_previews_and_keeps_on_the_page(world: "World") -> None:
    administrator = client(world, "administrator")
    page = reverse("template", args=[ORDER])
    data = {"zh": OWN.zh, "en": OWN.en}

    preview = administrator.post(page, data | {"preview": "1"}).content.decode()
    assert "示例科技有限公司：请改正" in preview
    assert not Template.objects.exists()
    wrong = administrator.post(page, data | {"zh": "{nobody}"})
    assert wrong.status_code == 422
    assert "可用" in wrong.content.decode()
    administrator.post(page, data)

    assert Template.objects.get().number == 1
    assert Event.objects.filter(action="template.write").exists()
    assert "第 1 版" in administrator.get(page).content.decode()


def test_the_recipient_reads_the_text(world: "World") -> None:
    problem = notified(world)
    service = Service.objects.get()
    unread = client(world, "editor").get(reverse("case", args=["service", service.pk]))
    serve(world, problem)

    page = client(world, "editor").get(reverse("case", args=["service", service.pk]))

    assert unread.status_code == 404
    assert "责令你单位自本通知送达之日起" in page.content.decode()
