"""Evidence leaves the store as downloads, or as pictures drawn anew: never with rights on this site."""

from urllib.parse import quote

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone

from rectitude.ledger.documents import files
from rectitude.ledger.documents.actions import HELD_BACK, hand_out
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.inspections import previews
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.pages.acting import actor_in
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import language


@login_required
def download(request: HttpRequest, key: int) -> HttpResponse:
    """Send one file to a person who may see it, which is logged; one held back is sent to nobody."""
    attachment = _attachment(request, key)
    try:
        content = hand_out(attachment, by=actor_in(request), at=timezone.now())
    except Refused as error:
        why = error.text[language()]
        return HttpResponse(why, status=403, content_type="text/plain; charset=utf-8")
    response = HttpResponse(content, content_type="application/octet-stream")
    name = quote(attachment.name)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return isolated(response)


@login_required
def unread(request: HttpRequest, key: int) -> HttpResponse:
    """Send a picture that a person sent so coarsely that nothing in it can be read."""
    attachment = _attachment(request, key)
    if attachment.file.scan in HELD_BACK or attachment.file.bytes > previews.BYTES:
        raise Http404
    return _picture(previews.unread(files.read(attachment.file)))


@login_required
def preview(request: HttpRequest, key: int, digest: str) -> HttpResponse:
    """Send a screenshot that a finding cites, masked and scaled, to who may see the finding."""
    finding = get_object_or_404(Finding.objects.for_member(actor_in(request)), pk=key)
    return _picture(previews.preview(finding, digest))


def _attachment(request: HttpRequest, key: int) -> Attachment:
    seen = Attachment.objects.for_member(actor_in(request))
    return get_object_or_404(seen.select_related("file"), pk=key)


def _picture(content: bytes | None) -> HttpResponse:
    if content is None:
        raise Http404
    return isolated(HttpResponse(content, content_type="image/png"))


def isolated(response: HttpResponse) -> HttpResponse:
    """Take every right from a response: what it holds came from a site that may be hostile."""
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
