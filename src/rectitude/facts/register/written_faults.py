"""Findings on what written rows say in words, and how they stand beside those of the tables' columns."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Literal

import msgspec

from rectitude.evidence.register import Register
from rectitude.evidence.written_row import WrittenRow
from rectitude.facts.masking import mask_all
from rectitude.facts.register.claims.hearing import hear
from rectitude.facts.register.claims.topics import OPEN
from rectitude.facts.register.conclusions import CLEARED, Conclusions
from rectitude.facts.register.filings import fault
from rectitude.facts.register.framing import is_framed
from rectitude.facts.register.narratives import clearing_account
from rectitude.facts.register.reservations import RESERVED, Excused, reservation
from rectitude.facts.register.samples import SAMPLE, is_a_sample, is_anybody
from rectitude.facts.register.written import PACKAGE, Cell, Dossier, Entry, entries, plain
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    Parameter,
    Place,
    Severity,
    Subject,
    SubjectKind,
)

LONGEST_QUOTED = 60
"""Characters of a cell that a message quotes; ours."""


def domain_fault(
    message: str,
    dossier: Dossier,
    row: WrittenRow,
    words: str,
    *,
    sure: bool = True,
    severity: Severity | None = None,
    where: str = "",
) -> Finding:
    """Return the fault of a domain, of an app or of whose filing it is, that the words of a row tell."""
    kind = _kind(dossier.subject)
    return fault(
        message,
        Subject(kind, dossier.subject),
        _place("holder" if kind == "holder" else "domain", message, dossier.subject, row),
        dossier.refs,
        {"words": _quoted(words), "file": row.file} | ({"where": where} if where else {}),
        sure=sure,
        severity=severity,
    )


def _quoted(words: str) -> str:
    """Return what a message quotes, without numbers of people in it."""
    return mask_all(words)[:LONGEST_QUOTED]


def _kind(subject: str) -> SubjectKind:
    """Return what a dossier is of: an app, a domain, or the firm whose filing it is."""
    if PACKAGE.fullmatch(subject):
        return "app"
    return "domain" if subject.isascii() and "." in subject else "holder"


def _place(kind: str, message: str, subject: str, row: WrittenRow) -> Place:
    return Place(
        kind=kind,
        key=f"{message}:{subject}",
        fields={
            "target": subject,
            kind: subject,
            "file": row.file,
            "line": row.line,
            "fault": message,
        },
    )


def holder_fault(
    message: str,
    party: str,
    row: WrittenRow,
    words: str,
    evidence: tuple[str, ...],
    *,
    kind: Literal["holder", "prefix"] = "holder",
    sure: bool = True,
    severity: Severity | None = None,
) -> Finding:
    """Return the fault of a firm, of a line or of a block, that the words of a row tell."""
    return fault(
        message,
        Subject(kind, party),
        _place(kind, message, party, row),
        tuple(dict.fromkeys(evidence)),
        {"party": party, "words": _quoted(words), "file": row.file},
        sure=sure,
        severity=severity,
    )


def with_written(
    register: Register,
    found: Iterable[Finding],
    written: Iterable[Finding],
    claimed: Iterable[Finding],
) -> Iterator[Finding]:
    """
    Yield findings by columns and those by words and by claims beside them, each subject's fault once.

    What words prove settles the questions on its subject, and stands in the place of that nothing could be
    compared or was wrong. Whatever words tell, a row that itself concludes that all is well has the last one,
    what a row only supposes or asks tells nothing, and a remark beside what was found that may excuse it
    leaves a question.
    """
    rows = entries(register.written)
    concluded, by_ref = Conclusions(rows), {entry.row.ref: entry for entry in rows}
    lines = {(entry.row.file, entry.row.line): entry for entry in rows}
    by_columns = tuple(_asked_where_doubtful(each, concluded, lines) for each in found)
    failed = {each.subject for each in by_columns if each.outcome is Outcome.FAILED}
    questions: dict[Subject | None, list[Finding]] = defaultdict(list)
    for each in by_columns:
        if each.outcome is Outcome.CANNOT_TELL:
            questions[each.subject].append(each)
    told = {_row(each) for each in by_columns if each.outcome is Outcome.FAILED}

    def stands(each: Finding, settles: Callable[[Finding, Finding], bool]) -> bool:
        asked = questions.get(each.subject, ())
        is_told = each.subject in failed or _row(each) in told
        is_cleared = concluded.clear(each.evidence)
        return not (is_told or is_cleared) and all(
            settles(each, question) or _tells_that_it_is_open(each, question, by_ref)
            for question in asked
        )

    by_words = _with_claims(
        [*_of_real_facts((each for each in written if stands(each, _settles)), by_ref)],
        [*_of_real_facts((each for each in claimed if stands(each, _settles_as_a_claim)), by_ref)],
    )
    by_words = [_asked_where_reserved(each, lines) for each in by_words]
    proven = {each.subject for each in by_words if each.outcome is Outcome.FAILED}
    for each in by_columns:
        settled = each.outcome is Outcome.CANNOT_TELL and each.subject in proven
        is_of_all = each.outcome in _OF_ALL and bool(by_words)
        if not (settled or is_of_all):
            yield each
    yield from by_words


def _tells_that_it_is_open(told: Finding, asked: Finding, by_ref: dict[str, Entry]) -> bool:
    """Whether rows say in words what columns ask of a site: that it is open to all, or its page was seen."""
    if told.outcome is not Outcome.FAILED:
        return False
    rows = [by_ref[ref] for ref in told.evidence if ref in by_ref]
    opened = hear(rows, OPEN)
    match asked.message:
        case "not-filed-not-seen":
            return told.message.startswith("written-not-filed") and opened.is_affirmed
        case "number-absent-perhaps":
            seen = any(row.says(_A_PAGE_SEEN_AGAIN) for row in rows)
            return told.message == "written-not-shown" and seen and not opened.no
        case _:
            return False


_A_PAGE_SEEN_AGAIN = re.compile(
    r"(?:首页|主页|页面|底部|页脚|页尾)\S{0,4}(?:仍|还|依然|依旧|均|都|确)(?:旧|然|是|实)*(?:无|未|没|不)"
)
"""That somebody looked at a page, which he found without a number once more, or wherever he looked."""


def _of_real_facts(told: Iterable[Finding], by_ref: dict[str, Entry]) -> Iterator[Finding]:
    """Yield what words tell that is so of somebody real, as a question where the row may be a sample."""
    for each in told:
        rows = [by_ref[ref] for ref in each.evidence if ref in by_ref]
        is_of_nobody = each.subject is not None and is_anybody(each.subject.id)
        if is_of_nobody or is_framed(str(each.parameters.get("words", "")), rows):
            continue
        may_be_a_sample = each.outcome is Outcome.FAILED and any(map(is_a_sample, rows))
        yield _asked(each, SAMPLE, each.parameters) if may_be_a_sample else each


def _asked_where_doubtful(
    finding: Finding, concluded: Conclusions, lines: dict[tuple[str, int], Entry]
) -> Finding:
    """Return a fault by columns as a question, where its own line clears it or may excuse it."""
    if finding.outcome is not Outcome.FAILED:
        return finding
    if cell := concluded.clearing(*_row(finding)):
        return _asked(finding, CLEARED, _quoting(cell))
    return _asked_where_reserved(finding, lines)


def _asked_where_reserved(finding: Finding, lines: dict[tuple[str, int], Entry]) -> Finding:
    """Return a fault as a question, where a remark on its own line may excuse it."""
    entry = lines.get(_row(finding))
    if entry is None or finding.outcome is not Outcome.FAILED:
        return finding
    told = plain(str(finding.parameters.get("words", "")))
    cell = reservation(entry, told, excused=_what_is_excused(finding))
    if cell is None and finding.subject is not None and finding.subject.kind in _OF_ACCESS:
        cell = clearing_account(entry, finding.subject.id)
    return _asked(finding, RESERVED, _quoting(cell)) if cell else finding


_OF_ACCESS = frozenset({"holder", "prefix"})
"""Subjects of faults that somebody commits; a site's are seen on the site itself."""


_OF_A_PAGE = re.compile(r"number|link|not-shown")
"""Messages of faults of what a home page shows."""


def _what_is_excused(finding: Finding) -> Excused:
    """Return what a remark may excuse of a fault."""
    if finding.subject is None or finding.subject.kind not in {"domain", "app"}:
        return "any"
    return "page" if _OF_A_PAGE.search(finding.message) else "site"


def _quoting(cell: Cell) -> dict[str, Parameter]:
    """Return what a question tells of the cell that it is asked for."""
    return {"column": cell.heading, "words": _quoted(cell.text)}


def _asked(finding: Finding, message: str, parameters: Mapping[str, Parameter]) -> Finding:
    return msgspec.structs.replace(
        finding,
        outcome=Outcome.CANNOT_TELL,
        confidence=Confidence.MEDIUM,
        message=message,
        parameters=dict(parameters),
    )


def _with_claims(written: list[Finding], claimed: list[Finding]) -> list[Finding]:
    """Return what words prove, then what rows claim of others, then what words leave open of the rest."""
    found = [each for each in written if each.outcome is Outcome.FAILED]
    subjects, rows = {each.subject for each in found}, set(map(_row, found))
    for each in claimed:
        if each.subject not in subjects and _row(each) not in rows:
            subjects.add(each.subject)
            rows.add(_row(each))
            found.append(each)
    open_questions = (each for each in written if each.outcome is not Outcome.FAILED)
    return [*found, *(each for each in open_questions if each.subject not in subjects)]


def _row(finding: Finding) -> tuple[str, int]:
    """Return the file and the line of a finding: what its columns say of whom needs no words."""
    fields = finding.place.fields
    return str(fields.get("file", "")), int(fields.get("line", 0))


def _settles(told: Finding, asked: Finding) -> bool:
    """Whether words answer a question of columns; whatever else these ask, they saw what leaves a doubt."""
    if asked.message == "not-filed-unknown-where":
        return told.message == "written-not-filed-there"
    if asked.message in _OF_LICENCES_UNREAD:
        return told.message in {"written-unlicensed", "written-over"}
    return told.outcome is Outcome.FAILED and asked.message in _SETTLED_BY_WORDS


def _settles_as_a_claim(told: Finding, asked: Finding) -> bool:
    """Whether a row whose columns were put together answers a question that these left by themselves."""
    of_changes = told.message == "written-not-handed-in" and asked.message in _OF_CHANGES_UNREAD
    return of_changes or _settles(told, asked)


_OF_LICENCES_UNREAD = frozenset({"none-perhaps-unread", "done-unread"})
"""Questions that columns ask as licences were not read: a row may say that there is none any more."""
_OF_CHANGES_UNREAD = frozenset(
    {"perhaps-explained", "run-by-another-perhaps", "no-answer", "no-answer-undated"}
)
"""Questions of columns that did not read when it changed, whether it was handed in, or why all is silent."""
_SETTLED_BY_WORDS = frozenset({"no-number-on-record", "none-perhaps-unread"})
"""Questions that the words of a look-up answer."""
_OF_ALL = frozenset({Outcome.PASSED, Outcome.INAPPLICABLE, Outcome.UNTESTED})
"""Outcomes that are said once, of everything that was compared."""
