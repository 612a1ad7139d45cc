"""
Server time of the list and of one problem with many problems there, on SQLite or `DATABASE_URL`.

    PYTHONPATH=src:tests python benchmarks/ledger_lists.py [PROBLEMS]

The peer beside it is the same page with 1,000 problems: the ratio says what size costs. With
`RECTITUDE_HOME` (and `DATABASE_URL`) the ledger is kept, and only measured when it is met again.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

os.environ.setdefault("RECTITUDE_HOME", tempfile.mkdtemp())
os.environ["DJANGO_SETTINGS_MODULE"] = "rectitude.ledger.settings"
os.environ.setdefault("RECTITUDE_HOSTS", "testserver")

import rectitude.ledger.wsgi  # noqa: F401, I001 - first, since it loads all as the server does

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ledger.world import World, build
from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation, User
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.inspections.models import Finding, Report
from rectitude.ledger.problems import search
from rectitude.ledger.problems.models import Problem, Verification

SERIES = {
    "sqlite": "WITH RECURSIVE s(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM s WHERE n < {1})",
    "postgresql": "WITH s(n) AS (SELECT generate_series({0}, {1}))",
}
DAY = {
    "sqlite": "date('2026-01-01', '+' || ({0}) || ' days')",
    "postgresql": "(DATE '2026-01-01' + ({0})::int)",
}
MOMENT = {"sqlite": "datetime({0})", "postgresql": "{0}::timestamptz"}
ENTERPRISES, CAMPAIGNS, INSPECTED = 1_000, 20, 10
"""Firms and campaigns over which the problems are spread evenly; every tenth problem has a finding."""

FIRST = 999_999
"""The number of the problem that is repeated."""

STATE = (
    "CASE n % 100 WHEN 0 THEN 'rectifying' WHEN 1 THEN 'notified' WHEN 2 THEN 'submitted' "
    "WHEN 3 THEN 'withdrawn' WHEN 4 THEN 'withdrawn' ELSE 'closed' END"
)

NAMES = "".join(map(chr, range(0x4E10, 0x4E10 + 98)))
"""Of which each two neighbours are the name of every 97th firm."""

FIRM = {
    "sqlite": f"substr('{NAMES}', 1 + n % 97, 2)",
    "postgresql": f"substr('{NAMES}', (1 + n % 97)::int, 2)",
}


def multiplied(row: Model, first: int, last: int, varied: dict[str, str]) -> None:
    """Repeat a row for each n from first to last, in one statement, with what varies as SQL of n."""
    table = row._meta.db_table
    columns = [field.column for field in row._meta.local_concrete_fields if not field.generated]
    said = ", ".join(varied.get(column, f"t.{column}") for column in columns)
    series = SERIES[connection.vendor].format(first, last)
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) {series} "
            f"SELECT {said} FROM s, {table} t WHERE t.id = {row.pk}"
        )


def surroundings(world: World) -> None:
    """Make the firms and campaigns, the first row of each table to be repeated."""
    firm = Organisation.objects.create(kind="enterprise", name="甲", region="乙省")
    multiplied(firm, 0, ENTERPRISES, {"id": "n + 10001", "name": "'甲企业' || n"})
    campaign = Campaign.objects.create(
        authority=world.authority, name="专项", created_at=world.now, state="open",
        starts_on="2026-01-01", ends_on="2028-12-31",
    )  # fmt: skip
    multiplied(campaign, 0, CAMPAIGNS, {"id": "n + 10001", "name": "'专项' || n"})
    problem = Problem.objects.create(
        authority=world.authority, year=2026, serial=FIRST, asset=world.asset,
        enterprise=world.enterprise, scenario=catalogue.load().scenarios[0].id, origin="inspection",
        title="弹窗整屏为跳转链接", english_title="Pop-up", state="withdrawn", created_at=world.now,
        notified_at=world.now,
    )  # fmt: skip
    Verification.objects.create(
        problem=problem, method="on_site", gone=True, reasons="看过", why={}, verified_at=world.now
    )
    report = Report.objects.create(
        authority=world.authority, digest="0", target_kind="website", target="https://s0.example",
        tool="rectitude 0.1.0", profile="normal", catalogue="2026-11", started_at=world.now,
        finished_at=world.now, complete=True, scope={}, summary={}, bundle="", bundle_sha256="",
        imported_at=world.now,
    )  # fmt: skip
    Finding.objects.create(
        report=report, rule=f"{catalogue.load().scenarios[0].id}.website", rule_version=1,
        scenario=catalogue.load().scenarios[0].id, subject_kind="website", subject="https://s0.example",
        outcome="failed", severity=2, confidence="high", place={"key": "a", "text": {}},
        message={"zh": "整屏都是链接", "en": "The whole screen is a link"}, remedy={}, evidence=[],
        fingerprint="0",
    )  # fmt: skip


def fill(world: World, first: int, last: int) -> None:
    """Write assets, problems and findings by one statement each: the shape of a ledger, not its history."""
    firm, campaign = f"10001 + n % {ENTERPRISES}", f"10001 + n % {CAMPAIGNS}"
    day, moment = DAY[connection.vendor].format, MOMENT[connection.vendor].format
    site = f"'https://s' || n * {INSPECTED} || '.example'"
    multiplied(world.asset, first, last, {
        "id": "n + 10000", "identifier": "'https://s' || n || '.example'", "name": "'站点' || n",
        "enterprise_id": firm,
    })  # fmt: skip
    multiplied(Problem.objects.get(serial=FIRST), first, last, {
        "id": "n + 10000", "serial": f"n + 1 + {FIRST}", "asset_id": "n + 10000",
        "enterprise_id": firm, "campaign_id": campaign, "created_at": moment(day("n % 700")),
        "closed_at": moment(day("n % 700 + n % 90")), "due_on": day("n % 900"),
        "verification_id": str(Verification.objects.get().pk), "state": STATE,
        "search": f"'2026-' || n || ' 弹窗整屏 站点' || n || ' 青禾优选' || {FIRM[connection.vendor]}",
    })  # fmt: skip
    reports = (-(-first // INSPECTED), last // INSPECTED)
    multiplied(Report.objects.get(digest="0"), *reports, {
        "id": "n + 10000", "digest": "'r' || n", "target": site,
    })  # fmt: skip
    multiplied(Finding.objects.get(fingerprint="0"), *reports, {
        "id": "n + 10000", "report_id": "n + 10000", "problem_id": f"n * {INSPECTED} + 10000",
        "subject": site, "fingerprint": "'f' || n",
        "outcome": "CASE n % 20 WHEN 0 THEN 'cantTell' ELSE 'failed' END",
    })  # fmt: skip
    written = Problem.objects.filter(pk__gte=first + 10_000).order_by("pk")
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO campaigns_campaign_population (campaign_id, asset_id) "
            "SELECT campaign_id, asset_id FROM problems_problem WHERE id >= %s",
            [first + 10_000],
        )
    seen = 0
    while texts := dict(written.filter(pk__gt=seen).values_list("pk", "search")[:10_000]):
        with transaction.atomic():
            search.write(texts)
        seen = max(texts)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


@dataclass(frozen=True)
class Timed:
    """A page's milliseconds: the median and 95th percentile of the clock, and the processor's median."""

    median: float
    p95: float
    processor: float
    """Of this process: the whole on SQLite, without the server on PostgreSQL."""
    queries: int


def timed(ask: Callable[[], object], count: int = 40) -> Timed:
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
    return Timed(median(clock), clock[int(count * 0.95)], median(processor), queries)


def pages() -> dict[str, str]:
    """Return the pages that are measured, by what they are called."""
    key = Problem.objects.filter(state="rectifying").values_list("pk", flat=True)[0]
    question = Finding.objects.filter(outcome="cantTell").values_list("pk", flat=True)[0]
    return {
        "list (API)": "/api/v1/problems",
        "list, one scenario (API)": "/api/v1/problems?scenario=market",
        "list, word of all (API)": "/api/v1/problems?text=青禾",
        "list, word of one in 97 (API)": f"/api/v1/problems?text={NAMES[40:42]}",
        "list, word of one (API)": "/api/v1/problems?view=all&text=站点775",
        "list, nothing found (API)": "/api/v1/problems?text=没有的",
        "one problem (API)": f"/api/v1/cases/problem/{key}",
        "list": "/problems/",
        "list, 190th page": "/problems/?page=190",
        "list of all": "/problems/?view=all",
        "list of all, one campaign": "/problems/?view=all&campaign=10003",
        "list of all, one enterprise": "/problems/?view=all&enterprise=10003",
        "list of all, one region": "/problems/?view=all&region=乙省",
        "list of all, one aspect": "/problems/?view=all&aspect=market",
        "list, word of one in 97": f"/problems/?view=all&q={NAMES[40:42]}",
        "one problem": f"/problems/{key}/",
        "my work": "/",
        "questions": "/questions/",
        "one question": f"/questions/{question}/",
        "enterprises": "/enterprises/",
        "enterprises, by name": "/enterprises/?q=企业77",
        "one enterprise, 1,000 problems": "/enterprises/10003/",
        "one asset": "/assets/10003/",
        "reports": "/problems/reports/",
        "campaigns": "/cases/campaign/",
        "one campaign": "/cases/campaign/10003/",
        "figures of a campaign": "/campaigns/10003/figures/",
        "figures of an authority": "/figures/",
        "clues": "/clues/",
        "listings": "/listings/",
        "runs": "/cases/run/",
    }


def measured() -> dict[str, Timed]:
    client = Client()
    inspector = User.objects.get(username="inspector")
    client.force_login(inspector, backend="django.contrib.auth.backends.ModelBackend")
    found = {}
    cache.clear()
    for name, address in pages().items():
        started = time.perf_counter()
        assert client.get(address).status_code == 200, address
        first = (time.perf_counter() - started) * 1000
        if first > SLOW:
            print(f"  {name}: {first:,.0f} ms the first time", file=sys.stderr)
        found[name] = timed(lambda address=address: client.get(address))
    return found


SLOW = 500
"""Milliseconds of a first visit that are worth a line: figures are counted once in five minutes."""


def main() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    small = {}
    began = (time.perf_counter(), time.process_time())
    if not Problem.objects.exists():
        world = build()
        surroundings(world)
        fill(world, 1, 1_000)
        small = measured()
        fill(world, 1_001, int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
        took = (time.perf_counter() - began[0], time.process_time() - began[1])
        print(f"written in {took[0]:.0f} s, {took[1]:.0f} s of processor time", file=sys.stderr)
    large = measured()
    load = os.getloadavg()[0]
    print(f"{connection.vendor}, {Problem.objects.count():,} problems, load {load:.0f}")
    for name, page in large.items():
        ratio = f"  x{page.processor / small[name].processor:.1f} of 1,000" if small else ""
        print(
            f"{name:34} p50 {page.median:7.1f} ms  p95 {page.p95:7.1f} ms  processor "
            f"{page.processor:7.1f} ms  {page.queries:2} queries{ratio}"
        )


if __name__ == "__main__":
    main()
