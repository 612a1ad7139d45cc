"""Evidence leaves the store as downloads, or as pictures drawn anew: never with rights on this site."""

from urllib.parse import quote

from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from rectitude.ledger.documents import files
from rectitude.ledger.documents.models import Attachment, StoredFile
from rectitude.ledger.inspections import previews
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.words import say

HELD_BACK = (StoredFile.Scan.INFECTED, StoredFile.Scan.PENDING)
"""What is handed to nobody: found infected, or a scanner is set up and has not seen it yet."""


@login_required
def download(request: HttpRequest, key: int) -> HttpResponse:
    """Send one file to a person who may see it; one infected or not scanned yet is kept back."""
    seen = Attachment.objects.for_member(request.actor)  # type: ignore[attr-defined]
    attachment = get_object_or_404(seen.select_related("file"), pk=key)
    if attachment.file.scan in HELD_BACK:
        why = say(f"scan.{attachment.file.scan}")
        return HttpResponse(why, status=403, content_type="text/plain; charset=utf-8")
    response = HttpResponse(files.read(attachment.file), content_type="application/octet-stream")
    name = quote(attachment.name)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return isolated(response)


@login_required
def preview(request: HttpRequest, key: int, digest: str) -> HttpResponse:
    """Send a screenshot that a finding cites, drawn anew and scaled, to who may see the finding."""
    actor = request.actor  # type: ignore[attr-defined]
    finding = get_object_or_404(Finding.objects.for_member(actor), pk=key)
    picture = previews.preview(finding, digest)
    if picture is None:
        raise Http404
    return isolated(HttpResponse(picture, content_type="image/png"))


def isolated(response: HttpResponse) -> HttpResponse:
    """Take every right from a response: what it holds came from a site that may be hostile."""
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cross-Origin-Resource-Policy"] = "same-origin"
    response["Cache-Control"] = "private, no-store"
    return response
