"""
One table of transitions per kind of case: what may happen, who may do it, and why not now.

The tables feed the pages (`offers`), the API, the diagrams in the documentation and the property
tests. `Machine.perform` is the only door through which a state changes: permission, guard,
conditional update and audit event, in one transaction.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from django.db import models
from django.db.models import F
from django.utils import timezone

from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import events_of
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.fields import Field, Invalid, Values, read, told
from rectitude.ledger.isolation import Scoped
from rectitude.ledger.words import known, words
from rectitude.text import Text


class Case(models.Model):
    """A row with a state; `version` rises with every change, so that two people cannot both win."""

    state = models.CharField(max_length=24, db_index=True)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()

    class Meta:
        abstract = True


C = TypeVar("C", bound=Case)


class Refused(Exception):
    """The action is not allowed now; the text says why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(zh, en)


class Conflict(Refused):
    """Someone else was faster; the text says what changed."""


@dataclass(frozen=True)
class Act(Generic[C]):
    """One action under way: on what, by whom, when, and what was said."""

    case: C
    by: Actor
    at: datetime
    values: Values = field(default_factory=dict)

    @property
    def today(self) -> date:
        """The day of the act in China."""
        return timezone.localtime(self.at).date()


Reason = Text | None
Guard = Callable[[Act[C]], Reason]
"""Returns why the action is not possible, or None. It must not need `values`."""
Check = Callable[[Act[C]], Mapping[str, Text]]
"""Returns the errors of what was said, by field."""
Effect = Callable[[Act[C]], Mapping[str, Any]]
"""Does what goes with the change, and returns further columns to set."""


@dataclass(frozen=True)
class Transition(Generic[C]):
    """One thing that may happen to a case."""

    name: str
    label: Text
    sources: tuple[str, ...]
    target: str | Callable[[C], str] | None
    """The new state; None where it stays; a function where it depends on the case."""
    roles: frozenset[Role]
    guards: tuple[Guard[C], ...] = ()
    fields: tuple[Field, ...] = ()
    checks: tuple[Check[C], ...] = ()
    effect: Effect[C] | None = None
    targets: tuple[str, ...] = ()
    """The states a function may give, for diagrams and tests."""
    internal: bool = False
    """Part of another action; never offered to a person."""

    def refusal(self, act: Act[C], *, internally: bool = False) -> Reason:
        """Return why the action is not possible now, or None."""
        if not internally and not act.by.has(*self.roles):
            return Text("您的角色不能做这项操作。", "Your role does not allow this.")
        if not internally and act.by.scopes is not None and "write" not in act.by.scopes:
            return Text("这个令牌只能读取。", "This token may only read.")
        if act.case.state not in self.sources:
            return Text("当前状态下不能做这项操作。", "Not possible in the present state.")
        return next((reason for guard in self.guards if (reason := guard(act)) is not None), None)

    def goal(self, case: C) -> str:
        """Return the state that the case will have."""
        if self.target is None:
            return case.state
        return self.target if isinstance(self.target, str) else self.target(case)


@dataclass(frozen=True)
class OfferedAction:
    """What a page shows of an action: allowed, or greyed with the reason."""

    name: str
    label: Text
    fields: tuple[Field, ...]
    refusal: Reason

    @property
    def allowed(self) -> bool:
        """Whether it may be done now."""
        return self.refusal is None


class Machine(Generic[C]):
    """The transitions of one kind of case."""

    def __init__(
        self,
        entity: str,
        model: type[C],
        states: Mapping[str, Text],
        transitions: Sequence[Transition[C]],
    ) -> None:
        self.entity = entity
        self.model = model
        self.states = dict(states)
        self.transitions = {each.name: each for each in transitions}

    def edges(self) -> list[tuple[str, str, str]]:
        """Return `(source, action, target)` of every change of state, for diagrams."""
        return [
            (source, transition.name, target)
            for transition in self
            for source in transition.sources
            for target in (
                transition.targets
                or ((transition.target,) if isinstance(transition.target, str) else (source,))
            )
        ]

    def __iter__(self) -> Iterator[Transition[C]]:
        return iter(self.transitions.values())

    def offers(self, case: C, by: Actor, at: datetime) -> list[OfferedAction]:
        """
        Return what the actor may do to a case, and what not and why not.

        An action of another role, or of a state that has nothing to do with it, is left out.
        """
        act = Act(case, by, at)
        return [
            OfferedAction(
                transition.name, transition.label, transition.fields, transition.refusal(act)
            )
            for transition in self
            if not transition.internal
            and by.has(*transition.roles)
            and case.state in transition.sources
        ]

    def perform(
        self,
        case: C,
        name: str,
        *,
        by: Actor,
        at: datetime,
        given: Mapping[str, Any] | None = None,
        version: int | None = None,
        internally: bool = False,
    ) -> C:
        """
        Do one action and return the case as it is now.

        `internally` is said by actions that this one is part of; they have checked who acts.
        Raises Refused (permission or guard), Conflict (someone was faster), Invalid (what was
        said),
        and the model's DoesNotExist where the actor may not see the case at all.
        """
        transition = self._named(name, internally=internally)
        with sealed():
            lock()
            rows: Scoped[C] = Scoped(self.model)
            fresh = (rows if internally else rows.for_member(by)).get(pk=case.pk)
            if version is not None and fresh.version != version:
                raise _conflict(what_changed(self, fresh, version))
            if (
                reason := transition.refusal(Act(fresh, by, at), internally=internally)
            ) is not None:
                raise Refused(reason.zh, reason.en)
            act = Act(fresh, by, at, read(transition.fields, given or {}))
            errors = {k: text for check in transition.checks for k, text in check(act).items()}
            if errors:
                raise Invalid(errors)
            return self._change(transition, act)

    def _change(self, transition: Transition[C], act: Act[C]) -> C:
        before, goal = act.case.state, transition.goal(act.case)
        changes = dict(transition.effect(act)) if transition.effect else {}
        changes.setdefault("state", goal)
        updated = self.model._default_manager.filter(
            pk=act.case.pk, state=before, version=act.case.version
        ).update(version=F("version") + 1, **changes)
        if not updated:
            raise _conflict(what_changed(self, act.case, act.case.version))
        record(
            f"{self.entity}.{transition.name}",
            self.entity,
            act.case.pk,
            {
                "from": before,
                "to": changes["state"],
                "version": act.case.version + 1,
                "said": {
                    f.name: told(f, act.values.get(f.name))
                    for f in transition.fields
                    if f.name in act.values
                },
            },
            by=act.by,
            at=act.at,
            authority=_authority(act.case),
        )
        return self.model._default_manager.get(pk=act.case.pk)

    def _named(self, name: str, *, internally: bool) -> Transition[C]:
        if name not in self.transitions or (self.transitions[name].internal and not internally):
            raise Refused(f"没有这项操作：{name}。", f"There is no such action: {name}.")
        return self.transitions[name]


def _authority(case: Case) -> int | None:
    return getattr(case, "authority_id", None)


def _conflict(text: Text) -> Conflict:
    return Conflict(text.zh, text.en)


CHANGES = 5
"""Changes by others that are named to who comes second: the newest ones, ours."""


def what_changed(machine: Machine[Any], case: Case, since: int) -> Text:
    """Say who changed a case after a version of it, what they did, and when."""
    newest = events_of(machine.entity, case.pk)[: CHANGES + 1]
    later = [each for each in newest if json.loads(each.body).get("version", 0) > since]
    told = [_told_of(machine, each) for each in reversed(later[:CHANGES])]
    if not told:
        return Text("内容已被他人修改，请重新载入。", "Someone else changed this; reload it.")
    return Text(
        f"在您填写期间：{'；'.join(each.zh for each in told)}。请看过再决定。",
        f"While you were at it: {'; '.join(each.en for each in told)}. Look at it, then decide.",
    )


def _told_of(machine: Machine[Any], event: Event) -> Text:
    at = timezone.localtime(datetime.fromisoformat(str(event.at)))
    name = event.action.partition(".")[2]
    key = f"event.{event.action.replace('.', '_')}"
    if name in machine.transitions:
        what = machine.transitions[name].label
    else:
        what = words(key) if known(key) else Text(name, name)
    who = event.actor_name
    return Text(
        f"{at:%m-%d %H:%M} {who} 做了“{what.zh}”", f"{who} did “{what.en}” on {at:%m-%d at %H:%M}"
    )
