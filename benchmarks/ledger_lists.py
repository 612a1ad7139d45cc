"""
Server time of the list and of one problem with many problems there, on SQLite or `DATABASE_URL`.

    PYTHONPATH=src:tests python benchmarks/ledger_lists.py [PROBLEMS]

The peer beside it is the same page with 1,000 problems: the ratio says what size costs.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("RECTITUDE_HOME", tempfile.mkdtemp())
os.environ["DJANGO_SETTINGS_MODULE"] = "rectitude.ledger.settings"
os.environ.setdefault("RECTITUDE_HOSTS", "testserver")

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client

from ledger.world import World, build
from rectitude import catalogue
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
        'Pop-up', '2026-' || n || ' 弹窗整屏 站点' || n || ' 青禾优选', '{{}}', {day}, '', {false}, '', 1, 0,
        n + 1000, %s, %s, '2026-01-01 00:00:00+00' FROM s
"""


def fill(world: World, first: int, last: int) -> None:
    """Write assets and problems by one statement each: the shape of a ledger, not its history."""
    scenario = catalogue.load().scenarios[0].id
    parts = {
        "series": SERIES[connection.vendor].format(first, last),
        "day": DAY[connection.vendor],
        "false": "0" if connection.vendor == "sqlite" else "FALSE",
    }
    with connection.cursor() as cursor:
        cursor.execute(ASSETS.format(**parts).replace("n % ", "n %% "), [world.enterprise.pk])
        cursor.execute(
            PROBLEMS.format(**parts).replace("n % ", "n %% "),
            [scenario, world.authority.pk, world.enterprise.pk],
        )
        cursor.execute("ANALYZE")


def timed(ask: Callable[[], object], count: int = 40) -> tuple[float, float]:
    """Return the median and the 95th percentile of a request, in milliseconds."""
    ask()
    times = []
    for _ in range(count):
        started = time.perf_counter()
        ask()
        times.append((time.perf_counter() - started) * 1000)
    times.sort()
    return times[len(times) // 2], times[int(len(times) * 0.95)]


def measured(world: World) -> dict[str, tuple[float, float]]:
    client = Client()
    client.force_login(
        world.people["inspector"], backend="django.contrib.auth.backends.ModelBackend"
    )
    key = Problem.objects.filter(state="rectifying").values_list("pk", flat=True)[0]
    pages = {
        "list (API)": "/api/v1/problems",
        "list, one scenario (API)": "/api/v1/problems?scenario=market",
        "list, two characters found (API)": "/api/v1/problems?text=青禾",
        "list, nothing found (API)": "/api/v1/problems?text=没有的",
        "one problem (API)": f"/api/v1/cases/problem/{key}",
        "list (page)": "/problems/",
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
    world = build()
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    fill(world, 1, 1_000)
    small = measured(world)
    fill(world, 1_001, count)
    large = measured(world)
    print(f"{connection.vendor}, {count:,} problems, load {os.getloadavg()[0]:.0f}")
    for name, (median, p95) in large.items():
        print(
            f"{name:34} p50 {median:8.1f} ms  p95 {p95:8.1f} ms  x{median / small[name][0]:.1f} of 1,000"
        )


if __name__ == "__main__":
    main()
