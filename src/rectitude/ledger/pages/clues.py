"""Pages of clues: giving one, following it by its receipt, and triage."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.cache import cache
from django.db.models import Exists, OuterRef
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Role
from rectitude.ledger.clues import actions
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.clues.models import Clue, ClueIdentity
from rectitude.ledger.documents import files
from rectitude.ledger.documents.models import StoredFile
from rectitude.ledger.documents.queries import attachments_of
from rectitude.ledger.fields import MAX_LINE, Field, Invalid, read
from rectitude.ledger.pages import acting, forms
from rectitude.ledger.pages.acting import Around, actor_in
from rectitude.ledger.pages.cases import searching
from rectitude.ledger.pages.cases.choosing import within
from rectitude.ledger.pages.once import Again, once
from rectitude.ledger.pages.turning import turned
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language, say, words
from rectitude.text import Text

LIMIT = 20
"""Clues, or attempts at a receipt code, from one address in an hour: ours, against flooding."""


def new(request: HttpRequest) -> HttpResponse:
    """Take in a clue from anyone, and show its receipt code once."""
    fields = _fields()
    if request.method != "POST":
        return render(request, "clues/new.html", {"form": forms.form_for(fields, None)})
    brought = _brought(request)
    form = forms.form_for(fields, request.POST, kept=[each for each in brought if each.file])
    if _too_many(request, "clue"):
        return render(request, "clues/new.html", {"form": form, "too_many": True}, status=429)
    try:
        with once(request):
            code = _filed(request, fields, brought)
    except (Invalid, Refused) as error:
        forms.show_errors(form, error if isinstance(error, Invalid) else Invalid({"": error.text}))
        return render(request, "clues/new.html", {"form": form}, status=422)
    return render(request, "clues/receipt.html", {"code": code})


def _filed(request: HttpRequest, fields: tuple[Field, ...], brought: "list[Brought]") -> str:
    """File the clue that was given and return its receipt code."""
    given = read(fields, forms.given(fields, request))
    within(given, subject=actions.MAX_SUBJECT, text=actions.MAX_CLUE, name=60, contact=100)
    if any(each.file is None for each in brought) or len(brought) > actions.MAX_CLUE_FILES:
        raise Invalid({"files": actions.too_many_files()})
    _, code = actions.file_clue(
        Organisation.objects.get(pk=given["authority"]), given["subject"], given["text"],
        at=timezone.now(), scenario=given.get("scenario", ""),
        identity={name: given.get(name, "") for name in ("name", "contact")},
        attachments=[(each.name, files.read(each.file)) for each in brought if each.file],
    )  # fmt: skip
    return code


@dataclass(frozen=True)
class Brought:
    """A file of someone who is not signed in: kept until the form is right; `file` is None if too large."""

    name: str
    file: StoredFile | None

    @property
    def pk(self) -> str:
        """What the form repeats: nobody else can make it."""
        return signing.dumps([self.file.sha256 if self.file else "", self.name], salt="clue")


HOUR = 3600
"""Seconds for which a file waits for its form to be put right: ours."""


def _brought(request: HttpRequest) -> list[Brought]:
    """Return the files of this form, and those of an earlier attempt that it repeats."""
    again = [_again(each) for each in request.POST.getlist(forms.KEPT)[: actions.MAX_CLUE_FILES]]
    new = [
        _taken(file.name or "file", file.read(actions.MAX_CLUE_BYTES + 1))
        for file in forms.uploads(request, "files")[: actions.MAX_CLUE_FILES + 1]
    ]
    return [*(each for each in again if each), *new]


def _taken(name: str, content: bytes) -> Brought:
    if not content or len(content) > actions.MAX_CLUE_BYTES:
        return Brought(name, None)
    return Brought(name, files.store(content, timezone.now()))


def _again(token: str) -> Brought | None:
    try:
        digest, name = signing.loads(token, salt="clue", max_age=HOUR)
    except signing.BadSignature:
        return None
    return Brought(name, StoredFile.objects.filter(pk=digest).first())


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
        with suppress(Again), once(request):  # where the page is loaded anew it was taken already
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
    left = ClueIdentity.objects.for_member(actor).filter(clue=OuterRef("pk"))
    rows = Clue.objects.filter(Exists(left), authority=actor.organisation).order_by(
        "-created_at", "-pk"
    )
    page = turned(rows, request.GET.get("page"))
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
    rows, most = searching.narrowed(rows, "clue", request.GET, CLUE.states)
    kept = {name: request.GET[name] for name in ("q", "state") if request.GET.get(name)}
    page = turned(rows, request.GET.get("page"), most=most)
    context = {
        "page": page, "most": most, "machine": CLUE, "kept": kept, "query": urlencode(kept),
        "states": list(CLUE.states.items()),
    }  # fmt: skip
    return render(request, "clues/list.html", context)


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
    initial = actions.proposal(case) if action == "accept" else None
    return acting.act(request, CLUE, case, action, around, {"clue": case}, initial)


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
        Field("text", "text", Text("您看到了什么", "What you saw")),
        Field("files", "files", Text("截图、录屏等附件", "Screenshots, recordings"), required=False),
        Field("name", "line", Text("姓名", "Your name"), required=False),
        Field("contact", "line", Text("联系方式", "How to reach you"), required=False),
    )  # fmt: skip


def _too_many(request: HttpRequest, what: str) -> bool:
    key = f"{what}:{request.META.get('REMOTE_ADDR', '')}"
    cache.add(key, 0, 3600)
    return cache.incr(key) > LIMIT
