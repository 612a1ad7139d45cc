"""
Server time and queries of every kind of page with many problems there, on SQLite or `DATABASE_URL`.

    PYTHONPATH=src:tests python benchmarks/ledger_pages.py [PROBLEMS]

Each route of the ledger has its page here, as somebody who uses it sees it. The limits are those that the
ledger is held to; what is beyond them is marked, and the command ends with 1.
With `RECTITUDE_HOME` (and `DATABASE_URL`) the ledger is kept, and only
measured when it is met again.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import ceil
from statistics import median

os.environ.setdefault("RECTITUDE_HOME", tempfile.mkdtemp())
os.environ["DJANGO_SETTINGS_MODULE"] = "rectitude.ledger.settings"
os.environ.setdefault("RECTITUDE_HOSTS", "testserver")

import rectitude.ledger.wsgi  # noqa: F401, I001 - first, since it loads all as the server does

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, resolve
from django.utils import timezone
from django.utils.timezone import localdate, localtime

from big_ledger import NAMES, analyse, campaign_rows, fill, histories, one_of_each, surroundings
from ledger.test_isolation import routes
from ledger.world import build
from rectitude.ledger.accounts.models import Organisation, User
from rectitude.ledger.campaigns import tallies
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.measures.competence import penal_bases_of
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.pages.cases.faces import FACES
from rectitude.ledger.problems.models import Problem

QUERIES = 15
"""Of one page, at most."""

LIMIT = {"sqlite": 200, "postgresql": 100}
"""Milliseconds of a page, the 95th percentile."""

ASKED = 20
"""Times that each page is asked for."""

FIRM, CAMPAIGN, SAMPLE = 10_003, 10_003, 10_010
"""Keys of a firm, a campaign and a case in the midst of the others."""


@dataclass(frozen=True)
class Timed:
    """A page's milliseconds: the median and 95th percentile of the clock, and the processor's median."""

    median: float
    p95: float
    processor: float
    """Of this process: the whole on SQLite, without the server on PostgreSQL."""
    queries: int


def timed(ask: Callable[[], object], count: int = ASKED) -> Timed:
    """Return what a request takes, over so many of them."""
    with CaptureQueriesContext(connection) as asked:
        ask()
        queries = len(asked)
    clock, processor = [], []
    for _ in range(count):
        started = time.perf_counter(), time.process_time()
        ask()
        clock.append((time.perf_counter() - started[0]) * 1000)
        processor.append((time.process_time() - started[1]) * 1000)
    clock.sort()
    return Timed(median(clock), clock[ceil(count * 0.95) - 1], median(processor), queries)


def signed_and_served() -> int:
    """Return a problem against which every measure may be taken, signed by two as it is by people."""
    some = (
        Problem.objects.filter(state="rectifying").select_related("authority").order_by("pk")[:100]
    )
    key = next(
        each.pk
        for each in some
        if penal_bases_of(each.authority, each.scenario, localtime(each.created_at).date())
    )
    signed = {f"{name}_review_by": person(f"{name}_reviewer") for name in ("technical", "legal")}
    Problem.objects.filter(pk=key).update(served_on=localdate(), **signed)
    return key


def not_yet_notified() -> int:
    """Return a problem of which the enterprise was not told yet, so that its owner can be established."""
    key = Problem.objects.filter(state="registered").order_by("pk").values_list("pk", flat=True)[0]
    Problem.objects.filter(pk=key).update(notified_at=None)
    return key


def person(name: str) -> int:
    """Return the key of somebody who signs in."""
    return User.objects.get(username=name).pk


def pages() -> dict[str, list[str]]:
    """Return the pages that are measured, by who looks at them."""
    key, registered = signed_and_served(), not_yet_notified()
    question = Finding.objects.filter(outcome="cantTell").values_list("pk", flat=True)[0]
    clue = Clue.objects.filter(state="received").latest("pk").pk
    answers = SelfInspection.objects.filter(enterprise=FIRM, state="draft").values_list(
        "pk", flat=True
    )
    firm_s = Problem.objects.filter(enterprise=FIRM).exclude(state="withdrawn").latest("pk").pk
    ours = Organisation.objects.get(short_name="甲局").pk
    cases = {
        name: MACHINES[name].model.objects.filter(pk__lte=SAMPLE).latest("pk").pk for name in FACES
    }
    cases |= {"campaign": CAMPAIGN}
    proposed = Measure.objects.filter(state="proposed", problem__over=0).earliest("pk").pk
    return {
        "": ["clues/new/", "clues/follow/", "api/"],
        "inspector": [
            "", "problems/", "problems/?page=190", "problems/?view=all", "problems/?view=closed",
            "problems/?view=mine", f"problems/?view=all&campaign={CAMPAIGN}",
            f"problems/?view=all&enterprise={FIRM}", "problems/?view=all&region=乙省",
            "problems/?view=all&aspect=market", "problems/?view=all&severity=2&aspect=user",
            "problems/?view=all&q=青禾", f"problems/?view=all&q={NAMES[40:42]}",
            "problems/?view=all&q=站点775", f"problems/?view=all&q={NAMES[40:42]}&campaign={CAMPAIGN}",
            "problems/?q=没有的", f"problems/{key}/", f"problems/{key}/suspend/", "problems/reports/",
            "problems/spreadsheet/", "questions/", f"questions/{question}/",
            "enterprises/", "enterprises/?q=企业77", f"enterprises/{FIRM}/",
            f"enterprises/{FIRM}/months.csv", "assets/10010/", "listings/", "listings/?q=站点775",
            "figures/", "figures/months.csv", f"campaigns/{CAMPAIGN}/figures/",
            f"campaigns/{CAMPAIGN}/figures/scenario.svg", "clues/", "clues/?state=received",
            "clues/?q=s7750.example", f"clues/{clue}/", f"clues/{clue}/accept/",
            "calendar/", "tokens/",
            *(f"cases/{name}/" for name in FACES),
            *(f"cases/{name}/?q=s7750.example" for name in FACES),
            "cases/run/?q=example", "clues/?q=example", "cases/measure/?q=青禾",
            *(f"cases/{name}/{pk}/" for name, pk in cases.items()),
            f"cases/campaign/{CAMPAIGN}/close/",
            "begin/problem/", "begin/run/", "begin/campaign/", f"begin/population/{CAMPAIGN}/",
            f"begin/batch/{CAMPAIGN}/", f"begin/sweep/{CAMPAIGN}/", f"begin/commission/{CAMPAIGN}/",
            f"begin/self_inspection/{CAMPAIGN}/", f"begin/owner/{registered}/", f"begin/measure/{key}/",
            f"begin/penalty_case/{key}/", f"begin/transfer/{key}/",
            "api/v1/problems", "api/v1/problems?scenario=market", "api/v1/problems?text=青禾",
            f"api/v1/problems?text={NAMES[40:42]}", "api/v1/problems?view=all&text=站点775",
            "api/v1/problems?text=没有的", f"api/v1/cases/problem/{key}",
        ],
        "technical_reviewer": ["", "problems/?view=mine"],
        "legal_reviewer": [""],
        "decider": ["", f"problems/{key}/", "cases/measure/",
                    f"cases/measure/{proposed}/approve/"],
        "auditor": ["", "verification/", "problems/", "problems/?view=all",
                    f"problems/?view=all&q={NAMES[40:42]}", f"problems/{key}/"],
        "custodian": ["clues/identities/", f"clues/{clue}/identity/"],
        "laboratory": ["", "problems/", "cases/commission/", f"cases/commission/{cases['commission']}/"],
        "foreign": [
            "", "problems/", "problems/?view=all&q=站点775", f"problems/{firm_s}/", "cases/run/",
            "cases/service/", "cases/self_inspection/", f"self-inspections/{answers[0]}/",
            f"self-inspections/{answers[0]}/answers.xlsx", f"enterprises/{FIRM}/",
        ],
        "provider": ["", "cases/measure/"],
        "administrator": [
            "administration/", f"administration/{ours}/", "templates/", "templates/rectification_order/",
        ],
    }  # fmt: skip


NO_PAGE = {
    "act-for", "member-change", "problems-views", "problem-comment", "problems-export", "file",
    "file-unread", "preview", "bulk", "preferences",
}  # fmt: skip
"""Routes that show no page when they are asked for: they take a form, or send a file of any size."""


def left_out(measured: Iterator[str]) -> set[str]:
    """Return the names of the ledger's routes of which no page is measured."""
    looked_at = {resolve(f"/{each.partition('?')[0]}").url_name for each in measured}
    ours = {
        name
        for path, name in routes(get_resolver())
        if name and not path.startswith(("accounts/", "api/v1/"))
    }
    return ours - looked_at - NO_PAGE


def measured() -> dict[str, Timed]:
    """Return what each page takes, by who looks at it and its address."""
    found, asked = {}, pages()
    lacking = left_out(each for those in asked.values() for each in those)
    assert not lacking, lacking
    cache.clear()
    for who, addresses in asked.items():
        client = Client()
        if who:
            client.force_login(
                User.objects.get(username=who), backend="django.contrib.auth.backends.ModelBackend"
            )
        for address in addresses:
            status = client.get(f"/{address}").status_code
            assert status in EXPECTED, (who, address, status)
            found[f"{who or '–'} /{address}"] = timed(lambda a=address, c=client: c.get(f"/{a}"))
    return found


EXPECTED = {200, 302}
"""Answers: a page, and one that leads elsewhere. A page that only says why something is not possible now is
made without most of what it otherwise shows, and would measure nothing."""


def main() -> int:
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    if not Problem.objects.exists():
        last = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
        began = (time.perf_counter(), time.process_time())
        world = build()
        surroundings(world)
        one_of_each(world)
        fill(world, 1, last)
        campaign_rows(last)
        histories(1, last)
        took = (time.perf_counter() - began[0], time.process_time() - began[1])
        print(f"written in {took[0]:.0f} s, {took[1]:.0f} s of processor time", file=sys.stderr)
    analyse()  # anew where the ledger was kept: a migration may have made indexes
    counts = list(tallies.count_due(timezone.now))
    if counts:
        print(f"{len(counts)} tallies counted in {sum(counts):.0f} s", file=sys.stderr)
    return told(measured())


def told(found: dict[str, Timed]) -> int:
    """Print what was measured, the slowest first; return 1 where a page is beyond a limit."""
    limit = LIMIT[connection.vendor]
    beyond = [n for n, page in found.items() if page.p95 > limit or page.queries > QUERIES]
    print(
        f"{connection.vendor}, {Problem.objects.count():,} problems, load {os.getloadavg()[0]:.1f}: "
        f"{len(found)} pages, {len(beyond)} beyond {limit} ms or {QUERIES} queries"
    )
    for name, page in sorted(found.items(), key=lambda item: -item[1].p95):
        print(
            f"{'!' if name in beyond else ' '} {name:62} p50 {page.median:7.1f} ms  p95 {page.p95:7.1f} ms  "
            f"processor {page.processor:7.1f} ms  {page.queries:2} queries"
        )
    return 1 if beyond else 0


if __name__ == "__main__":
    sys.exit(main())
