"""The page of an action, the same for every kind of case: ask what it needs, and do it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone

from rectitude.ledger import forms
from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.documents.actions import waiting
from rectitude.ledger.transitions import Case, Field, Invalid, Machine, Offer, Refused
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
    request: HttpRequest, machine: Machine[Any], case: Case, action: str, around: Around
) -> HttpResponse:
    """Show the form of an action, or do it and go back to the case; 409 where it is refused."""
    actor, now = actor_in(request), timezone.now()
    offer = _offer(machine, case, actor, action, now)
    if offer is None:
        raise Http404
    refusal, form = offer.refusal, None
    if request.method == "POST" and refusal is None:
        try:
            machine.perform(
                case, action, by=actor, at=now,
                given=said(offer.fields, request, by=actor, at=now), version=_version(request),
            )  # fmt: skip
        except Invalid as error:
            form = entered(offer.fields, request)
            forms.show_errors(form, error)
        except Refused as error:
            refusal = error.text
            case.refresh_from_db()
        else:
            messages.success(request, say("site.saved", what=offer.label))
            return HttpResponseRedirect(around.address)
    context = {
        "machine": machine, "case": case, "offer": offer, "around": around, "refusal": refusal,
        "form": form or _form(request, offer),
        "again": bool(offer.fields) and _offer(machine, case, actor, action, now) is not None,
    }  # fmt: skip
    return render(request, "ledger/act.html", context, status=409 if refusal else 200)


def primary(machine: Machine[Any], case: Case, offers: Sequence[Offer]) -> str:
    """
    Return the name of the action that goes on with a case: to the nearest later state.

    States are declared in the order in which a case goes through them. One that can only end has none.
    """
    order = list(machine.states)
    here = order.index(case.state)
    goals = {
        each.name: order.index(goal)
        for each in offers
        if each.allowed and isinstance(goal := machine.transitions[each.name].target, str)
    }
    ahead = {name: place for name, place in goals.items() if place > here}
    return min(ahead, key=lambda name: ahead[name]) if ahead and len(order) > BARE else ""


BARE = 2
"""A machine with no more states than these is only open or ended."""


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
        for each in fields
        if each.kind == "files"
        for file in forms.uploads(request, each.name)
    ]
    return list(waiting(actor).filter(name__in=names).select_related("file")) if names else []


def _form(request: HttpRequest, offer: Offer) -> forms.ActionForm:
    if request.method == "POST":
        return entered(offer.fields, request)
    initial = dict(request.GET.dict())
    return forms.form_for(offer.fields, None, initial, by=actor_in(request))


def _offer(machine: Machine[Any], case: Case, by: Actor, action: str, at: datetime) -> Offer | None:
    offers = machine.offers(case, by, at)
    return next((each for each in offers if each.name == action), None)


def _version(request: HttpRequest) -> int | None:
    version = request.POST.get("version", "")
    return int(version) if version.isdigit() else None
