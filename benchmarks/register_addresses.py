"""
A million addresses attributed to half a million prefixes; bisect in plain Python and DuckDB beside it.

Run `PYTHONPATH=src python benchmarks/register_addresses.py`. Goal: 1,000,000 look-ups within 1 s.
"""

import random
import time
from bisect import bisect_right
from ipaddress import IPv4Address, IPv6Address

from rectitude.facts.prefixes import Prefixes

PREFIXES, ADDRESSES = 500_000, 1_000_000


def timed(name: str, began: tuple[float, float]) -> None:
    wall, processor = time.perf_counter() - began[0], time.process_time() - began[1]
    print(f"{name}: {wall:.2f} s wall, {processor:.2f} s processor")


def now() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


def main() -> None:
    chance = random.Random(7)
    prefixes = [f"{IPv4Address(n << 8)}/24" for n in chance.sample(range(1 << 24), PREFIXES)]
    prefixes += [f"{IPv4Address(n << 16)}/16" for n in chance.sample(range(1 << 16), 20_000)]
    prefixes += [f"{IPv6Address(n << 96)}/32" for n in chance.sample(range(1 << 30), 50_000)]
    addresses = [str(IPv4Address(chance.randrange(1 << 32))) for _ in range(ADDRESSES)]
    began = now()
    table = Prefixes(prefixes)
    timed("ours, building", began)
    began = now()
    found = table.find(addresses)
    timed("ours, 1,000,000 IPv4 look-ups from text", began)
    v6 = [str(IPv6Address(chance.randrange(1 << 126))) for _ in range(100_000)]
    began = now()
    table.find(v6)
    timed("ours, 100,000 IPv6 look-ups from text", began)
    print(f"{int((found >= 0).sum())} attributed")
    starts, owners = table._starts4.tolist(), table._owners4.tolist()
    numbers = [int(IPv4Address(address)) for address in addresses]
    began = now()
    hits = sum(owners[bisect_right(starts, number) - 1] >= 0 for number in numbers)
    timed("bisect in plain Python, from numbers", began)
    print(f"{hits} attributed")
    duck(starts, owners, numbers)


def duck(starts: list[int], owners: list[int], numbers: list[int]) -> None:
    try:
        import duckdb
        import numpy as np
    except ImportError:
        return
    connection = duckdb.connect()
    connection.execute("set threads = 2")
    spans = {"s": np.array(starts), "o": np.array(owners)}
    asked = {"ip": np.array(numbers)}
    connection.execute("create table spans as select * from spans")
    connection.execute("create table asked as select * from asked")
    began = now()
    (hits,) = connection.execute(
        "select count(*) from asked asof join spans on asked.ip >= spans.s where spans.o >= 0"
    ).fetchone() or (0,)
    timed("DuckDB ASOF join, from numbers", began)
    print(f"{hits} attributed")
    del spans, asked


if __name__ == "__main__":
    main()
