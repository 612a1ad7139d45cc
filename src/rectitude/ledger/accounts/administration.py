"""Pages of an administrator: organisations and their members, and the calendar. None is about a case."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from rectitude import catalogue
from rectitude.ledger import forms
from rectitude.ledger.accounts import actions
from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.accounts.models import Membership, Organisation, User
from rectitude.ledger.acting import actor_in, entered, said
from rectitude.ledger.cases.choosing import within
from rectitude.ledger.deadlines.models import CalendarDay
from rectitude.ledger.deadlines.queries import holidays_in
from rectitude.ledger.problems.actions import import_holidays
from rectitude.ledger.transitions import Field, Invalid, Refused, read
from rectitude.ledger.words import language, say, words
from rectitude.text import Text

MANY = 200
"""Organisations that the page lists at most; the search finds the others."""


@login_required
def organisations(request: HttpRequest) -> HttpResponse:
    """List the organisations that an administrator looks after, and enter a new one."""
    actor = _administrator(request)
    fields = _organisation_fields()
    form = forms.form_for(fields, by=actor)
    if request.method == "POST":
        try:
            made = _entered_organisation(request, fields, actor)
        except (Invalid, Refused) as error:
            form = _objected(request, fields, error)
        else:
            messages.success(request, say("site.saved", what=words("admin.organisation_add")))
            return HttpResponseRedirect(reverse("members", args=[made.pk]))
    text = request.GET.get("q", "")[:100]
    rows = _looked_after(actor).filter(name__contains=text).order_by("kind", "name")
    context = {"rows": rows[:MANY], "more": rows.count() > MANY, "text": text, "form": form}
    return render(request, "accounts/organisations.html", context, status=_status(form))


@login_required
def members(request: HttpRequest, key: int) -> HttpResponse:
    """List the members of an organisation with their roles, and add one."""
    actor = _administrator(request)
    organisation = get_object_or_404(_looked_after(actor), pk=key)
    fields = _member_fields(organisation)
    form = forms.form_for(fields, by=actor)
    link = ""
    if request.method == "POST":
        try:
            user, link = _added(request, fields, organisation, actor)
        except (Invalid, Refused) as error:
            form = _objected(request, fields, error)
        else:
            what = words("admin.member_add")
            messages.success(request, say("admin.saved_for", what=what, name=user.username))
    context = {
        "organisation": organisation,
        "people": _people(organisation),
        "form": form,
        "link": link,
    }
    return render(request, "accounts/members.html", context, status=_status(form))


@require_POST
@login_required
def change_member(request: HttpRequest, key: int) -> HttpResponse:
    """End one role of a person, or make the link by which the person sets a password."""
    actor, now = _administrator(request), timezone.now()
    organisation = get_object_or_404(_looked_after(actor), pk=key)
    link = ""
    try:
        if (ended := request.POST.get("end", "")).isdecimal():
            row = get_object_or_404(Membership, pk=ended, organisation=organisation)
            actions.end_membership(row, by=actor, at=now)
            messages.success(request, say("site.saved", what=words("admin.end")))
        elif (invited := request.POST.get("invite", "")).isdecimal():
            link = _link(request, get_object_or_404(User, pk=invited), organisation, actor)
    except Refused as error:
        messages.error(request, error.text[language()])
    if not link:
        return HttpResponseRedirect(reverse("members", args=[organisation.pk]))
    context = {
        "organisation": organisation,
        "people": _people(organisation),
        "form": forms.form_for(_member_fields(organisation), by=actor),
        "link": link,
    }
    return render(request, "accounts/members.html", context)


@login_required
def calendar(request: HttpRequest) -> HttpResponse:
    """Show the holidays and the days made up for them; an administrator imports those of a year."""
    actor = actor_in(request)
    if not actor.roles:
        raise Http404
    fields = (Field("text", "text", words("admin.calendar_file")),)
    form = forms.form_for(fields)
    if request.method == "POST":
        try:
            moved = _imported(request, fields, actor)
        except (Invalid, Refused) as error:
            form = _objected(request, fields, error)
        else:
            messages.success(request, say("admin.calendar_done", moved=moved))
            return HttpResponseRedirect(reverse("calendar"))
    days = CalendarDay.objects.order_by("-day")
    context = {"days": days, "form": form, "may_import": actor.has(Role.ADMINISTRATOR)}
    return render(request, "accounts/calendar.html", context, status=_status(form))


def _imported(request: HttpRequest, fields: tuple[Field, ...], actor: Actor) -> int:
    values = read(fields, forms.given(fields, request))
    try:
        days = holidays_in(values["text"])
    except ValueError as error:
        why = str(error)[:200]
        text = Text(f"读不懂这份日历：{why}", f"The calendar cannot be read: {why}")
        raise Invalid({"text": text}) from error
    return len(import_holidays(days, by=actor, at=timezone.now()))


def _administrator(request: HttpRequest) -> Actor:
    actor = actor_in(request)
    if not actor.has(Role.ADMINISTRATOR) or actor.organisation is None:
        raise Http404
    return actor


def _looked_after(actor: Actor) -> Any:
    """Return the administrator's own organisation and all that are not authorities."""
    own = Organisation.objects.filter(pk=actor.organisation.pk if actor.organisation else 0)
    return own | Organisation.objects.exclude(kind=Organisation.Kind.AUTHORITY)


def _people(organisation: Organisation) -> list[tuple[User, list[Membership]]]:
    rows = organisation.memberships.select_related("user").order_by("user__username", "role")
    people: dict[User, list[Membership]] = {}
    for row in rows:
        people.setdefault(row.user, []).append(row)
    return list(people.items())


def _organisation_fields() -> tuple[Field, ...]:
    kinds = tuple((str(each), words(f"organisation.{each}")) for each in Organisation.Kind)
    instruments = tuple((each.id, each.name) for each in catalogue.load().instruments)
    return (
        Field("kind", "choice", words("case.kind"), choices=kinds),
        Field("name", "line", words("admin.full_name")),
        Field("short_name", "line", words("admin.short_name"), required=False),
        Field("english_name", "line", words("admin.english_name"), required=False),
        Field("credit_code", "line", words("admin.credit_code"), required=False),
        Field("region", "line", words("admin.region"), required=False),
        Field(
            "competences", "lines", words("admin.competences"), required=False, choices=instruments
        ),
    )


def _entered_organisation(
    request: HttpRequest, fields: tuple[Field, ...], actor: Actor
) -> Organisation:
    values = dict(read(fields, forms.given(fields, request)))
    within(values, name=200, short_name=60, english_name=200, credit_code=18, region=40)
    name, kind = values.pop("name"), values.pop("kind")
    return actions.add_organisation(name, kind, by=actor, at=timezone.now(), **values)


def _member_fields(organisation: Organisation) -> tuple[Field, ...]:
    roles = tuple(
        (str(role), words(f"role.{role}"))
        for role in Role
        if role in actions.ROLES_OF[organisation.kind]
    )
    return (
        Field("username", "line", words("admin.username")),
        Field("full_name", "line", words("admin.person"), required=False),
        Field("email", "line", words("admin.email"), required=False),
        Field("roles", "lines", words("admin.roles"), choices=roles),
        Field("certificate", "line", words("admin.certificate"), required=False),
    )


def _added(
    request: HttpRequest, fields: tuple[Field, ...], organisation: Organisation, actor: Actor
) -> tuple[User, str]:
    """Add a person, or roles to one who is there; a new one gets a link to set a password."""
    values = read(fields, said(fields, request, by=actor, at=timezone.now()))
    within(values, username=150, full_name=150, email=254, certificate=40)
    username = values["username"]
    if not all(each.isalnum() or each in "@.+-_" for each in username):
        raise Invalid({"username": words("admin.username_odd")})
    new = not User.objects.filter(username=username).exists()
    user = actions.add_person(
        username, actions.unguessable(), organisation, values["roles"],
        by=actor, at=timezone.now(), certificate=values.get("certificate", ""),
        email=values.get("email", ""), full_name=values.get("full_name", ""),
    )  # fmt: skip
    return user, _link(request, user, organisation, actor) if new else ""


def _link(request: HttpRequest, user: User, organisation: Organisation, actor: Actor) -> str:
    uid, token = actions.invite(user, organisation, by=actor, at=timezone.now())
    address = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
    return request.build_absolute_uri(address)


def _objected(
    request: HttpRequest, fields: tuple[Field, ...], error: Invalid | Refused
) -> forms.ActionForm:
    form = entered(fields, request)
    forms.show_errors(form, error if isinstance(error, Invalid) else Invalid({"": error.text}))
    return form


def _status(form: forms.ActionForm) -> int:
    return 422 if form.is_bound else 200
