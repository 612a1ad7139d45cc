"""
Make a golden bundle of what no golden bundle holds yet: records of new kinds and of new schemas.

Run `PYTHONPATH=src:tests python tests/golden_bundle.py NAME` when a record's `SCHEMA` rose or a kind is
new, and keep `tests/golden/NAME.zip` and its digest for ever: later versions must read it. Records
are taken out of the recorded examples; a kind that none has gets the least that it may hold.
"""

import gzip
import sys
from pathlib import Path
from typing import Any

import msgspec
from msgspec import inspect

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle
from rectitude.evidence import Record, aggregates, record_types
from rectitude.findings import ReportedTarget, Tool

GOLDEN = Path(__file__).parent / "golden"
EXAMPLES = Path(__file__).parents[1] / "examples"
LONGEST = 6_000
EACH = 3
"""Records of each kind: those with most fields among all examples, if not too long."""


def held() -> set[tuple[str, int]]:
    """Return the kinds, each with a schema, of which there are golden records."""
    parts = (part for path in GOLDEN.glob("*.zip") for part in open_bundle(path).manifest.parts)
    return {(part.kind, part.schema) for part in parts}


def main(name: str) -> None:
    already = held()
    new = {k: t for k, t in sorted(record_types().items()) if (k, t.SCHEMA) not in already}
    recorded: dict[str, list[bytes]] = {kind: [] for kind in new}
    for path in sorted(EXAMPLES.glob("*/*/evidence.jsonl.gz")):
        with gzip.open(path, "rb") as file:
            next(file)
            for line in file:
                kind, _, record = line.partition(b"\t")
                recorded.get(kind.decode(), []).append(record)
    with Writer(GOLDEN / f"{name}.zip", _manifest()) as writer:
        for kind, record_type in new.items():
            for line in sorted(recorded[kind], key=_fullness)[-EACH:] or [_least(record_type)]:
                writer.write(msgspec.json.decode(line, type=record_type))
        writer.blob(b"a picture")
    writer.path.chmod(0o644)
    writer.path.with_suffix(".sha256").write_text(open_bundle(writer.path).digest + "\n")


def _manifest() -> Manifest:
    return Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0.1.0"),
        catalogue="2026-11",
        target=ReportedTarget("website", "http://a.example/"),
        options={},
        clock=Clock(started="2026-11-26T00:00:00.000Z", finished="2026-11-26T00:01:00.000Z"),
        collected=tuple(sorted(aggregates())),
        places=("http://a.example/",),
    )


def _fullness(line: bytes) -> tuple[int, int]:
    """Order records by the fields that they have; of those with as many, the shorter counts more."""
    return (line.count(b'":') if len(line) < LONGEST else 0), -len(line)


def _least(record_type: type[Record]) -> bytes:
    return msgspec.json.encode(_made(inspect.type_info(record_type)))


def _made(kind: inspect.Type) -> Any:
    """Return the least value of a type that is worth reading: each required field, filled."""
    match kind:
        case inspect.StructType():
            return {f.encode_name: _made(f.type) for f in kind.fields if f.required}
        case inspect.LiteralType():
            return kind.values[-1]
        case inspect.EnumType():
            return next(iter(kind.cls)).value
        case inspect.UnionType():
            return _made(kind.types[0])
        case inspect.VarTupleType() | inspect.ListType():
            return [_made(kind.item_type)]
        case inspect.TupleType():
            return [_made(item) for item in kind.item_types]
        case inspect.DictType():
            return {"key": _made(kind.value_type)}
    scalars = {inspect.StrType: "文 text", inspect.BytesType: "aGk=", inspect.IntType: 7,
               inspect.FloatType: 0.5, inspect.BoolType: True}  # fmt: skip
    return scalars.get(type(kind))


if __name__ == "__main__":
    main(sys.argv[1])
