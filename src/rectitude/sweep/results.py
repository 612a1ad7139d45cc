"""What a sweep hands over: a line of JSON for each target, in the order of the table."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

from rectitude.sweep.store import Store, shown, text_of
from rectitude.text import Text

NAME = "results.jsonl"

_NOT_YET = Text("还没有检测。", "Not inspected yet.")


def write(store: Store) -> Path:
    """Write `results.jsonl` anew, whole or not at all; return its path."""
    path = store.folder / NAME
    partial = path.with_suffix(".partial")
    with partial.open("w", encoding="utf-8") as file:
        for line in lines(store):
            file.write(line + "\n")
        file.flush()
        os.fsync(file.fileno())
    partial.replace(path)
    return path


def lines(store: Store) -> Iterator[str]:
    """Yield the line of each target: its report, or `{"target", "error"}`."""
    for row in store.rows():
        report = store.report(row["number"]) if row["state"] == "done" else None
        if report is not None:
            yield report.decode()
            continue
        why = text_of(row["reason"]) if row["state"] in {"failed", "skipped"} else _NOT_YET
        error = {"zh": why.zh, "en": why.en, "state": row["state"], "cause": row["cause"]}
        yield json.dumps({"target": shown(row), "error": error}, ensure_ascii=False)
