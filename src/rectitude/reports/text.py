"""The report for a terminal: short, by aspect, what was found and what to do next."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.catalogue import Aspect, Scenario
from rectitude.findings import Assertion, Inspection, Outcome
from rectitude.reports import popups, reading
from rectitude.reports.visible import visible_line
from rectitude.reports.words import word
from rectitude.text import Language

WIDTH = 80
"""Columns of the narrowest terminal in use."""

GLYPHS = {
    Outcome.FAILED: "✗",
    Outcome.CANNOT_TELL: "?",
    Outcome.PASSED: "✓",
    Outcome.INAPPLICABLE: "-",
    Outcome.UNTESTED: "·",
}
"""One column wide in every terminal's font, also where East Asian ambiguous width is two."""

_COLOURS = {
    Outcome.FAILED: "1;31",
    Outcome.CANNOT_TELL: "33",
    Outcome.PASSED: "32",
    Outcome.INAPPLICABLE: "2",
    Outcome.UNTESTED: "2",
}
_MOST = 5
"""Findings of one scenario that are told one by one; the other ones are counted. Ours."""
_NO_LINE_END = "（“《‘"
_NO_LINE_START = "，。、；：？！）”’》%"


def text(
    inspections: Sequence[Inspection],
    bundles: Sequence[Bundle | None],
    language: Language,
    *,
    colour: bool,
) -> str:
    """Return the texts one after the other, each ending with a line feed."""
    pairs = zip(inspections, bundles, strict=True)
    return "\n".join(_Writer(each, bundle, language, colour).all() for each, bundle in pairs)


class _Writer:
    """Writes one inspection."""

    def __init__(
        self, inspection: Inspection, bundle: Bundle | None, language: Language, colour: bool
    ) -> None:
        self._inspection = inspection
        self._bundle = bundle
        self._language = language
        self._colour = colour
        self._hanging = reading.hanging(inspection)

    def all(self) -> str:
        """Return the whole text; what was not read of a register, or of what is incomplete, comes first."""
        inspection = self._inspection
        unread_first = inspection.target.kind == "register" or not inspection.scope.complete
        lines = [
            *self._head(),
            *(self._limits() if unread_first else ()),
            *self._aspects(),
            *self._popups(),
            *self._reasons(),
            *(() if unread_first else self._limits()),
            *self._next(),
            *self._foot(),
        ]
        return "\n".join(line.rstrip() for line in lines) + "\n"

    def _head(self) -> Iterator[str]:
        inspection = self._inspection
        tool = f"rectitude {inspection.tool.version}"
        yield f"{tool} · {self._word('kind', inspection.target.kind)}"
        yield self._paint("1", visible_line(inspection.target.address))
        took = reading.took(inspection)
        when = reading.moment(inspection)
        yield f"{when} · {took[self._language]}" if took else when
        yield ""
        yield from wrap(reading.verdict(inspection)[self._language])
        yield from self._tally()
        if not inspection.scope.complete:
            yield from wrap(self._word("verdict", "incomplete"))

    def _tally(self) -> Iterator[str]:
        line, width = "", 0
        for outcome, count in reading.tally(self._inspection).items():
            said = f"{GLYPHS[outcome]} {self._word('outcome', outcome)} {count}"
            if width + 2 + cell_len(said) > WIDTH:
                yield line
                line, width = "", 0
            gap = "  " if line else ""
            line += gap + self._paint(_COLOURS[outcome], said)
            width += len(gap) + cell_len(said)
        yield line

    def _aspects(self) -> Iterator[str]:
        for aspect in catalogue.load().aspects:
            told = [line for scenario in self._of(aspect) for line in self._scenario(scenario)]
            if told:
                yield ""
                yield self._paint("1", aspect.name[self._language])
                yield from told

    def _of(self, aspect: Aspect) -> Iterator[Scenario]:
        silent = {Outcome.UNTESTED, Outcome.INAPPLICABLE}
        for scenario in catalogue.load().scenarios:
            if (
                scenario.aspect == aspect.id
                and self._inspection.summary.scenarios[scenario.id] not in silent
            ):
                yield scenario

    def _scenario(self, scenario: Scenario) -> Iterator[str]:
        outcome = self._inspection.summary.scenarios[scenario.id]
        its = [
            finding
            for finding in reading.of_outcome(self._inspection, outcome)
            if finding.scenario == scenario.id
        ]
        head = f"{GLYPHS[outcome]} {scenario.number:02} {scenario.name[self._language]}"
        if outcome is Outcome.FAILED:
            head += f" [{self._word('severity', its[0].severity)}]"
        for line in wrap(head, "  ", hanging="     "):
            yield self._paint(_COLOURS[outcome], line)
        for finding in its[:_MOST]:
            yield from self._finding(finding)
        if len(its) > _MOST:
            yield "     " + self._word("text", "more", n=len(its) - _MOST)

    def _finding(self, finding: Assertion) -> Iterator[str]:
        if question := self._hanging.get(finding.fingerprint):
            number = f"{catalogue.load().scenario(question.asked.scenario).number:02}"
            same = self._word("text", "same", number=number, who=reading.turning_on(finding))
            yield from wrap(same, "     ")
            return
        said = finding.message[self._language]
        if finding.new is True:
            said = word("finding", "new-one", message=said)[self._language]
        yield from wrap(visible_line(said), "     ")
        if finding.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}:
            place = word("text", "at", place=finding.place["text"])[self._language]
            yield from wrap(visible_line(place), "     ")

    def _popups(self) -> Iterator[str]:
        """Yield what was pressed: a line for each pop-up and each gesture."""
        if lines := popups.lines(self._bundle):
            yield ""
            yield self._paint("1", self._word("popups", "pressed"))
        for line in lines:
            yield from wrap(visible_line(line[self._language]), "  ", hanging="  ")

    def _reasons(self) -> Iterator[str]:
        summary = self._inspection.summary
        for outcome in (Outcome.INAPPLICABLE, Outcome.UNTESTED):
            grouped: dict[str, list[int]] = {}
            for scenario in catalogue.load().scenarios:
                if summary.scenarios[scenario.id] is outcome:
                    reason = summary.reasons[scenario.id][self._language]
                    grouped.setdefault(visible_line(reason), []).append(scenario.number)
            if grouped:
                yield ""
                yield self._paint("1", self._word("outcome", outcome))
            for reason, numbers in grouped.items():
                yield from wrap(f"{spans(numbers)}  {reason}", "  ", hanging="  ")

    def _limits(self) -> Iterator[str]:
        """Yield what was not looked at or could not be read: nothing is passed over in silence."""
        if limits := self._inspection.scope.limits:
            yield ""
            yield self._paint("1", self._word("page", "limits"))
        for limit in limits:
            yield from wrap(visible_line(limit[self._language]), "  ", hanging="  ")

    def _next(self) -> Iterator[str]:
        yield ""
        yield self._paint("1", self._word("text", "next"))
        for number, step in enumerate(self._steps(), 1):
            yield from wrap(f"{number}. {step}", "  ", hanging="   ")

    def _steps(self) -> Iterator[str]:
        failed = list(reading.of_outcome(self._inspection, Outcome.FAILED))
        for remedy in list(dict.fromkeys(each.remedy[self._language] for each in failed))[:_MOST]:
            yield visible_line(remedy)
        if questions := reading.questions(self._inspection):
            yield self._word(
                "text", "decide-one" if len(questions) == 1 else "decide", n=len(questions)
            )
        yield self._word("text", "html")

    def _foot(self) -> Iterator[str]:
        bundle = self._inspection.bundle
        yield ""
        yield f"{self._word('sample', 'bundle')}  {visible_line(bundle.path)}"
        yield f"SHA-256  {bundle.sha256}"
        yield from wrap(self._word("verdict", "lead"))

    def _word(self, group: str, name: str, **parameters: object) -> str:
        return word(group, name, **parameters)[self._language]

    def _paint(self, code: str, said: str) -> str:
        return f"\x1b[{code}m{said}\x1b[0m" if self._colour else said


def wrap(said: str, indent: str = "", *, hanging: str = "") -> Iterator[str]:
    """
    Yield lines of at most 80 columns; Chinese breaks anywhere but before closing punctuation.

    Full-width characters count as two columns. Words longer than a line (addresses) are cut.
    """
    room = WIDTH - len(indent)
    line = ""
    for piece in _pieces(said):
        if line and cell_len(line + piece.rstrip()) > room:
            yield indent + line.rstrip()
            line = hanging + piece.lstrip()
        else:
            line += piece
        while cell_len(line.rstrip()) > room:
            head = set_cell_size(line, room).rstrip("\x00")
            yield indent + head
            line = hanging + line[len(head) :]
    if line.strip():
        yield indent + line.rstrip()


def _pieces(said: str) -> Iterator[str]:
    """Yield what must not be broken: a word, a wide character with the punctuation after it."""
    piece = ""
    for character in said:
        wide = cell_len(character) == 2
        after_wide = bool(piece) and cell_len(piece[-1]) == 2
        breakable = wide or after_wide or piece.endswith(" ")
        held = character in _NO_LINE_START or (piece and piece[-1] in _NO_LINE_END)
        if piece and breakable and not held:
            yield piece
            piece = ""
        piece += character
    yield piece


def spans(numbers: Sequence[int]) -> str:
    """
    Return numbers with runs drawn together.

    >>> spans([1, 2, 3, 7, 9, 10])
    '01-03, 07, 09, 10'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [
        f"{run[0]:02}-{run[-1]:02}" if len(run) > 2 else ", ".join(f"{n:02}" for n in run)
        for run in runs
    ]
    return ", ".join(said)
