"""
One table of transitions per kind of case: what may happen, who may do it, and why not now.

The tables feed the pages (`offers`), the API, the diagrams in the documentation and the property
tests. `Machine.perform` is the only door through which a state changes: permission, guard,
conditional update and audit event, in one transaction.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Generic, Literal, TypeVar

from django.db import models, transaction
from django.db.models import F
from django.utils.dateparse import parse_date

from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.accounts.isolation import Scoped
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.audit.queries import last_event
from rectitude.text import Text

FieldKind = Literal[
    "line", "text", "date", "number", "choice", "yes", "files", "organisation", "user", "lines"
]


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


class Invalid(Exception):
    """What was entered cannot be taken; one text a field."""

    def __init__(self, errors: Mapping[str, Text]) -> None:
        super().__init__("; ".join(f"{name}: {text.en}" for name, text in errors.items()))
        self.errors = dict(errors)


@dataclass(frozen=True)
class Field:
    """One thing that must be said for an action."""

    name: str
    kind: FieldKind
    label: Text
    required: bool = True
    choices: tuple[tuple[str, Text], ...] = ()
    secret: bool = False
    """Not written into the log, where it could never be erased."""


Values = Mapping[str, Any]


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
        from django.utils import timezone

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
            return Text("你的角色不能做这项操作。", "Your role does not allow this.")
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
class Offer:
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
            (source, each.name, target)
            for each in self
            for source in each.sources
            for target in (
                each.targets or ((each.target,) if isinstance(each.target, str) else (source,))
            )
        ]

    def __iter__(self) -> Iterator[Transition[C]]:
        return iter(self.transitions.values())

    def offers(self, case: C, by: Actor, at: datetime) -> list[Offer]:
        """
        Return what the actor may do to a case, and what not and why not.

        An action of another role, or of a state that has nothing to do with it, is left out.
        """
        act = Act(case, by, at)
        return [
            Offer(each.name, each.label, each.fields, each.refusal(act))
            for each in self
            if not each.internal and by.has(*each.roles) and case.state in each.sources
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
        with transaction.atomic():
            lock()
            rows: Scoped[C] = Scoped(self.model)
            fresh = (rows if internally else rows.for_member(by)).get(pk=case.pk)
            if version is not None and fresh.version != version:
                raise Conflict(*_what_changed(self.entity, fresh))
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
            raise Conflict(*_what_changed(self.entity, act.case))
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


def _what_changed(entity: str, case: Case) -> tuple[str, str]:
    event = last_event(entity, case.pk)
    if event is None:
        return "内容已被他人修改，请重新载入。", "Someone else changed this; reload it."
    who, what = event.actor_name, event.action
    return (
        f"{who} 刚刚做了“{what}”，现在是第 {case.version} 版。请重新载入后再操作。",
        f"{who} has just done “{what}”; this is now version {case.version}. Reload it and decide.",
    )


_REQUIRED = Text("请填写。", "Please fill this in.")


def read(fields: Sequence[Field], given: Mapping[str, Any]) -> Values:
    """
    Return the values of an action's fields from what was given.

    Raises Invalid with every field that is missing or cannot be read.
    """
    values: dict[str, Any] = {}
    errors: dict[str, Text] = {}
    for each in fields:
        raw = given.get(each.name)
        if raw in (None, "", []):
            if each.required:
                errors[each.name] = _REQUIRED
            continue
        try:
            values[each.name] = _read_one(each, raw)
        except ValueError as error:
            zh, _, en = str(error).partition("|")
            errors[each.name] = Text(zh, en)
    unknown = set(given) - {each.name for each in fields}
    errors |= {name: Text("没有这一项。", "There is no such field.") for name in unknown}
    if errors:
        raise Invalid(errors)
    return values


MAX_LINE = 500
MAX_TEXT = 20_000
"""Characters of a line and of a text: ours; long statements come as files."""


def _read_one(each: Field, raw: Any) -> Any:
    readers: dict[FieldKind, Callable[[Any], Any]] = {
        "line": lambda v: _short(v, MAX_LINE),
        "text": lambda v: _short(v, MAX_TEXT),
        "date": _a_date,
        "number": _a_number,
        "yes": lambda v: v in (True, "true", "on", "1", 1),
        "choice": lambda v: _one_of(v, [value for value, _ in each.choices]),
        "organisation": _a_number,
        "user": _a_number,
        "files": _a_list,
        "lines": lambda v: _some_of(v, [value for value, _ in each.choices]),
    }
    return readers[each.kind](raw)


def _short(value: Any, limit: int) -> str:
    text = str(value).strip()
    if not text:
        raise ValueError("请填写。|Please fill this in.")
    if len(text) > limit or "\x00" in text:
        raise ValueError(f"最多 {limit} 个字符。|At most {limit} characters.")
    return text


def _a_date(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        parsed = parse_date(str(value))
    except ValueError:
        parsed = None
    if parsed is None:
        raise ValueError("请写成 2026-11-24 的形式。|Write it like 2026-11-24.")
    return parsed


def _a_number(value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError("请填数字。|A number is needed.") from None
    if not -(2**31) <= number < 2**31:
        raise ValueError("数字太大。|The number is too large.")
    return number


def _one_of(value: Any, choices: Sequence[str]) -> str:
    if value not in choices:
        raise ValueError(f"请从中选择：{'、'.join(choices)}。|Choose one of: {', '.join(choices)}.")
    return str(value)


def _a_list(value: Any) -> list[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(v, str | int) for v in value):
        raise ValueError("请给出列表。|A list is needed.")
    return [str(v) for v in value]


def _some_of(value: Any, choices: Sequence[str]) -> list[str]:
    """Return lines, or items; of the choices only, where there are some."""
    items = value.splitlines() if isinstance(value, str) else _a_list(value)
    return [_one_of(item, choices) for item in items] if choices else items


def told(each: Field, value: Any) -> Any:
    """Return what the log keeps of a value: nothing of a secret one but that it was given."""
    if each.secret:
        return "(given)"
    return value.isoformat() if isinstance(value, date) else value
