"""Errors have pages in both languages, lose nothing that was typed, and file nothing twice."""

import re
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ledger.acting import registered, served
from ledger.signed_in import client
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.pages import errors
from rectitude.ledger.problems import queries

if TYPE_CHECKING:
    from ledger.world import World

PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


@pytest.mark.parametrize(
    ("language", "title"), [("zh-hans", "没有这个页面"), ("en", "no such page")]
)
def test_what_is_not_there_has_a_page(world: "World", language: str, title: str) -> None:
    for address in ("/nowhere/", "/problems/999/", "/cases/user/", "/calendar/../x"):
        answer = client(world, "editor", language).get(address)

        assert answer.status_code == 404
        assert title in answer.content.decode()
        assert "style" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize(("language", "title"), [("zh-hans", "系统出错了"), ("en", "went wrong")])
def test_a_fault_of_ours_has_a_page(
    world: "World", monkeypatch: pytest.MonkeyPatch, language: str, title: str
) -> None:
    monkeypatch.setattr(queries, "counts", None)
    asked = client(world, "inspector", language)
    asked.raise_request_exception = False

    answer = asked.get(reverse("problems"))

    assert answer.status_code == 500
    assert title in answer.content.decode()
    assert "Traceback" not in answer.content.decode()


@pytest.mark.parametrize(("language", "title"), [("zh-hans", "返回上一页"), ("en", "Go back")])
def test_a_form_without_its_token_has_a_page(world: "World", language: str, title: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies["django_language"] = language

    answer = strict.post(reverse("clue-new"), {"subject": "x"})

    assert answer.status_code == 403
    assert title in answer.content.decode()


@pytest.mark.parametrize(("language", "title"), [("zh-hans", "内容太大"), ("en", "too large")])
def test_what_is_too_large_has_a_page(world: "World", language: str, title: str) -> None:
    asked = client(world, "inspector", language)

    for size in (errors.MOST + 1, 65 * 1024 * 1024):
        answer = asked.post(
            reverse("calendar"), "text=x", content_type="application/x-www-form-urlencoded",
            CONTENT_LENGTH=str(size),
        )  # fmt: skip
        assert answer.status_code == 413
        assert title in answer.content.decode()


def test_who_comes_second_is_told_who_did_what_and_keeps_the_words(world: "World") -> None:
    problem = served(world)
    stale = problem.version
    address = reverse("problem-act", args=[problem.pk, "dispute"])
    client(world, "editor").post(
        reverse("problem-act", args=[problem.pk, "accept"]), {"version": stale}
    )

    answer = client(world, "signatory").post(
        address,
        {"version": stale, "reason": "弹窗不是我们的", "files": SimpleUploadedFile("证.png", PNG)},
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "做了“认领问题”" in page
    assert "弹窗不是我们的" in page
    assert "证.png" in page


def test_who_comes_too_late_is_told_so_and_gets_the_words_back(world: "World") -> None:
    problem = served(world)
    stale = problem.version
    for action in ("accept", "begin"):
        client(world, "editor").post(reverse("problem-act", args=[problem.pk, action]), {})

    answer = client(world, "editor").post(
        reverse("problem-act", args=[problem.pk, "begin"]), {"version": stale, "plan": "先改页脚"}
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "先改页脚" in page
    assert "做了“开始整改”" in page


def test_an_action_of_another_role_is_not_there(world: "World") -> None:
    problem = served(world)

    answer = client(world, "editor").post(reverse("problem-act", args=[problem.pk, "close"]), {})

    assert answer.status_code == 404


def test_an_objection_of_an_action_lies_beside_its_field(world: "World") -> None:
    problem = served(world)

    answer = client(world, "editor").post(
        reverse("problem-act", args=[problem.pk, "dispute"]), {"reason": ""}
    )

    assert answer.status_code == 422
    assert 'id="f-reason_error"' in answer.content.decode()


def mark_of(page: str) -> str:
    found = re.search(r'name="once" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def test_a_form_that_is_sent_twice_is_done_once(world: "World") -> None:
    asked = client(world, "inspector")
    address = reverse("begin", args=["run"])
    given = {
        "kind": "website", "identifier": "https://twice.example", "scenarios": ["resource.filing.missing"],
        "once": mark_of(asked.get(address).content.decode()),
    }  # fmt: skip

    first, second = asked.post(address, given), asked.post(address, given)

    assert (first.status_code, second.status_code) == (302, 409)
    assert "没有重复记录" in second.content.decode()
    assert Run.objects.count() == 1


def test_a_form_that_was_wrong_may_be_sent_again(world: "World") -> None:
    asked = client(world, "inspector")
    address = reverse("begin", args=["run"])
    mark = mark_of(asked.get(address).content.decode())

    wrong = asked.post(address, {"kind": "website", "identifier": "", "once": mark})
    right = asked.post(
        address, {"kind": "website", "identifier": "https://a.example", "once": mark}
    )

    assert (wrong.status_code, right.status_code) == (422, 302)


def clue(world: "World", **changes: object) -> dict[str, object]:
    return {
        "authority": world.authority.pk, "subject": "www.qinghe.example", "text": "关不掉",
        **changes,
    }  # fmt: skip


def test_a_clue_that_is_sent_twice_is_filed_once(world: "World") -> None:
    mark = mark_of(Client().get(reverse("clue-new")).content.decode())
    given = clue(world, once=mark)

    answers = [Client().post(reverse("clue-new"), given) for _ in range(2)]

    assert [each.status_code for each in answers] == [200, 409]
    assert Clue.objects.count() == 1


def test_what_is_added_to_a_clue_is_added_once(world: "World") -> None:
    from rectitude.ledger.clues.actions import file_clue

    row, code = file_clue(world.authority, "a.example", "x", at=world.now)
    page = Client().post(reverse("clue-follow"), {"code": code}).content.decode()
    given = {"code": code, "text": "还在", "once": mark_of(page)}

    answers = [Client().post(reverse("clue-follow"), given) for _ in range(2)]

    assert [each.status_code for each in answers] == [200, 200]
    assert row.messages.count() == 1


def test_a_clue_with_a_fault_keeps_words_and_files(world: "World") -> None:
    asked = Client()
    given = clue(world, text="", files=SimpleUploadedFile("截图.png", PNG))

    page = asked.post(reverse("clue-new"), given).content.decode()
    kept = re.search(r'name="kept" value="([^"]+)"', page)

    assert 'id="f-text_error"' in page
    assert 'value="www.qinghe.example"' in page
    assert "截图.png" in page
    assert kept is not None
    assert asked.post(reverse("clue-new"), clue(world, kept=kept[1])).status_code == 200
    assert Attachment.objects.get(entity="clue").name == "截图.png"


def test_a_forged_key_brings_no_file(world: "World") -> None:
    registered(world)

    answer = Client().post(reverse("clue-new"), clue(world, kept="forged"))

    assert answer.status_code == 200
    assert not Attachment.objects.filter(entity="clue").exists()


@pytest.mark.parametrize("authority", ["", "abc", "0", "-1", "9" * 40])
def test_a_clue_to_nobody_is_objected_to_beside_its_field(world: "World", authority: str) -> None:
    answer = Client().post(reverse("clue-new"), clue(world, authority=authority))

    assert answer.status_code == 422
    assert 'id="f-authority_error"' in answer.content.decode()
