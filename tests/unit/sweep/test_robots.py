"""A site that is not the inspected party decides by its robots.txt whether we read it (RFC 9309)."""

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from rectitude.options import Options
from rectitude.sweep import child
from rectitude.sweep.jobs import Job
from rectitude.sweep.robots import refusal
from website import answer, serving


def asked(text: str, status: int, path: str = "/shop/1") -> str:
    def robots(request: BaseHTTPRequestHandler) -> None:
        answer(request, text.encode(), status=status)

    with serving({"/robots.txt": robots}) as site:
        why = refusal(site.url(path), Options())
        return why.en if why else ""


@pytest.mark.parametrize(
    ("text", "status", "refused"),
    [
        ("User-agent: *\nDisallow: /shop/", 200, True),
        ("User-agent: rectitude\nDisallow: /", 200, True),
        ("User-agent: rectitude\nAllow: /\n\nUser-agent: *\nDisallow: /", 200, False),
        ("User-agent: *\nDisallow: /private/", 200, False),
        ("", 200, False),
        ("gone", 404, False),
        ("forbidden", 403, False),
        ("trouble", 503, True),
    ],
)
def test_a_robots_txt_is_followed_as_the_standard_has_it(
    text: str, status: int, refused: bool
) -> None:
    assert bool(asked(text, status)) == refused


def test_a_site_that_does_not_answer_is_left_to_the_inspection() -> None:
    with serving({}) as site:
        address = site.url("/")

    assert refusal(address, Options()) is None


def test_what_is_refused_is_not_inspected_and_says_so(tmp_path: Path) -> None:
    asked_for: list[str] = []

    def robots(request: BaseHTTPRequestHandler) -> None:
        asked_for.append(request.path)
        answer(request, b"User-agent: *\nDisallow: /")

    def page(request: BaseHTTPRequestHandler) -> None:
        asked_for.append(request.path)
        answer(request)

    with serving({"/robots.txt": robots, "/": page}) as site:
        job = Job(1, 1, "1", "website", site.url("/"), {}, robots=True)
        outcome = child.inspect(job, tmp_path / "1-1")

    assert outcome.cause == "robots"
    assert outcome.report is None
    assert asked_for == ["/robots.txt"]
