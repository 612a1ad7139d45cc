"""
What each rule says of every example, kept beside the version of the rule that said it.

`examples/<rule's home>/outcomes.toml` has one line for each of the rule's own examples, and for each of
others' to which it applies: the outcome, a digest of outcomes and places, a digest of the evidence.
`script/record-outcomes` writes it, and refuses where outcomes change and `VERSION` does not.
"""

import hashlib
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from example import EXAMPLES, Example, examples, is_of, outcome_of
from rectitude import rules
from rectitude.findings import Inspection, Outcome

_SILENT = {Outcome.INAPPLICABLE, Outcome.UNTESTED}
_LENGTH = 8
"""Digits of a digest: 32 bits tell a change from none."""


class Said(msgspec.Struct, frozen=True):
    """What a rule said of one example, from which evidence."""

    outcome: str
    places: str
    evidence: str


class Kept(msgspec.Struct, frozen=True):
    """The file of one rule: the version that said it, and what it said of each example."""

    version: int = 0
    said: dict[str, Said] = {}


def said(report: Inspection, example: Example, home: str) -> Said | None:
    """Return what a rule says of an example; None of another's to which it does not apply."""
    worst = outcome_of(report, home)
    if worst in _SILENT and example.rule != home:
        return None
    found = sorted(
        f"{finding.outcome} {finding.place['key']}"
        for finding in report.findings
        if is_of(finding.rule, home)
    )
    return Said(worst, _digest("\n".join(found).encode()), _digest(example.recorded.read_bytes()))


def kept(home: str) -> Kept:
    """Return what is kept of a rule; an empty one if nothing is."""
    path = _path(home)
    if not path.is_file():
        return Kept()
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    lines = {name: Said(*line.split()) for name, line in content["said"].items()}
    return Kept(content["version"], lines)


def versions() -> dict[str, int]:
    """Return the version of each rule by its home."""
    return {rule.home: rule.version for rule in rules.discover()}


def discrepancy(before: Kept, now: Kept) -> str:
    """Say what changed alone: outcomes from the same evidence, or the version; else nothing."""
    same_evidence = {
        name: line
        for name, line in before.said.items()
        if name not in now.said or now.said[name].evidence == line.evidence
    }
    changed = sorted(name for name, line in same_evidence.items() if now.said.get(name) != line)
    new = now.said.keys() - same_evidence.keys()
    if before.version == 0:
        return ""
    if changed and now.version == before.version:
        return f"outcomes changed, VERSION did not: {', '.join(changed)}"
    if now.version != before.version and not changed and not new:
        return "VERSION changed, and no outcome of any example did: write the example first"
    return ""


def write(home: str, now: Kept) -> None:
    """Keep what a rule says."""
    lines = [f"version = {now.version}", "", "[said]"]
    for name, line in sorted(now.said.items()):
        lines.append(f'"{name}" = "{line.outcome} {line.places} {line.evidence}"')
    _path(home).parent.mkdir(exist_ok=True)
    _path(home).write_text("\n".join(lines) + "\n", encoding="utf-8")


def _path(home: str) -> Path:
    return EXAMPLES / home / "outcomes.toml"


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_LENGTH]


def judged(homes: Iterable[str]) -> dict[str, Kept]:
    """Judge the recorded evidence of every example; return what each rule says of it."""
    homes = list(homes)
    found: dict[str, dict[str, Said]] = {home: {} for home in homes}
    with tempfile.TemporaryDirectory() as workdir:
        for example in examples():
            report = example.judge(Path(workdir))
            for home in homes:
                if line := said(report, example, home):
                    found[home][repr(example)] = line
    known = versions()
    return {home: Kept(known[home], found[home]) for home in homes}


def main() -> int:
    """Write the files of all rules; return how many must not be written, and say why."""
    wrong = 0
    known = {repr(example) for example in examples()}
    for home, now in judged(sorted(versions())).items():
        before = kept(home)
        there = {name: line for name, line in before.said.items() if name in known}
        if problem := discrepancy(Kept(before.version, there), now):
            print(f"{home}: {problem}")
            wrong += 1
        else:
            write(home, now)
    return wrong


if __name__ == "__main__":
    sys.exit(min(main(), 1))
