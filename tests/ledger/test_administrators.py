"""An administrator alone takes over nobody's account, gives himself nothing, and handles no case."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from django.test import Client
from django.urls import reverse

from ledger.acting import do, registered
from ledger.signed_in import client
from rectitude.ledger.accounts import actions
from rectitude.ledger.accounts.models import Membership, User
from rectitude.ledger.accounts.queries import actor_of
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.models import Event
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from ledger.world import World


def second(world: "World") -> Actor:
    """Another administrator of the same authority, made at the server."""
    user = actions.add_person(
        "keeper2", "一个很长的密码2026", world.authority, [Role.ADMINISTRATOR], at=world.now
    )
    return Actor(user.pk, "keeper2", world.authority, frozenset({Role.ADMINISTRATOR}))


def has_signed_in(world: "World", who: str) -> User:
    assert client(world, who).get(reverse("problems")).status_code == 200
    return User.objects.get(pk=world.people[who].pk)


@pytest.mark.parametrize("role", [Role.LEGAL_REVIEWER, Role.DECIDER, Role.AUDITOR])
def test_nobody_gives_a_role_to_himself(world: "World", role: Role) -> None:
    by = world.actor("administrator")

    with pytest.raises(Refused, match="to himself"):
        actions.add_person(by.name, "", world.authority, [role], by=by, at=world.now)

    assert not Membership.objects.filter(user=by.user, role=role).exists()


@pytest.mark.parametrize(
    "role",
    [Role.INSPECTOR, Role.TECHNICAL_REVIEWER, Role.LEGAL_REVIEWER, Role.DECIDER, Role.CUSTODIAN],
)
def test_nobody_is_administrator_and_handles_cases(world: "World", role: Role) -> None:
    first, other = world.actor("administrator"), second(world)

    for username, roles in (
        (world.people["administrator"].username, [role]),
        (world.people[role.value].username, [Role.ADMINISTRATOR]),
        ("both", [Role.ADMINISTRATOR, role]),
    ):
        with pytest.raises(Refused, match="handles no case"):
            actions.add_person(
                username, "一个很长的密码2026", world.authority, roles, by=other, at=world.now
            )
    assert first.has(Role.ADMINISTRATOR)


def test_a_link_for_an_account_in_use_needs_a_second_administrator(world: "World") -> None:
    reviewer = has_signed_in(world, "legal_reviewer")
    by, later = world.actor("administrator"), world.now + timedelta(hours=23)
    invite = actions.invite

    assert invite(reviewer, world.authority, by=by, at=world.now) is None
    assert invite(reviewer, world.authority, by=by, at=world.now) is None, "asking twice is alone"
    assert invite(reviewer, world.authority, by=second(world), at=later) is not None
    assert [
        event.action for event in Event.objects.filter(action__contains="link").order_by("seq")
    ] == ["organisation.ask_for_link"] * 2
    assert invite(reviewer, world.authority, by=by, at=later) is None, "each link is asked for anew"


def test_a_request_of_the_day_before_counts_no_more(world: "World") -> None:
    reviewer = has_signed_in(world, "legal_reviewer")
    actions.invite(reviewer, world.authority, by=world.actor("administrator"), at=world.now)

    late = world.now + timedelta(hours=25)

    assert actions.invite(reviewer, world.authority, by=second(world), at=late) is None


def test_a_link_ends_the_sign_ins_of_the_account(world: "World") -> None:
    signed_in = client(world, "legal_reviewer")
    assert signed_in.get(reverse("problems")).status_code == 200
    reviewer = User.objects.get(pk=world.people["legal_reviewer"].pk)
    actions.invite(reviewer, world.authority, by=world.actor("administrator"), at=world.now)
    actions.invite(reviewer, world.authority, by=second(world), at=world.now)

    assert signed_in.get(reverse("problems")).status_code == 302


def test_the_page_gives_no_link_to_one_administrator(world: "World") -> None:
    reviewer = has_signed_in(world, "legal_reviewer")
    page = reverse("member-change", args=[world.authority.pk])

    answer = client(world, "administrator").post(page, {"invite": reviewer.pk}, follow=True)

    assert "另一位管理员" in answer.content.decode()
    assert "password/reset" not in answer.content.decode()


def test_a_new_member_of_a_firm_is_invited_by_one(world: "World") -> None:
    by = world.actor("administrator")
    user = actions.add_person(
        "fresh", actions.unguessable(), world.enterprise, [Role.EDITOR], by=by, at=world.now
    )

    assert actions.invite(user, world.enterprise, by=by, at=world.now)


def test_an_invented_person_gets_no_role_from_one_administrator(world: "World") -> None:
    by = world.actor("administrator")
    invented = actions.add_person(
        "invented", actions.unguessable(), world.authority, [Role.LEGAL_REVIEWER],
        by=by, at=world.now,
    )  # fmt: skip
    row = invented.memberships.get()

    with pytest.raises(Refused, match="not a member"):
        actions.invite(invented, world.authority, by=by, at=world.now)
    with pytest.raises(Refused, match="Another administrator"):
        actions.confirm(row, by=by, at=world.now)
    assert actor_of(invented).roles == frozenset()


def test_no_second_administrator_is_invented_either(world: "World") -> None:
    by = world.actor("administrator")
    accomplice = actions.add_person(
        "accomplice", actions.unguessable(), world.authority, [Role.ADMINISTRATOR],
        by=by, at=world.now,
    )  # fmt: skip

    assert not actor_of(accomplice).has(Role.ADMINISTRATOR)


def proposed(world: "World", role: Role = Role.LEGAL_REVIEWER) -> Membership:
    user = actions.add_person(
        "li", actions.unguessable(), world.authority, [role],
        by=world.actor("administrator"), at=world.now,
    )  # fmt: skip
    return user.memberships.get(organisation=world.authority)


def test_a_second_administrator_confirms_and_gets_the_first_link(world: "World") -> None:
    row, by = proposed(world), second(world)

    actions.confirm(row, by=by, at=world.later(days=3))

    assert actor_of(row.user).has(Role.LEGAL_REVIEWER)
    assert actions.invite(row.user, world.authority, by=by, at=world.now) is not None
    first = world.actor("administrator")
    assert actions.invite(row.user, world.authority, by=first, at=world.now) is None


def test_confirming_ends_what_the_first_administrator_holds_of_the_account(world: "World") -> None:
    by = world.actor("administrator")
    user = actions.add_person(
        "li", actions.unguessable(), world.enterprise, [Role.EDITOR], by=by, at=world.now
    )
    invited = actions.invite(user, world.enterprise, by=by, at=world.now)
    assert invited is not None
    user.set_password("一个很长的密码2026")
    user.save()
    row = proposed(world)
    row.user.refresh_from_db()

    actions.confirm(row, by=second(world), at=world.now)

    assert not User.objects.get(pk=user.pk).check_password("一个很长的密码2026")


def test_a_small_office_confirms_at_the_server(world: "World") -> None:
    from rectitude.ledger.cli import ledger

    row = proposed(world)

    result = CliRunner().invoke(ledger, ["confirm", "li", "--organisation", world.authority.name])

    assert result.exit_code == 0, result.output
    assert actor_of(row.user).has(Role.LEGAL_REVIEWER)
    event = Event.objects.filter(action="account.confirm").latest("seq")
    assert event.actor_name == "operator"


def test_two_administrators_confirm_by_the_page(world: "World") -> None:
    row = proposed(world)
    other = User.objects.get(pk=second(world).user)
    world.people["keeper2"] = other
    page = reverse("member-change", args=[world.authority.pk])

    alone = client(world, "administrator").post(page, {"confirm": row.pk}, follow=True)
    assert "须由另一位管理员确认" in alone.content.decode()
    answer = client(world, "keeper2").post(page, {"confirm": row.pk})

    assert "password/reset" in answer.content.decode()
    assert actor_of(row.user).has(Role.LEGAL_REVIEWER)


def test_a_link_made_at_the_server_shows_on_the_cases_touched_afterwards(world: "World") -> None:
    before = registered(world, subject="https://m.qinghe.example")
    do(world, before, "technical_reviewer", "sign_technically", opinion="同意")
    reviewer = has_signed_in(world, "technical_reviewer")
    actions.invite(reviewer, world.authority, by=actions.OPERATOR, at=world.now)
    after = registered(world)
    do(world, after, "technical_reviewer", "sign_technically", opinion="同意")

    def shown(problem: Problem, who: str) -> bool:
        page = client(world, who).get(reverse("problem", args=[problem.pk]))
        return "此前有人能够代为登录" in page.content.decode()

    assert shown(after, "legal_reviewer")
    assert shown(after, "auditor")
    assert not shown(before, "legal_reviewer")


def test_who_sits_at_the_server_is_named_by_the_log(world: "World") -> None:
    from rectitude.ledger.cli import ledger

    reviewer = has_signed_in(world, "legal_reviewer")
    result = CliRunner().invoke(
        ledger, ["invite", reviewer.username, "--organisation", world.authority.name]
    )

    assert result.exit_code == 0, result.output
    assert Client().get(result.output.strip(), follow=True).status_code == 200
    event = Event.objects.filter(action="organisation.invite").order_by("-seq").first()
    assert event is not None
    assert event.actor_name == "operator"
