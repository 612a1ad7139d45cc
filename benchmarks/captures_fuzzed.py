"""
Real and generated captures, damaged in many ways: nothing crashes, nothing hangs, memory stays in bounds.

Run `PYTHONPATH=src:tests python benchmarks/captures_fuzzed.py FOLDER [SECONDS]` with a folder of seeds: HAR,
pcap, pcapng and flows of mitmproxy, or what `tests/capture_seeds.py` writes. Each turn cuts, overwrites,
doubles, splices or stretches a seed and inspects it; a file may be refused in one line, any other exception
is a fault and is shown with the turn's number, by which it is made again. `captures_by_coverage.py` lets
atheris look for what this leaves untried.
"""

import random
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.inspection import inspect_into
from rectitude.options import Target
from rectitude.text import Unable

LARGEST_SEED = 2_000_000
SLOW = 20.0
"""Seconds of processor for one damaged seed, of 2 MB at most, from which a turn is shown; ours."""
TELLING = (
    b"\x00", b"\xff" * 4, b"\x7f\xff\xff\xff", b"\x00\x00\x00\x00", b"{", b"]", b'"', b"\\u0000",
    b"\r\n\r\n", b"Content-Length: 99999999999999\r\n", b"Transfer-Encoding: chunked\r\n", b"\x16\x03\x03",
    b"9999999999:", b"HTTP/1.1 101 X\r\n", b"\x1f\x8b\x08", b"%25", b'"text":"',
)  # fmt: skip


def damaged(seed: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return a seed after one to five damages."""
    data = bytearray(seed)
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(data) + 1)
        size = min(int(chance.paretovariate(0.5)), 20_000)
        match chance.randrange(7):
            case 0:
                del data[place:]
            case 1:
                del data[place : place + size]
            case 2:
                data[place : place + size] = chance.randbytes(size)
            case 3:
                data[place:place] = chance.choice(TELLING)
            case 4:
                word = chance.choice(TELLING)
                data[place : place + len(word)] = word
            case 5:
                data[place:place] = data[place : place + size] * chance.randint(1, 20)
            case _:
                other = chance.choice(others)
                start = chance.randrange(len(other) + 1)
                data[place:place] = other[start : start + size]
    return bytes(data)


def main(folder: Path, seconds: float) -> None:
    seeds = {path: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    seeds = {path: data for path, data in seeds.items() if 0 < len(data) <= LARGEST_SEED}
    said, end, turn = Counter[str](), time.monotonic() + seconds, 0
    slowest = 0.0
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        (work / "persona.yaml").write_text('mobile: "13912346021"\nname: "林月清"\n')
        while time.monotonic() < end:
            chance = random.Random(turn)
            path, seed = chance.choice(list(seeds.items()))
            case = work / f"case{path.suffix}"
            case.write_bytes(damaged(seed, list(seeds.values()), chance))
            options = CaptureOptions(
                persona=work / "persona.yaml",
                scenarios=("data",),
                capture=CaptureChoices(consent="1") if turn % 2 else CaptureChoices(),
            )
            lap = time.process_time()
            try:
                inspect_into(work / "a.zip", Target("capture", str(case)), options)
                said["read"] += 1
            except Unable as error:
                said["refused" if "\n" not in str(error) else "refused in several lines"] += 1
            except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
                said["FAULT"] += 1
                print(f"turn {turn}, {path.name}:\n{traceback.format_exc(limit=-4)}")
            lap = time.process_time() - lap
            slowest = max(slowest, lap)
            if lap > SLOW:
                print(f"turn {turn}, {path.name}: {lap:.1f} s")
            turn += 1
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{turn} turns over {len(seeds)} seeds: {dict(said)}")
    print(f"slowest {slowest:.1f} s of processor; {memory:,.0f} MB of memory at most")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 120.0)
