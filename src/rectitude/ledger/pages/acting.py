"""The page of an action, the same for every kind of case: ask what it needs, and do it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from rectitude.ledger.actor import Actor
from rectitude.ledger.documents.actions import waiting
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.once import once
from rectitude.ledger.transitions import Act, Case, Machine, OfferedAction, Refused, what_changed
from rectitude.ledger.words import say
from rectitude.text import Text


@dataclass(frozen=True)
class Around:
    """What stands around an action: the case's name, its page, and the list that it is in."""

    title: str
    about: str
    address: str
    list_title: str
    list_address: str


def actor_in(request: HttpRequest) -> Actor:
    """Return who acts; every request has one."""
    return request.actor  # type: ignore[attr-defined, no-any-return]


def act(
    request: HttpRequest,
    machine: Machine[Any],
    case: Case,
    action: str,
    around: Around,
    beside: Mapping[str, Any] | None = None,
    initial: Mapping[str, Any] | None = None,
    places: Sequence[tuple[str, Text]] = (),
) -> HttpResponse:
    """
    Show the form of an action, or do it and go back to the case; 409 where it is refused.

    `beside` is what the form shows beside its fields, such as what is being signed; `initial` what its
    fields start with; `places` those of which something may be said, each in a field of its own.
    """
    actor, now = actor_in(request), timezone.now()
    offer = _offer(machine, case, actor, action, now)
    if offer is None:
        return _too_late(request, machine, case, action, around)
    offer = replace(offer, fields=_placed(offer.fields, places))
    refusal, form = offer.refusal, None
    status = 409 if refusal else 200
    if request.method == "POST" and refusal is None:
        try:
            with once(request):
                machine.perform(
                    case, action, by=actor, at=now,
                    given=said(offer.fields, request, by=actor, at=now), version=_version(request),
                )  # fmt: skip
        except Invalid as error:
            form, status = entered(offer.fields, request), 422
            forms.show_errors(form, error)
        except Refused as error:
            refusal, status = error.text, 409
            case.refresh_from_db()
        else:
            messages.success(request, say("site.saved", what=offer.label))
            return HttpResponseRedirect(around.address)
    context = {
        "machine": machine, "case": case, "offer": offer, "around": around, "refusal": refusal,
        "form": form or _form(request, offer, initial or {}),
        **(beside or {}),
        "again": bool(offer.fields) and _offer(machine, case, actor, action, now) is not None,
    }  # fmt: skip
    return render(request, "ledger/act.html", context, status=status)


def _placed(fields: Sequence[Field], places: Sequence[tuple[str, Text]]) -> tuple[Field, ...]:
    """Return the fields of a form, those that are about places with the places."""
    return tuple(
        replace(each, choices=tuple(places)) if each.kind == "places" else each for each in fields
    )


def _too_late(
    request: HttpRequest, machine: Machine[Any], case: Case, action: str, around: Around
) -> HttpResponse:
    """
    Say who changed a case so that an action is no longer possible, and give back what was typed.

    Raises Http404 where it never was an action of this person.
    """
    transition, actor = machine.transitions.get(action), actor_in(request)
    if transition is None or transition.internal or not actor.has(*transition.roles):
        raise Http404
    since = _version(request)
    refusal = transition.refusal(Act(case, actor, timezone.now())) or say("site.none")
    changed = what_changed(machine, case, since) if since and since < case.version else None
    context = {
        "machine": machine, "case": case, "offer": transition, "around": around,
        "refusal": refusal, "changed": changed, "again": False,
        "typed": [
            (field.label, request.POST[field.name])
            for field in transition.fields
            if request.POST.get(field.name)
        ],
    }  # fmt: skip
    return render(request, "ledger/act.html", context, status=409)


def said(
    fields: Sequence[Field], request: HttpRequest, *, by: Actor, at: datetime
) -> dict[str, Any]:
    """Return all that a form has brought, its files received."""
    return {**forms.given(fields, request), **forms.received(fields, request, by=by, at=at)}


def entered(fields: Sequence[Field], request: HttpRequest) -> forms.ActionForm:
    """Return the form with what was entered, so that an error loses nothing."""
    actor = actor_in(request)
    kept = [*forms.kept(fields, request, actor), *_just_received(fields, request, actor)]
    return forms.form_for(fields, request.POST, by=actor, kept=list(dict.fromkeys(kept)))


def refused(form: forms.ActionForm, text: Text) -> None:
    """Put a refusal above a form."""
    forms.show_errors(form, Invalid({"": text}))


def _just_received(fields: Sequence[Field], request: HttpRequest, actor: Actor) -> list[Any]:
    names = [
        file.name
        for field in fields
        if field.kind == "files"
        for file in forms.uploads(request, field.name)
    ]
    return list(waiting(actor).filter(name__in=names).select_related("file")) if names else []


def _form(request: HttpRequest, offer: OfferedAction, start: Mapping[str, Any]) -> forms.ActionForm:
    if request.method == "POST":
        return entered(offer.fields, request)
    initial = {**start, **request.GET.dict()}
    return forms.form_for(offer.fields, None, initial, by=actor_in(request))


def _offer(
    machine: Machine[Any], case: Case, by: Actor, action: str, at: datetime
) -> OfferedAction | None:
    offers = machine.offers(case, by, at)
    return next((each for each in offers if each.name == action), None)


def _version(request: HttpRequest) -> int | None:
    version = request.POST.get("version", "")
    return int(version) if version.isdecimal() else None
