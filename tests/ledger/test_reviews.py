"""Nothing is signed on no evidence: reviewers say what they think of what is before them, or send it back."""

from datetime import timedelta

import pytest
from django.urls import reverse

from ledger.acting import day, do, notified, registered, serve, signed
from ledger.signed_in import client
from ledger.test_batches import batch_of, step
from ledger.test_measures import issued
from ledger.test_penalties import paper
from ledger.world import SCENARIO, World
from rectitude.ledger.documents.models import Document, Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.fields import Invalid
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem, Review
from rectitude.ledger.problems.queries import my_work
from rectitude.ledger.transitions import Refused

SIGNATURES = (("technical_reviewer", "sign_technically"), ("legal_reviewer", "sign_legally"))


def by_hand(world: World) -> Problem:
    return register(world.asset, SCENARIO, by=world.actor("inspector"), at=world.now)


@pytest.mark.parametrize(("who", "name"), SIGNATURES)
def test_nothing_is_signed_on_no_evidence(world: World, who: str, name: str) -> None:
    problem = by_hand(world)

    with pytest.raises(Refused, match="There is no evidence"):
        do(world, problem, who, name, opinion="同意")

    do(world, problem, "inspector", "file_proof", shows="现场截图", files=[paper(world)])
    assert do(world, problem, who, name, opinion="同意").version > problem.version


def test_no_order_is_issued_on_no_evidence_whoever_signed(world: World) -> None:
    problem = by_hand(world)
    Problem.objects.filter(pk=problem.pk).update(technical_review_by=1, legal_review_by=2)

    with pytest.raises(Refused, match="There is no evidence"):
        do(world, problem, "inspector", "notify")


@pytest.mark.parametrize(("who", "name"), SIGNATURES)
def test_a_signature_takes_an_opinion_and_keeps_what_was_signed(
    world: World, who: str, name: str
) -> None:
    problem = registered(world)

    with pytest.raises(Invalid, match="opinion"):
        do(world, problem, who, name)
    do(world, problem, who, name, opinion="证据充分")

    review = Review.objects.get()
    finding = Finding.objects.get()
    assert (review.opinion, review.agreed) == ("证据充分", True)
    assert review.evidence["findings"] == [finding.fingerprint]
    assert review.evidence["reports"] == [finding.report.digest]
    assert review.evidence["basis"]


def test_the_form_of_a_signature_shows_what_is_signed(world: World) -> None:
    problem = registered(world)

    page = client(world, "legal_reviewer").get(
        reverse("problem-act", args=[problem.pk, "sign_legally"])
    )

    words = page.content.decode()
    assert "整屏都是链接" in words
    assert "规范互联网信息服务市场秩序若干规定" in words


def test_who_was_sent_back_to_completes_it_and_both_sign_anew(world: World) -> None:
    problem = registered(world)
    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")

    problem = do(world, problem, "legal_reviewer", "send_back", reason="缺少页面归属的证明")

    assert (problem.technical_review_by, problem.legal_review_by) == (None, None)
    assert problem in my_work(world.actor("inspector"))
    assert problem not in my_work(world.actor("legal_reviewer"))
    with pytest.raises(Refused, match="sent back"):
        do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")

    do(world, problem, "inspector", "complete", note="补充备案查询结果", files=[paper(world)])
    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")
    do(world, problem, "legal_reviewer", "sign_legally", opinion="同意")
    assert do(world, problem, "inspector", "notify").state == "notified"


def test_an_order_is_read_by_its_enterprise_only_once_it_is_served(world: World) -> None:
    problem = notified(world)
    reader = world.actor("signatory")

    assert not Document.objects.for_member(reader).exists()
    assert not Service.objects.for_member(reader).exists()
    serve(world, problem)
    assert Document.objects.for_member(reader).exists()


def test_an_order_to_a_provider_is_due_from_its_service(world: World) -> None:
    measure = issued(world)
    assert measure.due_on is None
    world.later(days=9)
    service = Service.objects.get(document=measure.document)
    given = {"mode": "direct", "on": day(world), "detail": "签收"}
    SERVICE.perform(service, "serve", by=world.actor("inspector"), at=world.now, given=given)

    measure.refresh_from_db()
    assert measure.served_on == world.now.date()
    assert measure.due_on is not None
    assert measure.due_on > world.now.date()


@pytest.mark.parametrize("days", [-3, 0])
def test_a_batch_is_not_due_before_tomorrow(world: World, days: int) -> None:
    problem = serve(world, notified(world))
    batch = batch_of(world, [problem.asset])
    step(world, batch, "find", row=batch.rows.get().pk, found="notified")

    with pytest.raises(Invalid, match="after today"):
        step(world, batch, "notify", due_on=(world.now + timedelta(days=days)).date())


def test_a_batch_is_not_due_before_its_problems_are_counted_from_service(world: World) -> None:
    problem = serve(world, do(world, signed(world), "inspector", "notify", days=30))
    batch = batch_of(world, [problem.asset])
    step(world, batch, "find", row=batch.rows.get().pk, found="notified")

    with pytest.raises(Invalid, match="runs from its service"):
        step(world, batch, "notify", due_on=(world.now + timedelta(days=7)).date())
