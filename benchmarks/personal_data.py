"""
Throughput of the search for personal data on generated traffic, engine by engine.

    PYTHONPATH=src python benchmarks/personal_data.py [MEGABYTES]

The peer beside it is pure `re`, the engine that is always there; figures are per second of CPU time.
"""

import json
import random
import sys
import time

from rectitude.facts.personal_data import find
from rectitude.facts.scanning import installed

CHINESE = "我们使用数据分析改进服务，请您阅读隐私政策。"


def traffic(megabytes: int) -> bytes:
    chance = random.Random(1)
    entries: list[bytes] = []
    size = 0
    while size < megabytes * 1_000_000:
        entry = {
            "url": f"https://a.example/p?id={chance.getrandbits(64):x}&t={chance.randrange(10**12)}",
            "body": CHINESE * 5 + "".join(chance.choices("abcdef0123456789", k=900)),
            "mobile": f"139{chance.randrange(10**8):08}" if chance.random() < 0.05 else "",
        }
        entries.append(json.dumps(entry, ensure_ascii=False).encode())
        size += len(entries[-1])
    return b"\n".join(entries)


def main(megabytes: int) -> None:
    data = traffic(megabytes)
    seconds: dict[str, float] = {}
    for engine in installed():
        find(b"warm", engine)
        start = time.process_time()
        count = len(find(data, engine))
        seconds[engine] = time.process_time() - start
        print(f"{engine:10} {len(data) / 1e6 / seconds[engine]:7.1f} MB/s  {count} found")
    for engine, taken in seconds.items():
        print(f"{engine:10} {seconds['re'] / taken:7.1f} times as fast as re")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
