"""The API: the same actions and the same isolation, by token and by session."""

import json
import re
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import jsonschema
import pytest
from django.test import Client

from ledger.acting import registered, served, signed
from ledger.test_batches import batch_of
from ledger.world import World, report
from rectitude.ledger.accounts.models import ApiToken
from rectitude.ledger.accounts.tokens import make_token
from rectitude.ledger.api.describing import BODIES
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.models import Commission
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems.models import Problem


class Caller:
    """A program with a token."""

    def __init__(self, world: World, who: str, *scopes: str) -> None:
        from django.utils import timezone

        at = timezone.now()
        secret = make_token(
            "test", scopes or ("read", "write", "import"), by=world.actor(who), at=at
        )
        self._client = Client(
            headers={"Authorization": f"Bearer {secret}"}, raise_request_exception=True
        )

    def get(self, path: str, **query: Any) -> Any:
        return self._client.get(f"/api/v1/{path}", query)

    def post(self, path: str, body: Any) -> Any:
        return self._client.post(
            f"/api/v1/{path}", json.dumps(body), content_type="application/json"
        )

    def upload(self, file: Any) -> Any:
        answer = self._client.post("/api/v1/files", {"file": file})
        assert answer.status_code == 201, answer.content
        return answer.json()


def test_a_report_comes_in_once(world: World) -> None:
    caller = Caller(world, "inspector")
    body = report(world.now)

    first, second = caller.post("reports", body), caller.post("reports", body)

    assert (first.status_code, first.json()["new"], len(first.json()["opened"])) == (200, True, 1)
    assert (second.json()["new"], second.json()["opened"]) == (False, [])


@pytest.mark.parametrize("body", [[], {}, {"schema": "other/1"}, "x", None, {"findings": 3}])
def test_what_is_no_report_is_refused_with_a_reason(world: World, body: object) -> None:
    answer = Caller(world, "inspector").post("reports", body)

    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    said = answer.json()
    assert (said["status"], said["title"]) == (422, HTTPStatus(422).phrase)
    assert said["detail"] == said["reason"]["en"]
    assert answer.json()["reason"]["zh"]
    assert not Problem.objects.exists()


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("get", "nope", 404), ("get", "problems/abc", 404), ("post", "nope/1", 404),
        ("delete", "problems", 405), ("delete", "reports", 405),
    ],
)  # fmt: skip
def test_what_no_route_answers_is_a_problem_in_both_languages(
    world: World, method: str, path: str, status: int
) -> None:
    caller = Caller(world, "inspector")

    answer = getattr(caller._client, method)(f"/api/v1/{path}")

    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    said = answer.json()
    assert (said["status"], said["title"]) == (status, HTTPStatus(status).phrase)
    assert said["reason"]["zh"] != said["reason"]["en"] == said["detail"]
    assert ("Allow" in answer.headers) is (status == 405)


def test_an_offer_is_greyed_with_its_reason_and_the_action_refused(world: World) -> None:
    problem = registered(world)
    caller = Caller(world, "inspector")

    case = caller.get(f"cases/problem/{problem.pk}").json()
    answer = caller.post(f"cases/problem/{problem.pk}/actions/notify", {"version": case["version"]})

    (offer,) = [each for each in case["offers"] if each["name"] == "notify"]
    assert offer["allowed"] is False
    assert answer.status_code == 403
    assert answer.json()["reason"] == offer["reason"]


def test_an_action_on_an_older_version_conflicts(world: World) -> None:
    problem = signed(world)

    answer = Caller(world, "inspector").post(
        f"cases/problem/{problem.pk}/actions/notify", {"version": 1}
    )

    assert answer.status_code == 409


def test_an_internal_action_does_not_exist_outside(world: World) -> None:
    problem = served(world)

    answer = Caller(world, "inspector").post(
        f"cases/problem/{problem.pk}/actions/publish", {"version": problem.version}
    )

    assert answer.status_code == 403
    problem.refresh_from_db()
    assert problem.published_on is None


def test_a_foreign_enterprise_finds_nothing(world: World) -> None:
    problem = served(world)
    caller = Caller(world, "foreign")

    assert caller.get("problems", view="all").json()["count"] == 0
    assert caller.get(f"cases/problem/{problem.pk}").status_code == 404
    assert caller.get(f"problems/{problem.pk}/findings").status_code == 404
    assert caller.post(f"cases/problem/{problem.pk}/actions/accept", {}).status_code == 404


def test_a_reading_token_writes_nothing(world: World) -> None:
    problem = signed(world)
    caller = Caller(world, "inspector", "read")

    assert caller.get("problems").json()["count"] == 1
    assert caller.post(f"cases/problem/{problem.pk}/actions/notify", {}).status_code == 403
    assert caller.post("reports", report(world.now)).status_code == 403
    assert (
        caller.post("assets", {"kind": "website", "identifier": "https://a.example"}).status_code
        == 403
    )


def test_a_revoked_or_expired_token_is_nobody(world: World) -> None:
    caller = Caller(world, "inspector")
    assert caller.get("me").status_code == 200

    ApiToken.objects.update(expires_at=world.now - timedelta(days=1))

    assert caller.get("me").status_code == 401


def test_a_session_needs_the_token_against_forgery(world: World) -> None:
    problem = signed(world)
    client = Client(enforce_csrf_checks=True)
    client.force_login(world.people["inspector"])

    assert client.get("/api/v1/me").status_code == 200
    forged = client.post(
        f"/api/v1/cases/problem/{problem.pk}/actions/notify", "{}", content_type="application/json"
    )
    assert forged.status_code == 403
    assert "防伪令牌" in forged.json()["reason"]["zh"]
    problem.refresh_from_db()
    assert problem.state == "registered"


def test_the_list_needs_the_same_number_of_queries_for_one_problem_and_for_forty(
    world: World,
) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    caller = Caller(world, "inspector")
    registered(world)
    caller.get("problems")
    with CaptureQueriesContext(connection) as one:
        caller.get("problems")
    for number in range(40):
        registered(world, subject=f"https://s{number}.example")
    with CaptureQueriesContext(connection) as many:
        caller.get("problems")

    assert len(many) == len(one) <= 8


def test_the_description_covers_every_route(world: World) -> None:
    description = Client().get("/api/v1/openapi.json").json()

    assert "/api/v1/cases/{entity}/{key}/actions/{name}" in description["paths"]
    assert all(op.get("security") for path in description["paths"].values() for op in path.values())


def test_a_file_is_received_for_an_action_that_follows(world: World) -> None:
    from django.core.files.uploadedfile import SimpleUploadedFile

    problem = served(world)
    caller = Caller(world, "editor")

    answer = caller.upload(SimpleUploadedFile("../录像.png", b"\x89PNG\r\n\x1a\n...", "text/html"))
    done = caller.post(
        f"cases/problem/{problem.pk}/actions/dispute",
        {"given": {"reason": "可以关闭", "files": [answer["id"]]}},
    )

    assert done.status_code == 200
    (kept,) = Attachment.objects.filter(entity="problem", entity_id=problem.pk)
    assert (kept.name, kept.file.media_type) == ("录像.png", "image/png")


def test_a_program_finds_the_rows_of_a_batch_and_acts_on_one(world: World) -> None:
    batch = batch_of(world, [world.asset])
    caller = Caller(world, "inspector")

    (row,) = caller.get(f"cases/batch/{batch.pk}/rows").json()
    given = {"row": row["id"], "found": "not_testable", "reason": "打不开"}
    done = caller.post(f"cases/batch/{batch.pk}/actions/find", {"given": given})

    assert row["identifier"] == world.asset.identifier
    assert done.status_code == 200, done.content
    assert caller.get(f"cases/batch/{batch.pk}/rows").json()[0]["found"] == "not_testable"
    assert Caller(world, "editor").get(f"cases/batch/{batch.pk}/rows").status_code == 404


def test_an_address_is_stated_and_confirmed_by_programs(world: World) -> None:
    body = {"authority": world.authority.pk, "address": "a@qinghe.example"}

    made = Caller(world, "editor").post("electronic-addresses", body)
    path = f"cases/electronic_address/{made.json()['id']}/actions/confirm"
    signatory = Caller(world, "signatory")
    done = signatory.post(path, {"given": {"agreed": "agreed"}})

    assert (made.status_code, made.json()["state"]) == (201, "stated")
    assert done.json()["state"] == "confirmed"


def test_a_program_asks_a_laboratory_and_sees_what_it_brought(world: World) -> None:
    from django.utils import timezone

    by, at = world.actor("inspector"), timezone.now()
    days = at.date() - timedelta(1), at.date() + timedelta(60)
    campaign = open_campaign("专项", "Action", *days, by=by, at=at)
    populate(campaign, [world.asset], by=by, at=at)
    caller, brings = Caller(world, "inspector"), Caller(world, "laboratory")
    (laboratory,) = caller.get("laboratories").json()
    asked = {
        "laboratory": laboratory["id"], "request": "检测弹窗", "due_on": str(at.date() + timedelta(30)),
        "assets": [world.asset.pk], "scenarios": ["user.popup"],
    }  # fmt: skip

    made = caller.post(f"campaigns/{campaign.pk}/commissions", asked)
    assert (made.status_code, made.json()["state"]) == (201, "asked"), made.content
    path = f"cases/commission/{made.json()['id']}"
    assert [each["name"] for each in brings.get(path).json()["offers"]] == ["deliver", "decline"]
    body = report(timezone.now() - timedelta(seconds=1))
    assert brings.post(f"reports?authority={world.authority.pk}", body).status_code == 200

    told = caller.get(f"{path}/brought").json()
    assert (told["asked"], told["brought"], told["next"]) == (1, 1, None)
    assert told["items"][0]["identifier"] == world.asset.identifier
    assert brings.post(f"{path}/actions/deliver", {"given": {}}).json()["state"] == "delivered"
    assert Caller(world, "editor").get(f"{path}/brought").status_code == 404
    assert Caller(world, "editor").get("laboratories").status_code == 403


@pytest.mark.parametrize(
    ("changes", "status", "field"),
    [
        ({"due_on": "2020-01-01"}, 422, "due_on"),
        ({"assets": [10**6]}, 422, "assets"),
        ({"laboratory": 10**6}, 422, "laboratory"),
        ({"request": ""}, 422, "body.given.request"),
        ({"scenarios": ["no.such"]}, 403, None),
        ({"laboratory": "enterprise"}, 403, None),
        ({"assets": "another"}, 422, "assets"),
    ],
)
def test_what_no_laboratory_can_be_asked_is_said(
    world: World, changes: dict[str, Any], status: int, field: str | None
) -> None:
    from django.utils import timezone

    by, at = world.actor("inspector"), timezone.now()
    another = Asset.objects.create(kind="website", identifier="https://b.example", created_at=at)
    days = at.date() - timedelta(1), at.date() + timedelta(60)
    campaign = open_campaign("专项", "Action", *days, by=by, at=at)
    populate(campaign, [world.asset], by=by, at=at)
    keys = {"enterprise": world.enterprise.pk, "another": [another.pk]}
    changes = {name: keys.get(str(value), value) for name, value in changes.items()}
    body = {
        "laboratory": world.laboratory.pk, "request": "x", "due_on": str(at.date() + timedelta(9)), **changes
    }  # fmt: skip

    answer = Caller(world, "inspector").post(f"campaigns/{campaign.pk}/commissions", body)

    assert answer.status_code == status, answer.content
    assert field is None or field in answer.json()["fields"], answer.content
    assert not Commission.objects.exists()


def test_every_route_is_described_and_its_example_fits_in_both_languages(world: World) -> None:
    described = Client().get("/api/v1/openapi.json").json()
    schemas = {"components": described["components"]}
    examples = 0

    for path, operations in described["paths"].items():
        for operation in operations.values():
            english, _, chinese = operation["description"].partition("\n\n")
            assert english.isascii(), path
            assert re.search("[\u4e00-\u9fff]", chinese), path
            content = operation.get("requestBody", {}).get("content", {})
            body = content.get("application/json", {})
            if "zip" in str(content):
                continue  # a file as it is: the report has a description of its own
            for each in ("zh", "en") if body else ():
                given = body["examples"][each]["value"]
                jsonschema.validate(given, {**body["schema"], **schemas})
                examples += 1
                assert (each == "zh") or not re.search("[\u4e00-\u9fff]", json.dumps(given)), path

    assert examples >= 2 * len(BODIES)
    for language, word in (("zh-hans", "检测开屏和弹窗"), ("en", "splash screens")):
        reader = Client()
        reader.cookies["django_language"] = language
        page = reader.get("/api/").content.decode()
        assert word in page
        assert "--data-binary @report.json" in page
