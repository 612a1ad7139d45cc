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

os.environ.setdefault("RECTITUDE_HOME", tempfile.mkdtemp())
os.environ["DJANGO_SETTINGS_MODULE"] = "rectitude.ledger.settings"
os.environ.setdefault("RECTITUDE_HOSTS", "testserver")

import rectitude.ledger.wsgi  # noqa: F401, I001 - first, since it loads all as the server does

from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from ledger.world import World, build
from rectitude import catalogue
from rectitude.ledger.accounts.models import User
from rectitude.ledger.problems import search
from rectitude.ledger.problems.models import Problem

SERIES = {
    "sqlite": "WITH RECURSIVE s(n) AS (SELECT {0} UNION ALL SELECT n + 1 FROM s WHERE n < {1})",
    "postgresql": "WITH s(n) AS (SELECT generate_series({0}, {1}))",
}
DAY = {
    "sqlite": "date('2026-01-01', '+' || (n % 900) || ' days')",
    "postgresql": "DATE '2026-01-01' + (n % 900)",
}
ASSETS = """
    INSERT INTO enterprises_asset
        (id, kind, identifier, certificate, name, enterprise_id, created_at)
    {series} SELECT n + 1000, 'website', 'https://s' || n || '.example', '', '站点' || n,
        %s, '2026-01-01 00:00:00+00' FROM s
"""
PROBLEMS = """
    INSERT INTO problems_problem
        (state, version, created_at, year, serial, scenario, strand, severity, origin, title,
        english_title, search, criteria, due_on, proposal, evasion_suspected, resumes_to, cycle,
        recurrences, asset_id, authority_id, enterprise_id, notified_at)
    {series} SELECT
        CASE n % 100 WHEN 0 THEN 'rectifying' WHEN 1 THEN 'notified' WHEN 2 THEN 'submitted'
            ELSE 'withdrawn' END,
        1, '2026-01-01 00:00:00+00', 2026, n + 1000000, %s, 0, 2, 'inspection', '弹窗整屏为跳转链接',
        'Pop-up', '2026-' || n || ' 弹窗整屏 站点' || n || ' 青禾优选' || substr('{names}', 1 + n % 97, 2),
        '{{}}', {day}, '', {false}, '', 1, 0,
        n + 1000, %s, %s, '2026-01-01 00:00:00+00' FROM s
"""


NAMES = "".join(map(chr, range(0x4E10, 0x4E10 + 98)))
"""Of which each two neighbours are the name of every 97th firm."""


def fill(world: World, first: int, last: int) -> None:
    """Write assets and problems by one statement each: the shape of a ledger, not its history."""
    scenario = catalogue.load().scenarios[0].id
    parts: dict[str, str] = {
        "series": SERIES[connection.vendor].format(first, last),
        "day": DAY[connection.vendor],
        "names": NAMES,
        "false": "0" if connection.vendor == "sqlite" else "FALSE",
    }
    with connection.cursor() as cursor:
        cursor.execute(ASSETS.format(**parts).replace("n % ", "n %% "), [world.enterprise.pk])
        cursor.execute(
            PROBLEMS.format(**parts).replace("n % ", "n %% "),
            [scenario, world.authority.pk, world.enterprise.pk],
        )
    rows = Problem.objects.filter(serial__gte=first + 1_000_000).order_by("pk")
    last = 0
    while texts := dict(rows.filter(pk__gt=last).values_list("pk", "search")[:10_000]):
        with transaction.atomic():
            search.write(texts)
        last = max(texts)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def timed(ask: Callable[[], object], count: int = 40) -> tuple[float, float, int]:
    """Return the median and the 95th percentile of a request in milliseconds, and its queries."""
    with CaptureQueriesContext(connection) as asked:
        ask()
        queries = len(asked)
    times = []
    for _ in range(count):
        started = time.perf_counter()
        ask()
        times.append((time.perf_counter() - started) * 1000)
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.95)], queries


def measured() -> dict[str, tuple[float, float, int]]:
    client = Client()
    inspector = User.objects.get(username="inspector")
    client.force_login(inspector, backend="django.contrib.auth.backends.ModelBackend")
    key = Problem.objects.filter(state="rectifying").values_list("pk", flat=True)[0]
    pages = {
        "list (API)": "/api/v1/problems",
        "list, one scenario (API)": "/api/v1/problems?scenario=market",
        "list, word of all (API)": "/api/v1/problems?text=青禾",
        "list, word of one in 97 (API)": f"/api/v1/problems?text={NAMES[40:42]}",
        "list, word of one (API)": "/api/v1/problems?view=all&text=站点775",
        "list, nothing found (API)": "/api/v1/problems?text=没有的",
        "one problem (API)": f"/api/v1/cases/problem/{key}",
        "list (page)": "/problems/",
        "list, 190th page": "/problems/?page=190",
        "list of all (page)": "/problems/?view=all",
        "list, word of one in 97 (page)": f"/problems/?view=all&q={NAMES[40:42]}",
        "one problem (page)": f"/problems/{key}/",
        "my work (page)": "/",
    }
    found = {}
    for name, address in pages.items():
        assert client.get(address).status_code == 200, address
        found[name] = timed(lambda address=address: client.get(address))
    return found


def main() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    small = {}
    if not Problem.objects.exists():
        world = build()
        fill(world, 1, 1_000)
        small = measured()
        fill(world, 1_001, int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
    large = measured()
    load = os.getloadavg()[0]
    print(f"{connection.vendor}, {Problem.objects.count():,} problems, load {load:.0f}")
    for name, (median, p95, queries) in large.items():
        ratio = f"  x{median / small[name][0]:.1f} of 1,000" if small else ""
        print(f"{name:34} p50 {median:7.1f} ms  p95 {p95:7.1f} ms  {queries:2} queries{ratio}")


if __name__ == "__main__":
    main()
