"""Whatever a page hands to the browser to send is kept, or said not to be."""

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from website import answer, seen, serving

pytestmark = pytest.mark.e2e

SENDS = {
    "beacon": "navigator.sendBeacon('/sent', new Blob(['m=17000004729']))",
    "blob": "fetch('/sent', {method: 'POST', body: new Blob(['m=17000004729'])})",
    "form": "const f = new FormData(); f.set('a', new Blob(['m=17000004729']), 'a.txt');"
    "fetch('/sent', {method: 'POST', body: f})",
    "large": "fetch('/sent', {method: 'POST', body: 'x'.repeat(9 * 1024 * 1024)})",
}


def take(request: BaseHTTPRequestHandler) -> None:
    answer(request, status=204)


@pytest.mark.parametrize("way", sorted(SENDS))
def test_a_body_is_kept_or_said_not_to_be(way: str, tmp_path: Path) -> None:
    page = f"<!doctype html><title>t</title><script>{SENDS[way]}</script>"
    with serving({"/": page, "/sent": take}) as site:
        website = seen(site.url(), tmp_path)
    (sent, *_) = (each for each in website.exchanges if each.url.endswith("/sent"))
    body = sent.request_body
    assert body is not None
    kept = website.content(body)
    assert body.partial or kept is None or b"17000004729" in kept


EMPTY = {
    "beacon": "navigator.sendBeacon('/sent')",
    "empty beacon": "navigator.sendBeacon('/sent', '')",
    "empty blob": "fetch('/sent', {method: 'POST', body: new Blob([])})",
    "kept alive": "fetch('/sent', {method: 'POST', body: '', keepalive: true})",
}


@pytest.mark.parametrize("way", sorted(EMPTY))
def test_a_message_without_content_leaves_nothing_unread(way: str, tmp_path: Path) -> None:
    page = f"<!doctype html><title>t</title><script>{EMPTY[way]}</script>"
    with serving({"/": page, "/sent": take}) as site:
        website = seen(site.url(), tmp_path)
    sent = [each for each in website.exchanges if each.url.endswith("/sent")]
    assert sent
    assert all(each.request_body is None for each in sent)
