"""Evidence files: kept once by digest, typed by content, sent as downloads to those who may see them."""

import pytest
from django.test import Client

from ledger.acting import served
from ledger.world import World
from rectitude.ledger.documents import files
from rectitude.ledger.documents.actions import attach, receive
from rectitude.ledger.documents.models import Attachment, StoredFile
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.transitions import Refused

PAGE = b"<html><script>alert(document.cookie)</script></html>"


def disputed(world: World) -> Attachment:
    problem = served(world)
    by = world.actor("editor")
    file = receive(PAGE, "证据.html", by=by, at=world.now)
    PROBLEM.perform(
        problem, "dispute", by=by, at=world.now, given={"reason": "见附件", "files": [str(file.pk)]}
    )
    return Attachment.objects.get(pk=file.pk)


def got(world: World, who: str, file: Attachment) -> "tuple[int, dict[str, str], bytes]":
    client = Client()
    client.force_login(world.people[who], backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(f"/files/{file.pk}/")
    return answer.status_code, dict(answer.headers), answer.content


def test_a_hostile_page_is_only_ever_a_download_without_rights(world: World) -> None:
    status, headers, content = got(world, "inspector", disputed(world))

    assert (status, content) == (200, PAGE)
    assert headers["Content-Type"] == "application/octet-stream"
    assert headers["Content-Disposition"].startswith("attachment;")
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_only_those_who_see_the_case_get_the_file(world: World) -> None:
    file = disputed(world)

    seen = {
        who: got(world, who, file)[0]
        for who in ("editor", "auditor", "foreign", "other_inspector", "administrator")
    }

    assert seen == {
        "editor": 200,
        "auditor": 200,
        "foreign": 404,
        "other_inspector": 404,
        "administrator": 404,
    }


def test_the_same_bytes_are_kept_once_and_typed_by_content(world: World) -> None:
    first, second = files.store(b"%PDF-1.7", world.now), files.store(b"%PDF-1.7", world.now)

    assert first == second
    assert first.media_type == "application/pdf"
    assert StoredFile.objects.count() == 1


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"MZ\x00\x01", "application/octet-stream"),
        ("文本".encode(), "text/plain"),
        (b"\xff\xd8\xff", "image/jpeg"),
    ],
)
def test_a_type_is_what_the_bytes_show(content: bytes, media_type: str) -> None:
    assert files.sniff(content) == media_type


def test_a_file_of_another_person_cannot_be_attached(world: World) -> None:
    file = receive(b"x", "a", by=world.actor("editor"), at=world.now)

    with pytest.raises(Refused, match="not yours"):
        attach([str(file.pk)], "problem", 1, by=world.actor("foreign"), authority=None)


def test_an_infected_file_is_kept_back(world: World) -> None:
    file = disputed(world)
    StoredFile.objects.update(scan="infected")

    assert got(world, "inspector", file)[0] == 403


@pytest.mark.slow
def test_guessing_a_password_locks_out(world: World) -> None:
    for who in ("inspector", "decider"):
        world.people[who].set_password("correct-horse-battery")
        world.people[who].save()
    client, other = Client(), Client()
    for _ in range(6):
        client.post("/accounts/login/", {"login": "inspector", "password": "wrong"})

    right = {"password": "correct-horse-battery"}
    client.post("/accounts/login/", right | {"login": "inspector"})
    other.post("/accounts/login/", right | {"login": "decider"})

    assert "_auth_user_id" not in client.session
    assert "_auth_user_id" in other.session
