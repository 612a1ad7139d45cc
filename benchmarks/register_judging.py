"""
A register of 200,000 filings from CSV files to the report, and the same joins in DuckDB beside it.

Run `PYTHONPATH=src:tests python benchmarks/register_judging.py [FILINGS]`; DuckDB is measured where it
is installed. Goal: 200,000 filings within 20 s and 900 MB on 2 idle cores.
"""

import resource
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import registers
from rectitude.bundle import open_bundle
from rectitude.evidence.register import Register
from rectitude.facts.register import Reconciliation
from rectitude.inspection import inspect
from rectitude.options import Options, Target

DOMAIN_JOIN = """
    select count(*) from read_csv('{0}/filings.csv', all_varchar=true) f
    left join read_csv('{0}/registrants.csv', all_varchar=true) r using (domain)
    left join (select domain, max_by(ip, observed_at) ip, max(observed_at) seen
               from read_csv('{0}/observations.csv', all_varchar=true) group by domain) o using (domain)
    where r.registrant is distinct from f.unit_name
"""


class Clock:
    """Wall and processor seconds since the last look."""

    def __init__(self) -> None:
        self.look()

    def look(self) -> tuple[float, float]:
        now = time.perf_counter(), time.process_time()
        gone = now[0] - self.since[0], now[1] - self.since[1] if hasattr(self, "since") else (0, 0)
        self.since = now
        return gone

    since: tuple[float, float] = (0.0, 0.0)


def main() -> None:
    filings = int(sys.argv[1]) if len(sys.argv) > 1 else 200_000
    world = registers.build(filings, each=max(1, filings // 2_000))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tables = registers.write(world, folder / "tables")
        planted = world.planted
        print({table: len(rows) for table, rows in world.rows.items()})
        del world
        clock = Clock()
        report = inspect(Target("register", str(tables)), Options(), workdir=folder)
        wall, processor = clock.look()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"inspect: {wall:.1f} s wall, {processor:.1f} s processor, {memory:,.0f} MB at most")
        found = {(f.rule, f.subject.id, f.outcome) for f in report.findings}
        faults = [p for p in planted if p.rule]
        hit = sum((p.rule, p.subject, p.outcome) in found for p in faults)
        failed = [f for f in report.findings if f.outcome == "failed"]
        right = {(p.rule, p.subject) for p in faults if p.outcome == "failed"}
        wrong = [f for f in failed if (f.rule, f.subject.id) not in right]
        print(f"recall {hit / len(faults):.4f}, precision {1 - len(wrong) / len(failed):.4f}")
        print(Counter(f.outcome for f in report.findings))
        joins(next(folder.glob("*.zip")), clock)
        peer(tables, clock)


def joins(bundle: Path, clock: Clock) -> None:
    register = open_bundle(bundle).gather(Register)
    assert register is not None
    print("reading the rows: {:.2f} s wall, {:.2f} s processor".format(*clock.look()))
    joined = Reconciliation(register)
    count = sum(
        case.filing is not None
        and case.registrant is not None
        and case.registrant.registrant != case.filing.unit_name
        for case in joined.domains
    )
    wall, processor = clock.look()
    print(
        f"domains joined by dictionaries: {wall:.2f} s wall, {processor:.2f} s processor; {count} differ"
    )


def peer(tables: Path, clock: Clock) -> None:
    try:
        import duckdb
    except ImportError:
        print("DuckDB is not installed")
        return
    clock.look()
    connection = duckdb.connect()
    connection.execute("set threads = 2")
    (count,) = connection.execute(DOMAIN_JOIN.format(tables)).fetchone() or (0,)
    wall, processor = clock.look()
    print(
        f"DuckDB from CSV, the same join: {wall:.2f} s wall, {processor:.2f} s processor; {count} differ"
    )
    names = registers.COLUMNS["filings"].split()
    rows = connection.execute(
        f"select {', '.join(names)} from read_csv('{tables}/filings.csv', all_varchar=true)"
    ).fetchall()
    wall, processor = clock.look()
    print(
        f"DuckDB, filings handed back as rows: {wall:.2f} s wall, {processor:.2f} s processor; {len(rows)}"
    )


if __name__ == "__main__":
    main()
