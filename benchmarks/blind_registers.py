"""
What the rules on registers say of labelled cases, and the comparison of names of labelled pairs.

Run `PYTHONPATH=src python benchmarks/blind_registers.py FOLDER`. Each folder in FOLDER with a
`labels.toml` is a case: a folder of tables, and what is so. FOLDER may hold a `pairs.csv` instead
(name_a, name_b, same: yes, no or unsure). The labels must come of somebody who has not read the rules.

`labels.toml`: `[[expected]]` scenario, subject, outcome (`failed`, or `not-failed` for anything else)
and `aliases`, other subjects that a finding on the same facts may bear; `[[open]]` scenario and subject
that are not scored. Whatever else is `failed` is a false alarm.
"""

import csv
import tempfile
import tomllib
from collections import Counter, defaultdict
from pathlib import Path

import msgspec
from labelled_cases import cases, given_folder

from rectitude.facts.entities import Likeness, compare
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from rectitude.text import Unable

SCENARIOS = (
    "resource.filing.missing",
    "resource.filing.stale",
    "resource.access.unlicensed",
    "resource.access.sublet-or-illegal",
)
_SAID = {
    Likeness.SAME: "yes",
    Likeness.DIFFERENT: "no",
    Likeness.NAMESAKE: "no",
    Likeness.ALIKE: "unsure",
    Likeness.UNKNOWN: "unsure",
}


def _bare(subject: str) -> str:
    """Return a subject; a block of one address is that address, which labels name without its length."""
    return subject.removesuffix("/128" if ":" in subject else "/32")


class Expected(msgspec.Struct, frozen=True):
    """A label: what a rule must say of a subject."""

    scenario: str
    subject: str
    outcome: str = ""
    aliases: tuple[str, ...] = ()
    why: str = ""

    @property
    def subjects(self) -> set[str]:
        return {*map(_bare, (self.subject, *self.aliases))}


class Labels(msgspec.Struct, frozen=True):
    """The labels of a case."""

    expected: tuple[Expected, ...] = ()
    open: tuple[Expected, ...] = ()


class Score(msgspec.Struct):
    """Counts of one rule."""

    due: int = 0
    found: int = 0
    asked: int = 0
    failed: int = 0
    false_alarms: int = 0
    honest: int = 0
    convicted: int = 0

    def line(self, name: str) -> str:
        precision = 1 - self.false_alarms / self.failed if self.failed else 1.0
        recall = self.found / self.due if self.due else 1.0
        convicted = self.convicted / self.honest if self.honest else 0.0
        return (
            f"{name:36} {self.due:4} {self.found:5} {self.asked:5} {self.failed:6} {precision:9.3f}"
            f" {recall:6.3f} {convicted:9.3f}"
        )


def measure(case: Path, scores: dict[str, Score]) -> list[str]:
    """Add a case to the scores; return what was missed and what was a false alarm."""
    labels = msgspec.convert(tomllib.loads((case / "labels.toml").read_text("utf-8")), Labels)
    said, told = _said(case)
    due = [each for each in labels.expected if each.outcome == "failed"]
    told += _misses(case.name, due, said, scores)
    allowed = {(e.scenario, s) for e in (*due, *labels.open) for s in e.subjects}
    unscored = {(e.scenario, _bare(e.subject)) for e in labels.open}
    for (scenario, subject), outcomes in said.items():
        if "failed" not in outcomes or (scenario, subject) in unscored:
            continue
        scores[scenario].failed += 1
        if (scenario, subject) not in allowed:
            scores[scenario].false_alarms += 1
            told.append(f"  false alarm  {case.name}: {scenario} {subject}")
    for each in labels.expected:
        if each.outcome != "failed":
            scores[each.scenario].honest += 1
            scores[each.scenario].convicted += "failed" in said[each.scenario, _bare(each.subject)]
    return told


def _said(case: Path) -> tuple[dict[tuple[str, str], set[str]], list[str]]:
    """Return the outcomes by scenario and subject, and why a case was refused; then all of it is missed."""
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    with tempfile.TemporaryDirectory() as work:
        try:
            report = inspect(Target("register", str(case)), Options(), workdir=Path(work))
        except Unable as error:
            return said, [f"  refused  {case.name}: {error}"]
    for finding in report.findings:
        if finding.scenario in SCENARIOS:
            said[finding.scenario, _bare(finding.subject.id)].add(str(finding.outcome))
    return said, []


def _misses(
    case: str,
    due: list[Expected],
    said: dict[tuple[str, str], set[str]],
    scores: dict[str, Score],
) -> list[str]:
    told = []
    for each in due:
        outcomes = set[str]().union(*(said[each.scenario, s] for s in each.subjects))
        score = scores[each.scenario]
        score.due += 1
        score.found += "failed" in outcomes
        if "failed" not in outcomes:
            score.asked += "cantTell" in outcomes
            kind = "asked" if "cantTell" in outcomes else "silent"
            told.append(f"  missed ({kind})  {case}: {each.scenario} {each.subject}")
    return told


def registers(folder: Path) -> None:
    """Print a table by rule, then each miss and each false alarm."""
    labelled = cases(folder)
    scores = {scenario: Score() for scenario in SCENARIOS}
    told = [line for case in labelled for line in measure(case, scores)]
    total = Score(
        *(sum(getattr(s, name) for s in scores.values()) for name in Score.__struct_fields__)
    )
    print(f"{len(labelled)} cases")
    print(f"{'rule':36} due found asked failed precision recall convicted")
    for scenario, score in scores.items():
        print(score.line(f"{scenario}.register"))
    print(total.line("all"))
    print(*told, sep="\n")


def names(file: Path) -> None:
    """Print how the comparison of names answers labelled pairs."""
    with file.open(encoding="utf-8-sig", newline="") as lines:
        pairs = list(csv.DictReader(lines))
    answers = Counter[tuple[str, str]]()
    wrong = []
    for pair in pairs:
        answer = _SAID[compare(pair["name_a"], pair["name_b"])]
        answers[pair["same"], answer] += 1
        if answer != pair["same"]:
            wrong.append(f"  {pair['same']}, said {answer}: {pair['name_a']} | {pair['name_b']}")
    right = sum(count for (same, answer), count in answers.items() if same == answer)
    sure = sum(count for (_, answer), count in answers.items() if answer != "unsure")
    sure_wrong = sum(
        count for (same, answer), count in answers.items() if answer not in {"unsure", same}
    )
    print(f"{len(pairs)} pairs, {right} as labelled; {sure_wrong} of {sure} sure answers are wrong")
    for same in ("yes", "no", "unsure"):
        row = {answer: answers[same, answer] for answer in ("yes", "no", "unsure")}
        print(f"  labelled {same:6} said {row}")
    print(*wrong, sep="\n")


def main() -> None:
    folder = given_folder()
    if (folder / "pairs.csv").is_file():
        names(folder / "pairs.csv")
    else:
        registers(folder)


if __name__ == "__main__":
    main()
