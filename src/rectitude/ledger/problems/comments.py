"""Who handles a problem, and what officers tell each other about it: never seen by an enterprise."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from rectitude.ledger.accounts.models import Membership, User
from rectitude.ledger.actor import OFFICERS, Actor
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.fields import MAX_TEXT
from rectitude.ledger.problems.models import Comment, Mention, Problem
from rectitude.ledger.transitions import Act, Refused
from rectitude.text import Text

ProblemAct = Act[Problem]

_MENTION = re.compile(r"@([\w.+-]{1,150})")


def colleagues(authority: int) -> QuerySet[User]:
    """Return the people who handle an authority's cases."""
    held = Membership.objects.filter(organisation=authority, active=True, role__in=OFFICERS)
    return User.objects.filter(pk__in=held.values("user")).order_by("username")


def a_colleague(act: ProblemAct) -> Mapping[str, Text]:
    """Return an error where a problem would be given to someone who handles no case here."""
    chosen = act.values.get("assignee")
    if chosen is None or colleagues(act.case.authority_id).filter(pk=chosen).exists():
        return {}
    return {"assignee": Text("不是本机关的办案人员。", "Not an officer of this authority.")}


def assign(act: ProblemAct) -> Mapping[str, Any]:
    """Give a problem to a person, or to nobody."""
    return {"assignee": act.values.get("assignee")}


def comment(problem: Problem, text: str, *, by: Actor, at: datetime) -> Comment:
    """
    Write something for the colleagues; `@name` mentions one of them, who finds it among the work.

    Raises Refused where the actor handles no case of the authority, or the text is empty or too long.
    """
    words = text.strip()
    own = by.organisation is not None and by.organisation.pk == problem.authority_id
    if not by.has(*OFFICERS) or not own or by.user is None:
        raise Refused("只有本机关办案人员可以写备注。", "Only officers of this authority may.")
    if by.scopes is not None and "write" not in by.scopes:
        raise Refused("这个令牌只能读取。", "This token may only read.")
    if not words or len(words) > MAX_TEXT or "\x00" in words:
        raise Refused(
            f"请填写，最多 {MAX_TEXT} 个字符。", f"Write something, at most {MAX_TEXT} characters."
        )
    with sealed():
        made = Comment.objects.create(
            problem=problem, text=words, written_by=by.user, writer=by.name, written_at=at
        )
        named = colleagues(problem.authority_id).filter(username__in=_MENTION.findall(words))
        Mention.objects.bulk_create([Mention(comment=made, user=user) for user in named])
        said = {"comment": made.pk, "mentions": len(named)}
        record(
            "problem.comment", "problem", problem.pk, said,
            by=by, at=at, authority=problem.authority_id,
        )  # fmt: skip
    return made


def mentions(actor: Actor) -> QuerySet[Mention]:
    """Return the mentions of an actor to which no comment of his own has followed, newest first."""
    later = Comment.objects.filter(
        problem=OuterRef("comment__problem"), written_by=actor.user or 0, pk__gt=OuterRef("comment")
    )
    rows = Mention.objects.for_member(actor).filter(~Exists(later), user=actor.user or 0)
    return rows.select_related("comment__problem__asset").order_by("-pk")
