"""The results of a sweep as one table of columns (`results.parquet`), for those who count with many tools."""

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from rectitude import catalogue
from rectitude.findings import Assertion, Inspection
from rectitude.sweep.store import Store, shown, text_of
from rectitude.text import Unable

if TYPE_CHECKING:
    from pathlib import Path

    import pyarrow

NAME = "results.parquet"
_ROWS = 500
"""Targets that are held at once and written as one group: ours."""


def available() -> None:
    """Raise Unable where what writes the file is not installed: before a sweep, not after it."""
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise Unable(
            "--parquet 要用附加组件，请安装：pip install 'rectitude[parquet]'",
            "--parquet needs its extra. Install it: pip install 'rectitude[parquet]'",
        ) from error
    assert pyarrow.parquet  # noqa: S101 - imported


def write(store: Store) -> "Path":
    """
    Write a row a target, in the order of the table, whole or not at all; return the path.

    The column of a scenario is named as its id and holds its outcome; `findings` are those of the report,
    `report` is its JSON, as in the lines of `results.jsonl`.
    """
    from pyarrow import parquet

    path = store.folder / NAME
    partial = path.with_suffix(".partial")
    schema = _schema()
    with parquet.ParquetWriter(partial, schema, compression="zstd") as writer:
        for group in _groups(store):
            writer.write_batch(_batch(group, schema))
    partial.replace(path)
    return path


def _batch(rows: list[dict[str, Any]], schema: "pyarrow.Schema") -> "pyarrow.RecordBatch":
    import pyarrow

    return pyarrow.RecordBatch.from_pylist(rows, schema=schema)


def _schema() -> "pyarrow.Schema":
    import pyarrow as arrow

    word = arrow.string()
    finding = arrow.struct(
        [("rule", word), ("version", arrow.int32()), ("scenario", word), ("outcome", word),
         ("severity", word), ("confidence", word), ("place", word), ("message_zh", word),
         ("message_en", word), ("fingerprint", word)]
    )  # fmt: skip
    return arrow.schema(
        [
            ("target", word), ("kind", word), ("tags", arrow.list_(word)), ("state", word),
            ("cause", word), ("reason_zh", word), ("reason_en", word), ("attempts", arrow.int32()),
            ("worker", word), ("seconds", arrow.float64()), ("bundle", word), ("sha256", word),
            ("tool", word), ("catalogue", word), ("profile", word), ("started", word), ("finished", word),
            ("complete", arrow.bool_()),
            *((scenario.id, word) for scenario in catalogue.load().scenarios),
            ("findings", arrow.list_(finding)), ("report", word),
        ]
    )  # fmt: skip


def _groups(store: Store) -> Iterator[list[dict[str, Any]]]:
    group: list[dict[str, Any]] = []
    decoder = msgspec.json.Decoder(Inspection)
    for row in store.rows():
        group.append(_row(store, row, decoder))
        if len(group) == _ROWS:
            yield group
            group = []
    if group:
        yield group


def _row(
    store: Store,
    row: sqlite3.Row,
    decoder: "msgspec.json.Decoder[Inspection]",
) -> dict[str, Any]:
    why = text_of(row["reason"])
    told = {
        "target": shown(row), "kind": row["kind"],
        "tags": msgspec.json.decode(row["tags"], type=list[str]), "state": row["state"],
        "cause": row["cause"] or None, "reason_zh": why.zh or None, "reason_en": why.en or None,
        "attempts": row["attempts"], "worker": row["worker"] or None, "seconds": row["seconds"],
    }  # fmt: skip
    body = store.report(row["number"]) if row["state"] == "done" else None
    if body is None:
        return told
    report = decoder.decode(body)
    scenarios = {scenario: str(outcome) for scenario, outcome in report.summary.scenarios.items()}
    return told | scenarios | {
        "bundle": row["bundle"], "sha256": row["digest"], "profile": report.profile,
        "tool": f"{report.tool.name} {report.tool.version}", "catalogue": report.catalogue,
        "started": report.started, "finished": report.finished, "complete": report.scope.complete,
        "findings": [_finding(each) for each in report.findings], "report": body.decode(),
    }  # fmt: skip


def _finding(each: Assertion) -> dict[str, Any]:
    return {
        "rule": each.rule, "version": each.rule_version, "scenario": each.scenario,
        "outcome": str(each.outcome), "severity": str(each.severity), "confidence": str(each.confidence),
        "place": msgspec.json.encode(each.place).decode(), "fingerprint": each.fingerprint,
        "message_zh": each.message.zh, "message_en": each.message.en,
    }  # fmt: skip
