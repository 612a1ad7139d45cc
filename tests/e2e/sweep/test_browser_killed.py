"""A browser that is killed costs an attempt, whatever it was doing; no half-read page is a result."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from rectitude.sweep.crew import Crew
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.processes import ProcessTree
from website import Site, answer, serving

pytestmark = [pytest.mark.e2e, pytest.mark.chromium, pytest.mark.timeout(1800)]

PAGE = '<!doctype html><meta charset="utf-8"><title>页</title><p>你好</p>'
PICTURE = PAGE + '<img src="/picture">'
LINK = PAGE + '<a href="/second">关于我们</a>'


class Held:
    """A site whose pages keep the network busy: the first by a picture, or the second that it leads to."""

    def __init__(self) -> None:
        self.asked, self.end = threading.Event(), threading.Event()

    def picture(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.set()
        self.end.wait(600)
        answer(request)


@pytest.fixture
def held() -> Iterator[Held]:
    made = Held()
    yield made
    made.end.set()


@pytest.fixture(params=["first", "second"])
def site(request: pytest.FixtureRequest, held: Held) -> Iterator[Site]:
    first, second = {"first": (PICTURE, PAGE), "second": (LINK, PICTURE)}[request.param]
    pages = {
        "/": lambda asked: answer(asked, first.encode()),
        "/second": lambda asked: answer(asked, second.encode()),
        "/picture": held.picture,
    }
    with serving(pages) as served:
        yield served
        held.end.set()


def browsers(crew: Crew) -> list[int]:
    """Return the browsers of a crew, without their helpers."""
    found = []
    for pid in crew.pids():
        for each, _ in ProcessTree(pid).look():
            with contextlib.suppress(OSError):
                said = Path(f"/proc/{each}/cmdline").read_bytes()
                if b"--remote-debugging-p" in said and b"--type=" not in said:
                    found.append(each)
    return found


def killed_in(crew: Crew, job: Job, held: Held) -> Outcome:
    """Do a job whose browser is killed while its page is read."""
    under_way = crew.begin(job)
    assert held.asked.wait(600)
    time.sleep(1)  # the document is parsed; what it loads is waited for
    for pid in browsers(crew):
        os.kill(pid, signal.SIGKILL)
    return under_way.result(timeout=600)


@pytest.mark.parametrize("before", [0, 1], ids=["first", "again alone"])
def test_a_browser_that_is_killed_while_a_page_is_read_costs_the_attempt(
    site: Site, held: Held, tmp_path: Path, before: int
) -> None:
    options = {
        "scenarios": ["resource.filing.missing"], "browser_profile": "sweep", "pages": 2,
        "website": {"popups": "off"},
    }  # fmt: skip
    crew = Crew(tmp_path / "work", slots=2)
    job = Job(
        1, 1 + 2 * before, "000001-page", "website", site.url("/"), options,
        alone=bool(before), deaths=before,
    )  # fmt: skip
    outcome = killed_in(crew, job, held)
    crew.close()

    assert (outcome.cause, outcome.report) == ("died", None)


def test_a_browser_that_is_killed_while_pop_ups_are_watched_for_costs_the_attempt(
    held: Held, tmp_path: Path
) -> None:
    pages = {"/": lambda asked: answer(asked, PICTURE.encode()), "/picture": held.picture}
    options = {"scenarios": ["user.popup"], "browser_profile": "sweep", "pages": 1}
    crew = Crew(tmp_path / "work", slots=2)
    with serving(pages) as site:
        job = Job(1, 1, "000001-page", "website", site.url("/"), options)
        outcome = killed_in(crew, job, held)
        held.end.set()
    crew.close()

    assert (outcome.cause, outcome.report) == ("died", None)
