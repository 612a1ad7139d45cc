"""Many are done at once: what is needed is asked once, and each that refuses says why."""

from typing import TYPE_CHECKING, Any

from django.urls import reverse

from ledger.acting import do, notified, registered
from ledger.pages.test_query_counts import MOST
from ledger.signed_in import client
from rectitude.ledger.audit.models import Event
from rectitude.ledger.documents.models import Service
from rectitude.ledger.problems.models import Problem

if TYPE_CHECKING:
    from ledger.world import World

OPINION = {"opinion": "证据充分"}


def problems(world: "World") -> list[Problem]:
    return [registered(world), registered(world, subject="https://other.example")]


def test_several_are_signed_at_once(world: "World") -> None:
    keys = [each.pk for each in problems(world)]
    address, asked = reverse("bulk", args=["problem"]), client(world, "technical_reviewer")
    chosen = {"action": "sign_technically", "selected": keys, "query": "view=open"}

    page = asked.post(address, chosen).content.decode()
    assert "所选 2 件中，有 2 件可以办理" in page
    assert not Problem.objects.filter(technical_review_by__isnull=False).exists()

    done = asked.post(address, {**chosen, **OPINION, "confirmed": "1"}, follow=True)

    assert "2 / 2 件已办理：技术复核签字" in done.content.decode()
    assert Problem.objects.filter(technical_review_by__isnull=False).count() == 2


def test_what_is_signed_lies_before_the_reviewer_of_many(
    world: "World", django_assert_max_num_queries: Any
) -> None:
    many = [registered(world, subject=f"https://n{n}.example", keys=(f"k{n}",)) for n in range(12)]
    address, asked = reverse("bulk", args=["problem"]), client(world, "legal_reviewer")
    chosen = {"action": "sign_legally", "selected": [each.pk for each in many]}

    with django_assert_max_num_queries(MOST):
        page = asked.post(address, chosen).content.decode()

    evidence, _, form = page.partition('<form method="post" class="panel pad form"')
    assert form
    for n, each in enumerate(many):
        assert each.number in evidence
        assert f'<code class="wrap-any">k{n}</code>' in evidence
    assert evidence.count("规范互联网信息服务市场秩序若干规定") == page.count(
        "规范互联网信息服务市场秩序若干规定"
    )
    assert 0 < evidence.count("规范互联网信息服务市场秩序若干规定") < len(many)


def test_what_changed_since_it_was_shown_is_not_signed(world: "World") -> None:
    first, second = problems(world)
    address, asked = reverse("bulk", args=["problem"]), client(world, "technical_reviewer")
    chosen = {"action": "sign_technically", "selected": [first.pk, second.pk]}
    page = asked.post(address, chosen).content.decode()
    shown = {f"version-{each.pk}": each.version for each in (first, second)}
    for name, version in shown.items():
        assert f'name="{name}" value="{version}"' in page
    do(world, first, "legal_reviewer", "send_back", reason="缺少截图")

    done = asked.post(address, {**chosen, **shown, **OPINION, "confirmed": "1"}, follow=True)

    assert "1 件没有办理" in done.content.decode()
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.technical_review_by, second.technical_review_by) == (
        None,
        world.people["technical_reviewer"].pk,
    )


def test_one_that_refuses_leaves_the_others_alone_and_says_why(world: "World") -> None:
    first, second = problems(world)
    do(world, first, "technical_reviewer", "sign_technically", opinion="同意")
    chosen = {"action": "sign_technically", "selected": [first.pk, second.pk], "confirmed": "1"}

    done = client(world, "technical_reviewer").post(
        reverse("bulk", args=["problem"]), {**chosen, **OPINION}, follow=True
    )

    page = done.content.decode()
    assert "1 件没有办理" in page
    assert "技术复核已签字" in page


def test_several_documents_are_served_at_once(world: "World") -> None:
    notified(world)
    service = Service.objects.get()
    chosen = {"action": "serve", "selected": [service.pk]}
    address, asked = reverse("bulk", args=["service"]), client(world, "inspector")

    missing = asked.post(address, {**chosen, "confirmed": "1"})
    assert missing.status_code == 422
    given = {"mode": "direct", "on": str(world.now.date()), "detail": "王某签收", "confirmed": "1"}
    asked.post(address, {**chosen, **given})

    service.refresh_from_db()
    assert service.state == "served"


def test_nothing_is_done_to_what_one_may_not_see(world: "World") -> None:
    problem = registered(world)
    before = Event.objects.count()
    chosen = {"action": "accept", "selected": [problem.pk, 10**30, "x", "-1"], "confirmed": "1"}

    answer = client(world, "foreign").post(reverse("bulk", args=["problem"]), chosen)

    assert answer.status_code in {302, 404}
    assert Event.objects.count() == before


def test_an_action_of_another_role_is_not_there(world: "World") -> None:
    address = reverse("bulk", args=["problem"])

    assert client(world, "editor").post(address, {"action": "close"}).status_code == 404
    assert client(world, "editor").post(address, {"action": "publish"}).status_code == 404
    assert client(world, "editor").post(reverse("bulk", args=["run"]), {}).status_code == 404
