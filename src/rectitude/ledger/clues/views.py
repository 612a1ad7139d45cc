"""Pages of clues: giving one, following it by its receipt, and triage."""

from datetime import datetime

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger import acting, forms
from rectitude.ledger.accounts.actor import Role
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.acting import Around, actor_in
from rectitude.ledger.clues import actions
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.clues.models import Clue, ClueIdentity
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.transitions import MAX_LINE, Field, Invalid, Refused
from rectitude.ledger.words import language, say, words
from rectitude.text import Text

LIMIT = 20
"""Clues, or attempts at a receipt code, from one address in an hour: ours, against flooding."""
PAGE = 50


def new(request: HttpRequest) -> HttpResponse:
    """Take in a clue from anyone, and show its receipt code once."""
    fields = _fields()
    form = forms.form_for(fields, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        return render(request, "clues/new.html", {"form": form})
    said = forms.given(fields, request)
    if _too_many(request, "clue"):
        return render(request, "clues/new.html", {"form": form, "too_many": True}, status=429)
    try:
        authority = get_object_or_404(Organisation, pk=said.get("authority") or 0, kind="authority")
        _, code = actions.file_clue(
            authority, said.get("subject", ""), said.get("text", ""), at=timezone.now(),
            scenario=said.get("scenario", ""),
            identity={name: said.get(name, "") for name in ("name", "contact")},
            attachments=_attachments(request),
        )  # fmt: skip
    except Refused as error:
        forms.show_errors(form, Invalid({"": error.text}))
        return render(request, "clues/new.html", {"form": form}, status=422)
    return render(request, "clues/receipt.html", {"code": code})


def follow(request: HttpRequest) -> HttpResponse:
    """Show a clue to who has its receipt code, and take what is added to it."""
    if request.method != "POST":
        return render(request, "clues/follow.html", {})
    code = request.POST.get("code", "")[:40]
    clue = None if _too_many(request, "receipt") else actions.by_receipt(code)
    if clue is None:
        return render(request, "clues/follow.html", {"unknown": True}, status=404)
    now = timezone.now()
    try:
        _take_from_giver(request.POST, code, now)
    except Refused as error:
        messages.error(request, error.text[language()])
    clue.refresh_from_db()
    context = {
        "clue": clue,
        "asks": actions.asks_whether_solved(clue, now),
        "problem": actions.problem_of(clue),
        "problems": PROBLEM,
        "code": code,
        "machine": CLUE,
        "thread": clue.messages.order_by("sent_at", "pk"),
    }
    return render(request, "clues/followed.html", context)


def _take_from_giver(said: QueryDict, code: str, at: datetime) -> None:
    """Take what the giver adds, and the answer whether it is solved."""
    if text := said.get("text", "").strip():
        actions.write_as_giver(code, text, at=at)
    if (solved := said.get("solved", "")) in {"yes", "no"}:
        actions.say_whether_solved(code, solved=solved == "yes", at=at)


@login_required
def identities(request: HttpRequest) -> HttpResponse:
    """List for the custodian the clues whose giver left a name: their numbers, nothing else."""
    actor = actor_in(request)
    if not actor.has(Role.CUSTODIAN):
        raise Http404
    rows = ClueIdentity.objects.for_member(actor).select_related("clue").order_by("-clue_id")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "clues/identities.html", {"page": page})


@login_required
def identity(request: HttpRequest, key: int) -> HttpResponse:
    """Show the custodian who gave a clue, once a reason is given; the log keeps the reason."""
    actor = actor_in(request)
    if not actor.has(Role.CUSTODIAN):
        raise Http404
    row = get_object_or_404(ClueIdentity.objects.for_member(actor), clue=key)
    fields = (Field("reason", "text", words("clue.why_read")),)
    form = forms.form_for(fields, request.POST if request.method == "POST" else None)
    opened: dict[str, str] = {}
    if request.method == "POST":
        try:
            reason = request.POST.get("reason", "")[:MAX_LINE]
            opened = actions.read_identity(row.clue, reason, by=actor, at=timezone.now())
        except Refused as error:
            forms.show_errors(form, Invalid({"reason": error.text}))
    shown = [(say(f"clue.giver_{name}"), opened.get(name, "")) for name in ("name", "contact")]
    context = {"clue": row.clue, "form": form, "opened": shown if opened else []}
    return render(
        request, "clues/identity.html", context, status=200 if opened or not form.is_bound else 422
    )


@login_required
def clues(request: HttpRequest) -> HttpResponse:
    """List the clues that the actor may see, newest first."""
    rows = Clue.objects.for_member(actor_in(request)).order_by("-created_at", "-pk")
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    return render(request, "clues/list.html", {"page": page, "machine": CLUE})


@login_required
def clue(request: HttpRequest, key: int) -> HttpResponse:
    """Show one clue and what may be done with it."""
    case = _clue(request, key)
    offers = CLUE.offers(case, actor_in(request), timezone.now())
    context = {
        "case": case,
        "problem": actions.problem_of(case),
        "offers": offers,
        "thread": case.messages.order_by("sent_at", "pk"),
        "attachments": attachments_of("clue", case.pk, actor_in(request)),
        "machine": CLUE,
    }
    return render(request, "clues/clue.html", context)


@login_required
def act(request: HttpRequest, key: int, action: str) -> HttpResponse:
    """Ask what an action on a clue needs, and do it."""
    case = _clue(request, key)
    around = Around(
        title=case.number,
        about=case.subject,
        address=reverse("clue", args=[case.pk]),
        list_title=say("clue.list"),
        list_address=reverse("clues"),
    )
    return acting.act(request, CLUE, case, action, around)


def _clue(request: HttpRequest, key: int) -> Clue:
    return get_object_or_404(Clue.objects.for_member(actor_in(request)), pk=key)


def _fields() -> tuple[Field, ...]:
    authorities = Organisation.objects.filter(kind="authority").order_by("pk")
    scenarios = (
        ("", Text("不确定", "Not sure")),
        *((s.id, s.name) for s in catalogue.load().scenarios),
    )
    return (
        Field("authority", "choice", Text("提交给", "To"), choices=tuple(
            (str(a.pk), Text(a.name, a.english_name or a.name)) for a in authorities)),
        Field("subject", "line", Text("网站、应用或者号码", "Website, app or number")),
        Field("scenario", "choice", Text("属于哪一类", "Of which kind"), required=False, choices=scenarios),
        Field("text", "text", Text("你看到了什么", "What you saw")),
        Field("files", "files", Text("截图、录屏等附件", "Screenshots, recordings"), required=False),
        Field("name", "line", Text("姓名", "Your name"), required=False),
        Field("contact", "line", Text("联系方式", "How to reach you"), required=False),
    )  # fmt: skip


def _attachments(request: HttpRequest) -> list[tuple[str, bytes]]:
    """Read what was attached; one file too many or too large is left to the action to refuse."""
    brought = forms.uploads(request, "files")
    return [
        (file.name or "file", file.read(actions.MAX_CLUE_BYTES + 1))
        for file in brought[: actions.MAX_CLUE_FILES + 1]
    ]


def _too_many(request: HttpRequest, what: str) -> bool:
    key = f"{what}:{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, 3600)
    return cache.incr(key) > LIMIT
