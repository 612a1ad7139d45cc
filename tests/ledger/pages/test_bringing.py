"""Findings and older ledgers come in by pages, tokens are made there, and the list goes out."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from ledger.signed_in import client
from ledger.test_spreadsheets import ONE, workbook
from ledger.world import SCENARIO, World, report
from rectitude.ledger.accounts.models import ApiToken, Organisation
from rectitude.ledger.problems.models import Problem


def reports(world: World, *contents: bytes, who: str = "inspector", **said: str) -> str:
    files = [SimpleUploadedFile(f"{n}.json", each) for n, each in enumerate(contents)]
    answer = client(world, who).post(reverse("reports"), {"files": files, **said})
    return str(answer.content.decode())


def test_several_reports_come_in_and_the_page_says_what_each_changed(world: World) -> None:
    one = json.dumps(report(world.now)).encode()
    two = json.dumps([report(world.now, subject="https://b.example")]).encode()

    page = reports(world, one, two, one, b"no report")

    assert Problem.objects.count() == 2
    assert page.count("新立问题 1 件") == 2
    assert "没有变化" in page
    assert "这不是 JSON" in page


def test_a_laboratory_says_for_whom_its_reports_are(world: World) -> None:
    raw = json.dumps(report(world.now)).encode()
    assert "请指明" in reports(world, raw, who="laboratory")

    reports(world, raw, who="laboratory", authority=str(world.authority.pk))

    assert Problem.objects.get().laboratory == world.laboratory


@pytest.mark.parametrize("who", ["editor", "auditor", "administrator", "provider"])
def test_others_are_led_nowhere(world: World, who: str) -> None:
    for name in ("reports", "spreadsheet"):
        assert client(world, who).get(reverse(name)).status_code == 404


def sheet(made: Client, content: bytes | None, **said: str) -> str:
    file = {"file": SimpleUploadedFile("台账.xlsx", content)} if content else {}
    answer = made.post(reverse("spreadsheet"), {**file, **said})
    return str(answer.content.decode())


def kept(page: str) -> str:
    found = re.search(r'name="kept" value="(\d+)"', page)
    assert found is not None
    return found[1]


def test_a_spreadsheet_is_previewed_and_then_taken_in(world: World) -> None:
    made = client(world, "inspector")
    page = sheet(made, workbook(ONE))
    assert "预览：共 1 行，0 行不能导入" in page
    assert not Problem.objects.exists()

    sheet(made, None, kept=kept(page), **{"import": "1"})

    assert Problem.objects.get().asset.identifier == "https://old.example"


def test_a_part_of_an_enterprise_s_name_is_suggested_and_creates_none(world: World) -> None:
    made, before = client(world, "inspector"), Organisation.objects.count()
    page = sheet(made, workbook((1, "青禾", "青禾优选", "https://old.example", SCENARIO)))
    assert "是不是：青禾优选（杭州）电子商务有限公司？" in page

    said = {"kept": kept(page), "import": "1"}
    assert "如确为新企业" in sheet(made, None, **said)
    assert Organisation.objects.count() == before

    sheet(made, None, **said, new="on")
    assert Problem.objects.get().asset.enterprise == Organisation.objects.get(name="青禾优选")


@pytest.mark.slow
def test_columns_of_other_names_are_mapped_on_the_page(world: World) -> None:
    made = client(world, "inspector")
    content = workbook(("https://a.example", SCENARIO), headings=("链接地址", "毛病"))
    page = sheet(made, content)
    assert "没有找到这一列" in page
    assert '<option value="毛病">' in page

    said = {"kept": kept(page), "identifier": "链接地址", "scenario": "毛病"}
    page = sheet(made, None, **said)
    assert "预览：共 1 行" in page
    sheet(made, None, **said, **{"import": "1"})

    assert Problem.objects.count() == 1


def test_a_row_that_cannot_come_in_is_named_and_nothing_is_offered(world: World) -> None:
    page = sheet(client(world, "inspector"), workbook(ONE, (2, "", "", "", SCENARIO)))

    assert "没有对象" in page
    assert 'name="import"' not in page


def test_what_is_no_workbook_is_refused_on_the_page(world: World) -> None:
    assert "不是完好的工作簿" in sheet(client(world, "inspector"), b"PK no workbook")
    assert "不是 XLSX 或 CSV" in sheet(client(world, "inspector"), b"\x00")
    assert "请选择" in sheet(client(world, "inspector"), None)


def test_a_token_is_shown_once_works_and_is_revoked(world: World) -> None:
    made = client(world, "inspector")
    said = {"name": "CI", "scopes": ["read"], "days": "30"}
    page = made.post(reverse("tokens"), said).content.decode()
    found = re.search(r"rct_[\w-]+", page)
    assert found is not None
    header = {"HTTP_AUTHORIZATION": f"Bearer {found[0]}"}
    assert Client().get("/api/v1/me", **header).status_code == 200  # type: ignore[arg-type]
    assert found[0] not in made.get(reverse("tokens")).content.decode()

    made.post(reverse("tokens"), {"revoke": str(ApiToken.objects.get().pk), "sure": "1"})

    assert Client().get("/api/v1/me", **header).status_code == 401  # type: ignore[arg-type]


def test_a_token_for_longer_than_allowed_is_refused_beside_what_was_entered(world: World) -> None:
    said = {"name": "CI", "scopes": ["read"], "days": "900"}

    answer = client(world, "inspector").post(reverse("tokens"), said)

    assert answer.status_code == 422
    assert 'value="CI"' in answer.content.decode()
    assert not ApiToken.objects.exists()
