"""
The readers of captures before atheris, which looks for bytes that lead into code not yet run.

Run `PYTHONPATH=src:tests python benchmarks/captures_by_coverage.py FOLDER -max_total_time=300` with atheris
installed and a folder of seeds, which `tests/capture_seeds.py` writes; further options are libFuzzer's. A
file may be refused by Unable; any other exception ends the run and its input is kept, as is one over a
gigabyte or over 20 seconds.
"""

import io
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["rectitude.collectors.capture", "hpack", "msgspec"]):
    from rectitude.collectors.capture import collector
    from rectitude.collectors.capture.keeper import Keeper
    from rectitude.collectors.capture.readers.keylog import KeyLog
    from rectitude.collectors.capture.readers.pcap import Pcap

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.findings import ReportedTarget, Tool
from rectitude.text import Unable

MANIFEST = Manifest(
    schema=SCHEMA,
    tool=Tool("rectitude", "0"),
    catalogue="",
    target=ReportedTarget("capture", "fuzzed"),
    options={},
    clock=Clock(started="2026-11-25T00:00:00Z"),
)

LIMITS = ("-rss_limit_mb=1024", "-timeout=20", "-max_len=200000")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"

        def one(data: bytes) -> None:
            writer = Writer(path, MANIFEST)
            keeper, stream = Keeper(writer, "1"), io.BytesIO(data)
            log = KeyLog()
            packets = Pcap(keeper, log, None)
            with suppress(Unable):
                collector._reader(data[:16], keeper, log, packets).read(stream, "fuzzed")
                packets.finish()
                keeper.finish()
            writer.abandon()

        atheris.Setup([sys.argv[0], *LIMITS, *sys.argv[1:]], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
