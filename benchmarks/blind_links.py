"""
Measure the rules on link audits over a folder of labelled cases that nobody here wrote.

    python benchmarks/blind_links.py FOLDER

Each case is a folder with `plan.yaml` (its dial tests beside it; nothing is visited) and `labels.toml`:
tables `expected` of `scenario`, `subject` (a link), `outcome` (`failed` or `not-failed`) and `aliases`;
tables `open` are not scored; `others = "not-failed"` makes any other `failed` a false alarm.

A table that was refused, or of which nothing was tried, raises no false alarm either. Honest tables, those of
which nothing is due, are therefore counted by what was said of them: only `passed` is right.
"""

import tempfile
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from labelled_cases import cases, given_folder

from rectitude.collectors.links.options import LinksOptions
from rectitude.facts.links.addresses import party
from rectitude.findings import Outcome, worst
from rectitude.inspection import inspect
from rectitude.options import Target

_OURS = ("market.link-blocking", "market.interference.hijack", "market.interference.obstruct")

Place = tuple[str, str]
"""A scenario and the domain of a link."""


def measured(case: Path) -> tuple[set[Place], dict[Place, str]]:
    """Return what failed, by scenario and domain, and the outcome of every place."""
    options = LinksOptions(scenarios=_OURS, rounds=0)
    with tempfile.TemporaryDirectory() as workdir:
        report = inspect(Target("links", str(case / "plan.yaml")), options, workdir=Path(workdir))
    places = {
        (finding.scenario, str(finding.place.get("domain", ""))): str(finding.outcome)
        for finding in sorted(report.findings, key=lambda f: f.outcome == "failed")
    }
    return {place for place, outcome in places.items() if outcome == "failed"}, places


def labelled(labels: dict[str, Any], table: str) -> dict[Place, str]:
    """Return the places of one table of the labels, with their outcomes."""
    return {
        (entry["scenario"], party(entry["subject"])): entry.get("outcome", "")
        for entry in labels.get(table, ())
    }


def score(folder: Path) -> None:
    totals: dict[str, Counter[str]] = {}
    honest: dict[str, list[str]] = {}
    for case in cases(folder):
        labels = tomllib.loads((case / "labels.toml").read_text(encoding="utf-8"))
        try:
            failed, places = measured(case)
        except Exception as error:  # noqa: BLE001  an error is a miss, and told
            failed, places = set(), {("error", ""): repr(error)[:200]}
        expected, unlabelled = labelled(labels, "expected"), labelled(labels, "open")
        if "failed" not in expected.values():
            honest.setdefault(said_of_all(places), []).append(case.name)
        for (scenario, domain), outcome in expected.items():
            count = totals.setdefault(scenario, Counter())
            if outcome == "failed":
                hit = (scenario, domain) in failed
                count["found" if hit else "missed"] += 1
                if not hit:
                    said = next(
                        filter(None, map(places.get, _told_at(scenario, domain))), "nothing"
                    )
                    print(f"missed       {case.name}: {scenario} {domain} ({said})")
        for scenario, domain in failed - unlabelled.keys():
            if expected.get((scenario, domain)) != "failed":
                totals.setdefault(scenario, Counter())["false"] += 1
                print(f"false alarm  {case.name}: {scenario} {domain}")
    show(totals)
    show_honest(honest)


def _told_at(scenario: str, domain: str) -> tuple[Place, ...]:
    """Return where it is told what became of a link: at its domain, of all links, or as an error."""
    return (scenario, domain), (scenario, ""), ("error", "")


def said_of_all(places: dict[Place, str]) -> str:
    """Return what was said of a table: `refused`, or the worst outcome of its places."""
    if ("error", "") in places:
        return "refused"
    return str(worst({Outcome(outcome) for outcome in places.values()}))


def show(totals: dict[str, Counter[str]]) -> None:
    print(f"\n{'scenario':45} found missed false")
    for scenario, count in sorted(totals.items()):
        print(f"{scenario:45} {count['found']:5} {count['missed']:6} {count['false']:5}")
    whole = sum(totals.values(), Counter())
    found, missed, false = whole["found"], whole["missed"], whole["false"]
    print(
        f"precision {found / max(1, found + false):.3f}, recall {found / max(1, found + missed):.3f}"
    )


def show_honest(honest: dict[str, list[str]]) -> None:
    print(f"\nhonest tables: {sum(map(len, honest.values()))}")
    for said, tables in sorted(honest.items()):
        names = "" if said == Outcome.PASSED else ": " + ", ".join(tables)
        print(f"{said:12} {len(tables):3}{names}")


if __name__ == "__main__":
    score(given_folder())
