"""A site that asks for less is left alone as long as it says, and what it answered is no result."""

import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from rectitude.bundle import Writer
from rectitude.evidence.exchange import Exchange, Moment
from rectitude.sweep.child import PATIENCE, _asked_to_wait, inspect
from rectitude.sweep.jobs import Job, Outcome
from unit.test_bundle import manifest
from website import answer, serving


def waits(path: Path, status: int, *headers: tuple[str, str]) -> float | None:
    """Return how long a site is left alone whose first page was answered so."""
    with Writer(path, manifest()) as writer:
        writer.write(
            Exchange(
                moment=Moment(context="first", phase="load", sequence=1), method="GET",
                url="http://a.example/", resource_type="document", status=status,
                response_headers=headers,
            )
        )  # fmt: skip
    return _asked_to_wait(path)


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (429, (("Retry-After", "7"),), 7.0),
        (503, (("retry-after", "0"),), 0.0),
        (503, (), PATIENCE),
        (503, (("Retry-After", "soon"),), PATIENCE),
        (200, (("Retry-After", "7"),), None),
        (404, (("Retry-After", "7"),), None),
    ],
)
def test_a_page_says_how_long(
    tmp_path: Path, status: int, headers: tuple[tuple[str, str], ...], seconds: float | None
) -> None:
    assert waits(tmp_path / "a.zip", status, *headers) == seconds


def test_a_date_says_until_when(tmp_path: Path) -> None:
    until = formatdate(time.time() + 3600, usegmt=True)

    assert waits(tmp_path / "a.zip", 503, ("Retry-After", until)) == pytest.approx(3600, abs=60)


def asked_for(folder: Path, refused: str) -> Outcome:
    """Inspect a site, without a browser, that answers 429 to the clients of whose names this is a part."""

    def page(request: BaseHTTPRequestHandler) -> None:
        answer(request, status=429 if refused in request.headers["User-Agent"] else 200)

    options = {"scenarios": ["market.interference.incompatible"], "rounds": 1}
    with serving({"/": page}) as site:
        return inspect(Job(1, 1, "1", "website", site.url("/"), options), folder)


@pytest.mark.slow
def test_a_site_that_answers_every_client_so_is_left_alone(tmp_path: Path) -> None:
    outcome = asked_for(tmp_path / "1-1", refused="")

    assert (outcome.cause, outcome.retry_after, outcome.report) == ("busy", PATIENCE, None)
    assert not (tmp_path / "1-1").exists()


@pytest.mark.slow
def test_a_site_that_answers_one_client_so_is_reported_on(tmp_path: Path) -> None:
    outcome = asked_for(tmp_path / "1-1", refused="MicroMessenger")

    assert outcome.cause is None
    assert outcome.report is not None
