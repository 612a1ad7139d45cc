"""Pages of clues: giving one, following it by its receipt, and triage."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.cache import cache
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger import acting, forms
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.acting import Around, actor_in
from rectitude.ledger.clues import actions
from rectitude.ledger.clues.actions import CLUE
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.transitions import Field, Invalid, Refused
from rectitude.ledger.words import language, say
from rectitude.text import Text

LIMIT = 20
"""Clues, or attempts at a receipt code, from one address in an hour: ours, against flooding."""
PAGE = 50


def new(request: HttpRequest) -> HttpResponse:
    """Take in a clue from anyone, and show its receipt code once."""
    fields = _fields()
    form = forms.form_for(fields, request.POST or None)
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
    if text := request.POST.get("text", "").strip():
        try:
            actions.write_as_giver(code, text, at=timezone.now())
        except Refused as error:
            messages.error(request, error.text[language()])
    context = {
        "clue": clue,
        "code": code,
        "machine": CLUE,
        "thread": clue.messages.order_by("sent_at", "pk"),
    }
    return render(request, "clues/followed.html", context)


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
