"""Whatever an administrator tries alone, in whatever order, no case moves by his hand."""

from typing import Any

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule

from ledger.test_invariants import SAID, Ledger, run_machine
from rectitude.ledger.accounts import actions
from rectitude.ledger.accounts.models import Membership, Organisation, User
from rectitude.ledger.accounts.queries import actor_of
from rectitude.ledger.actor import Role
from rectitude.ledger.audit.models import Event
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem

NAMES = ("invented", "accomplice", "legal_reviewer", "technical_reviewer", "decider", "editor")


class Administered(Ledger):
    """An administrator who wants to have an order issued, and has every button of his role."""

    def __init__(self) -> None:
        super().__init__()
        self.held: set[int] = {self.world.people["administrator"].pk}
        """The accounts that he can sign in to."""
        self.steps = 0
        User.objects.filter(username__in=NAMES).update(last_login=self.world.now)

    @rule(
        who=st.sampled_from(NAMES),
        roles=st.sets(st.sampled_from(list(actions.ROLES_OF["authority"])), min_size=1, max_size=2),
        where=st.sampled_from(("authority", "enterprise")),
    )
    def enters(self, who: str, roles: set[Role], where: str) -> None:
        organisation: Organisation = getattr(self.world, where)
        fitting = [role for role in roles if role in actions.ROLES_OF[organisation.kind]]
        for hand in self._hands():
            self.attempt(
                lambda hand=hand: actions.add_person(  # type: ignore[misc]
                    who, actions.unguessable(), organisation, fitting or [Role.EDITOR],
                    by=hand, at=self.world.later(minutes=1),
                )
            )  # fmt: skip

    @rule()
    def confirms(self) -> None:
        for row in Membership.objects.filter(asked_by__isnull=False):
            for hand in self._hands():
                self.attempt(
                    lambda row=row, hand=hand: actions.confirm(  # type: ignore[misc]
                        row, by=hand, at=self.world.later(minutes=1)
                    )
                )

    @rule(who=st.sampled_from(NAMES), where=st.sampled_from(("authority", "enterprise")))
    def makes_a_link(self, who: str, where: str) -> None:
        user = User.objects.filter(username=who).first()
        if user is None:
            return
        for hand in self._hands():

            def get(hand: Any = hand, user: User = user) -> None:
                at = self.world.later(minutes=1)
                if actions.invite(user, getattr(self.world, where), by=hand, at=at) is not None:
                    self.held.add(user.pk)

            self.attempt(get)

    @rule(
        pick=st.integers(0, 9),
        name=st.sampled_from([t.name for t in PROBLEM if not t.internal]),
    )
    def acts_as_whom_he_holds(self, pick: int, name: str) -> None:
        rows = list(Problem.objects.order_by("pk"))
        if not rows:
            return
        given = {f.name: SAID[f.name] for f in PROBLEM.transitions[name].fields if f.name in SAID}
        for key in sorted(self.held):
            actor = actor_of(User.objects.get(pk=key))
            before = Event.objects.count()
            self.attempt(
                lambda actor=actor: PROBLEM.perform(  # type: ignore[misc]
                    rows[pick % len(rows)],
                    name,
                    by=actor,
                    at=self.world.later(minutes=1),
                    given=given,
                )
            )
            if actor.organisation is not None and actor.organisation.kind == "authority":
                self.steps += Event.objects.count() - before

    def _hands(self) -> list[Any]:
        """Return every actor as whom he can act as an administrator."""
        held = [actor_of(User.objects.get(pk=key)) for key in sorted(self.held)]
        return [actor for actor in held if actor.has(Role.ADMINISTRATOR)]

    @invariant()
    def no_case_of_the_authority_moves_by_his_hand(self) -> None:
        for key in self.held:
            actor = actor_of(User.objects.get(pk=key))
            assert not actor.has(*actions.CASE_ROLES)
        assert self.steps == 0


@pytest.mark.slow
@pytest.mark.usefixtures("db")
def test_an_administrator_alone_moves_no_case() -> None:
    run_machine(Administered, 10, 30)


@pytest.mark.e2e
@pytest.mark.usefixtures("db")
def test_an_administrator_alone_moves_no_case_in_many_long_runs() -> None:
    run_machine(Administered, 50, 50)
