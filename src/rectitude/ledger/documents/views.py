"""Evidence files leave the store as downloads only: never inline, never with rights on this site."""

from urllib.parse import quote

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from rectitude.ledger.documents import files
from rectitude.ledger.documents.models import Attachment, StoredFile


@login_required
def download(request: HttpRequest, key: int) -> HttpResponse:
    """Send one file to a person who may see it; one found infected is kept back."""
    seen = Attachment.objects.for_member(request.actor)  # type: ignore[attr-defined]
    attachment = get_object_or_404(seen.select_related("file"), pk=key)
    if attachment.file.scan == StoredFile.Scan.INFECTED:
        return HttpResponse(status=403)
    response = HttpResponse(files.read(attachment.file), content_type="application/octet-stream")
    name = quote(attachment.name)
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
