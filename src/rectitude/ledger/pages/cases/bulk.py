"""One action on many cases: what it needs is asked once, and each is done by itself."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from rectitude.ledger.actor import Actor
from rectitude.ledger.fields import Invalid, read
from rectitude.ledger.isolation import Scoped
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.pages.cases.faces import FACES
from rectitude.ledger.pages.once import once
from rectitude.ledger.pages.reviewing import REVIEWS, before_the_reviewer_of_many
from rectitude.ledger.problems.queries import PAGE
from rectitude.ledger.problems.reviews import look_for_evidence
from rectitude.ledger.transitions import Act, Case, Machine, Refused, Transition
from rectitude.ledger.words import say
from rectitude.text import Text

ENTITIES = ("problem", "service")
"""Of which many are done at once."""


@dataclass(frozen=True)
class Chosen:
    """A case that was chosen: why the action is not possible for it, or what came of it."""

    case: Any
    title: str
    address: str
    refusal: Text | None
    seen: int | None = None
    """The version that was shown to whoever confirms."""


def actions(machine: Machine[Any], actor: Actor) -> list[Transition[Any]]:
    """Return the actions that many can take: those that want no file of each."""
    return [
        transition
        for transition in machine
        if not transition.internal
        and actor.has(*transition.roles)
        and not any(field.kind == "files" and field.required for field in transition.fields)
    ]


@require_POST
@login_required
def bulk(request: HttpRequest, entity: str) -> HttpResponse:
    """Ask what an action needs for the chosen cases, then do it to each that allows it."""
    if entity not in ENTITIES:
        raise Http404
    machine, actor = MACHINES[entity], actor_in(request)
    wanted = request.POST.get("action", "")
    transition = next((each for each in actions(machine, actor) if each.name == wanted), None)
    if transition is None:
        raise Http404
    back = _back(request, entity)
    chosen = _chosen(request, machine, transition, actor)
    if not chosen:
        messages.info(request, say("problems.bulk_nothing"))
        return HttpResponseRedirect(back)
    fields = tuple(each for each in transition.fields if each.kind != "files")
    form, status = forms.form_for(fields, by=actor), 200
    if "confirmed" in request.POST:
        try:
            given = forms.given(fields, request)
            read(fields, given)
            with once(request):
                done = [_done(machine, transition, each, actor, given) for each in chosen]
        except Invalid as error:
            form, status = forms.form_for(fields, request.POST, by=actor), 422
            forms.show_errors(form, error)
        else:
            return _told(request, transition, done, back)
    context = {
        "machine": machine, "transition": transition, "chosen": chosen, "form": form, "back": back,
        "possible": sum(each.refusal is None for each in chosen), "query": request.POST.get("query", ""),
        **_reviewed(machine, transition, chosen, actor),
    }  # fmt: skip
    return render(request, "cases/bulk.html", context, status=status)


def _reviewed(
    machine: Machine[Any], transition: Transition[Any], chosen: list[Chosen], actor: Actor
) -> dict[str, Any]:
    """Return what is signed, where the action is a review of problems."""
    if machine.entity != "problem" or transition.name not in REVIEWS:
        return {}
    possible = [each.case for each in chosen if each.refusal is None]
    return before_the_reviewer_of_many(possible, actor)


def _chosen(
    request: HttpRequest, machine: Machine[Any], transition: Transition[Any], actor: Actor
) -> list[Chosen]:
    keys = [int(key) for key in request.POST.getlist("selected")[:PAGE] if key.isdecimal()]
    keys = [key for key in keys if key < 2**63]
    related = (
        ("asset", "enterprise") if machine.entity == "problem" else FACES[machine.entity].related
    )
    rows: dict[int, Any] = (
        Scoped(machine.model).for_member(actor).select_related(*related).in_bulk(keys)
    )
    if machine.entity == "problem":
        look_for_evidence(rows.values())
    now = timezone.now()
    return [
        Chosen(
            rows[key], _title(machine, rows[key]), _address(machine, rows[key]),
            transition.refusal(Act(rows[key], actor, now)), _seen(request, key),
        )
        for key in dict.fromkeys(keys) if key in rows
    ]  # fmt: skip


def _seen(request: HttpRequest, key: int) -> int | None:
    version = request.POST.get(f"version-{key}", "")
    return int(version) if version.isdecimal() else None


def _title(machine: Machine[Any], case: Any) -> str:
    if machine.entity == "problem":
        return f"{case.number} {case.asset.identifier}"
    face = FACES[machine.entity]
    return f"{face.title(case)} {face.about(case)}"


def _address(machine: Machine[Any], case: Case) -> str:
    if machine.entity == "problem":
        return reverse("problem", args=[case.pk])
    return reverse("case", args=[machine.entity, case.pk])


def _done(
    machine: Machine[Any],
    transition: Transition[Any],
    each: Chosen,
    actor: Actor,
    given: dict[str, Any],
) -> Chosen:
    """Do the action to one case; one that refuses leaves the others alone."""
    try:
        machine.perform(
            each.case, transition.name, by=actor, at=timezone.now(), given=given, version=each.seen
        )
    except Refused as error:
        return Chosen(each.case, each.title, each.address, error.text)
    except Invalid as error:
        why = next(iter(error.errors.values()))
        return Chosen(each.case, each.title, each.address, why)
    return Chosen(each.case, each.title, each.address, None)


def _told(
    request: HttpRequest, transition: Transition[Any], done: list[Chosen], back: str
) -> HttpResponse:
    """Go back to the list with how many were done, or say of each that was not why."""
    refused = [each for each in done if each.refusal is not None]
    told = say(
        "problems.bulk_done", done=len(done) - len(refused), asked=len(done), what=transition.label
    )
    messages.info(request, told)
    if not refused:
        return HttpResponseRedirect(back)
    context = {"transition": transition, "refused": refused, "back": back}
    return render(request, "cases/bulk_done.html", context)


def _back(request: HttpRequest, entity: str) -> str:
    list_of = reverse("problems") if entity == "problem" else reverse("cases", args=[entity])
    query = request.POST.get("query", "")[:1000]
    return f"{list_of}?{query}" if query and "\n" not in query and "\r" not in query else list_of
