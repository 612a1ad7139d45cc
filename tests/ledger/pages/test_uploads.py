"""Files come with the forms of actions: sniffed, bounded, kept over an error, never shown inline."""

from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ledger.acting import do, served
from ledger.signed_in import client
from rectitude.ledger.clues import actions
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.documents.models import Attachment, Service, StoredFile
from rectitude.ledger.problems.models import Problem

if TYPE_CHECKING:
    from ledger.world import World

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def png(name: str = "改后.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, PNG, "text/html")


@pytest.fixture
def rectifying(world: "World") -> Problem:
    problem = served(world)
    do(world, problem, "editor", "accept")
    return do(world, problem, "editor", "begin")


def test_a_rectification_is_submitted_with_its_proof(world: "World", rectifying: Problem) -> None:
    page = reverse("problem-act", args=[rectifying.pk, "submit"])
    signatory = client(world, "signatory")

    assert 'enctype="multipart/form-data"' in signatory.get(page).content.decode()
    signatory.post(page, {"statement": "已改", "files": [png(), png("又一.png")]})

    kept = Attachment.objects.filter(entity="problem", entity_id=rectifying.pk, kind="submission")
    assert [(row.name, row.file.media_type) for row in kept.select_related("file")] == [
        ("改后.png", "image/png"),
        ("又一.png", "image/png"),
    ]
    shown = client(world, "inspector").get(reverse("problem", args=[rectifying.pk]))
    assert "改后.png" in shown.content.decode()
    assert "未查毒" in shown.content.decode()


def test_an_error_beside_a_field_loses_no_file(world: "World", rectifying: Problem) -> None:
    page = reverse("problem-act", args=[rectifying.pk, "submit"])
    signatory = client(world, "signatory")

    first = signatory.post(page, {"statement": "", "claims-0": "首页：已改", "files": png()})
    text = first.content.decode()
    waiting = Attachment.objects.get(entity="upload")
    assert "请填写" in text
    assert "首页：已改" in text
    assert f'name="kept" value="{waiting.pk}" checked' in text

    signatory.post(page, {"statement": "已改", "kept": [waiting.pk]})
    waiting.refresh_from_db()
    assert (waiting.entity, waiting.entity_id) == ("problem", rectifying.pk)


def test_nobody_uses_the_files_of_another(world: "World", rectifying: Problem) -> None:
    page = reverse("problem-act", args=[rectifying.pk, "submit"])
    client(world, "editor").post(page, {"statement": "", "files": png()})
    foreign = Attachment.objects.get(entity="upload")

    client(world, "signatory").post(page, {"statement": "已改", "kept": [foreign.pk]})

    foreign.refresh_from_db()
    rectifying.refresh_from_db()
    assert foreign.entity == "upload"
    assert rectifying.state == "submitted"


def test_an_empty_file_is_refused_beside_its_field(world: "World", rectifying: Problem) -> None:
    page = reverse("problem-act", args=[rectifying.pk, "submit"])
    empty = SimpleUploadedFile("空.png", b"")

    text = client(world, "signatory").post(page, {"statement": "已改", "files": empty})

    assert "空.png：文件是空的" in text.content.decode()
    rectifying.refresh_from_db()
    assert rectifying.state == "rectifying"


def test_the_service_is_recorded_with_its_proof(world: "World") -> None:
    from ledger.acting import notified

    notified(world)
    service = Service.objects.get()
    today = world.now.date().isoformat()
    data = {"mode": "direct", "on": today, "detail": "王某签收", "files": png("回证.png")}

    client(world, "inspector").post(
        reverse("case-act", args=["service", service.pk, "serve"]), data
    )

    service.refresh_from_db()
    assert service.state == "served"
    assert service.attempts.get().proof_id == StoredFile.objects.get().pk


def test_a_clue_brings_its_screenshots_which_only_the_authority_can_download(
    world: "World",
) -> None:
    data = {"authority": world.authority.pk, "subject": "www.qinghe.example", "text": "关不掉"}
    Client().post(reverse("clue-new"), {**data, "files": [png("<b>弹窗.png")]})
    clue, file = Clue.objects.get(), Attachment.objects.get()
    page = client(world, "inspector").get(reverse("clue", args=[clue.pk])).content.decode()

    assert "&lt;b&gt;弹窗.png" in page
    sent = client(world, "inspector").get(reverse("file", args=[file.pk]))
    assert sent.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in sent.headers["Content-Security-Policy"]
    assert client(world, "foreign").get(reverse("file", args=[file.pk])).status_code == 404


def test_a_clue_with_too_many_files_is_refused_as_a_whole(world: "World") -> None:
    data = {"authority": world.authority.pk, "subject": "www.qinghe.example", "text": "关不掉"}
    many = [png(f"{n}.png") for n in range(actions.MAX_CLUE_FILES + 1)]

    answer = Client().post(reverse("clue-new"), {**data, "files": many})

    assert answer.status_code == 422
    assert "附件最多 5 个" in answer.content.decode()
    assert not Clue.objects.exists()
