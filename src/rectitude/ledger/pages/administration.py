"""Pages of an administrator: organisations and their members, and the calendar. None is about a case."""

import re
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from rectitude import catalogue
from rectitude.ledger.accounts import actions
from rectitude.ledger.accounts.models import Membership, Organisation, User
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.deadlines import tables as tables_of_days
from rectitude.ledger.deadlines.models import CalendarDay
from rectitude.ledger.deadlines.queries import holidays_in
from rectitude.ledger.fields import Field, Invalid, read
from rectitude.ledger.pages import forms
from rectitude.ledger.pages.acting import actor_in, entered, said
from rectitude.ledger.pages.cases.choosing import within
from rectitude.ledger.problems.actions import import_holidays
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say, words
from rectitude.text import Text, Unable

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


_SECOND = Text(
    "这个账户登录过，或者有机关、实验室的角色：还要另一位管理员在 24 小时内也申请，才会给出链接。"
    "只有一位管理员时，请在服务器上运行 rectitude ledger invite。",
    "This account has signed in before, or has a role of an authority or a laboratory: another administrator "
    "must ask for the link too, within 24 hours. "
    "Where there is no other, run rectitude ledger invite on the server.",
)


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
            if "sure" not in request.POST:
                return _asked_whether(request, row)
            actions.end_membership(row, by=actor, at=now)
            messages.success(request, say("site.saved", what=words("admin.end")))
        elif (confirmed := request.POST.get("confirm", "")).isdecimal():
            row = get_object_or_404(Membership, pk=confirmed, organisation=organisation)
            actions.confirm(row, by=actor, at=now)
            messages.success(request, say("site.saved", what=words("admin.confirm")))
            if row.user.last_login is None:
                link = _link(request, row.user, organisation, actor)
        elif (invited := request.POST.get("invite", "")).isdecimal():
            link = _link(request, get_object_or_404(User, pk=invited), organisation, actor)
            if not link:
                messages.success(request, _SECOND[language()])
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


def _asked_whether(request: HttpRequest, row: Membership) -> HttpResponse:
    """Ask whether a role shall really end, and say what follows."""
    role = say(f"role.{row.role}")
    context = {
        "title": say("admin.end_of", role=role, name=row.user.username),
        "why": say("consequence.membership_end", role=role, name=row.user.username),
        "action": reverse("member-change", args=[row.organisation_id]),
        "back": reverse("members", args=[row.organisation_id]), "name": "end", "value": row.pk,
    }  # fmt: skip
    return render(request, "accounts/sure.html", context)


@login_required
def calendar(request: HttpRequest) -> HttpResponse:
    """Show the holidays and the days made up for them; an administrator imports those of a year."""
    actor = actor_in(request)
    if not actor.roles:
        raise Http404
    form, by_hand = forms.form_for(_IMPORT), forms.form_for(_BY_HAND)
    if request.method == "POST":
        written = "first" in request.POST
        try:
            days = _written(request) if written else _brought(request)
            moved = len(import_holidays(days, by=actor, at=timezone.now()))
        except (Invalid, Refused) as error:
            if written:
                by_hand = _objected(request, _BY_HAND, error)
            else:
                form = _objected(request, _IMPORT, error)
        else:
            messages.success(request, say("admin.calendar_done", moved=moved))
            return HttpResponseRedirect(reverse("calendar"))
    context = {
        "days": CalendarDay.objects.order_by("-day"), "form": form, "by_hand": by_hand,
        "may_import": actor.has(Role.ADMINISTRATOR),
    }  # fmt: skip
    status = 422 if form.is_bound or by_hand.is_bound else 200
    return render(request, "accounts/calendar.html", context, status=status)


_IMPORT = (
    Field("table", "files", words("admin.calendar_table"), required=False),
    Field("text", "text", words("admin.calendar_file"), required=False),
)
_BY_HAND = (
    Field("first", "date", words("admin.first_day")),
    Field("last", "date", words("admin.last_day"), required=False),
    Field("kind", "choice", words("case.kind"), choices=tuple(
        (str(each), words(f"admin.{each}")) for each in CalendarDay.Kind)),
    Field("name", "line", words("admin.holiday_name")),
    Field("english_name", "line", words("admin.english_name"), required=False),
    Field("source", "line", words("admin.source"), required=False),
)  # fmt: skip


def _brought(request: HttpRequest) -> list[CalendarDay]:
    """Return the days of the table that was brought, or of the text that was pasted."""
    brought = forms.uploads(request, "table")
    text = request.POST.get("text", "").strip()
    if not brought and not text:
        raise Invalid({"table": words("admin.calendar_nothing")})
    try:
        tables = [tables_of_days.days_in(forms.contents(file)) for file in brought]
    except Unable as error:
        raise Invalid({"table": error.text}) from error
    try:
        pasted = holidays_in(text) if text else []
    except ValueError as error:
        raise Invalid({"text": _unread(text, error)}) from error
    return [*(day for table in tables for day in table), *pasted]


def _unread(text: str, error: ValueError) -> Text:
    """Say where a pasted calendar cannot be read; what the reader says of it is English only."""
    if "end of document" in str(error):
        lines = len(text.splitlines())
        return Text(
            f"读不懂这份日历（第 {lines} 行）。", f"The calendar cannot be read (line {lines})."
        )
    place = re.search(r"line (\d+)|holiday\[(\d+)\]|(\d{4}-\d\d-\d\d)", str(error))
    line, entry, day = place.groups() if place else (None, None, None)
    zh, en = "", ""
    if line:
        zh, en = f"（第 {line} 行）", f" (line {line})"
    elif entry:
        zh, en = f"（第 {int(entry) + 1} 个节假日）", f" (holiday {int(entry) + 1})"
    elif day:
        zh, en = f"（{day} 起的节假日）", f" (the holiday from {day})"
    return Text(f"读不懂这份日历{zh}。", f"The calendar cannot be read{en}.")


def _written(request: HttpRequest) -> list[CalendarDay]:
    """Return the days that were entered by hand."""
    said = read(_BY_HAND, forms.given(_BY_HAND, request))
    within(said, name=60, english_name=60, source=200)
    try:
        return tables_of_days.days_of(
            said["first"], said.get("last") or said["first"], CalendarDay.Kind(said["kind"]),
            said["name"], said.get("english_name", ""), said.get("source", ""),
        )  # fmt: skip
    except Unable as error:
        raise Invalid({"last": error.text}) from error


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
    waits = not user.memberships.filter(organisation=organisation, active=True).exists()
    if waits:
        messages.success(request, say("admin.waits"))
    return user, _link(request, user, organisation, actor) if new and not waits else ""


def _link(request: HttpRequest, user: User, organisation: Organisation, actor: Actor) -> str:
    invited = actions.invite(user, organisation, by=actor, at=timezone.now())
    if invited is None:
        return ""
    uid, token = invited
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
