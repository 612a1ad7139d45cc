"""Read a document as far as links are judged by it: title, text, scripts, links."""

import hashlib

from rectitude.collectors import html
from rectitude.evidence.linkprobe import Document

MAX_TEXT = 2000
_MOST = 200
"""Scripts or links of a document that are kept; ours."""
_HEAD = 2048


def document(url: str, status: int, headers: dict[str, str], body: bytes, length: int) -> Document:
    """
    Return what a response holds; header names in lower case.

    `length` is that of the whole body, of which `body` may be the beginning.
    """
    content_type = headers.get("content-type", "")
    media_type = content_type.partition(";")[0].strip().lower()
    attachment = headers.get("content-disposition", "").strip().lower().startswith("attachment")
    is_read = is_page(media_type, body) and not attachment
    page = html.read(body, content_type, url) if is_read else html.HTML("", "", (), ())
    return Document(
        url=url,
        status=status,
        media_type=media_type,
        attachment=attachment,
        title=page.title[:200],
        text=page.text[:MAX_TEXT],
        scripts=page.scripts[:_MOST],
        links=page.links[:_MOST],
        sha256=hashlib.sha256(body).hexdigest(),
        length=length,
    )


def is_page(media_type: str, body: bytes) -> bool:
    """Return whether a response is a page to read."""
    if media_type:
        return media_type in {"text/html", "application/xhtml+xml"}
    return b"<html" in body[:_HEAD].lower()
