"""The answers of a self-inspection (YAML), the files that they name, and the engine's reports beside."""

import datetime
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from rapidfuzz import process

from rectitude import catalogue
from rectitude.bundle import Writer
from rectitude.collectors import yaml_files
from rectitude.evidence.answer import (
    Answer,
    Answers,
    AnswerWord,
    AttachedFile,
    Declaration,
    EngineFinding,
)
from rectitude.findings import REPORT_SCHEMA, Inspection, Subject, SubjectKind
from rectitude.misfits import misfit
from rectitude.options import Cancel, Options, Progress, Step, Target
from rectitude.text import Text, Unable

__all__ = ["collect"]

_WORDS: dict[str, AnswerWord] = {
    "problem": "problem",
    "发现问题": "problem",
    "有问题": "problem",
    "no_problem": "no_problem",
    "未发现问题": "no_problem",
    "没有问题": "no_problem",
    "not_applicable": "not_applicable",
    "不适用": "not_applicable",
}


class _Subject(msgspec.Struct, forbid_unknown_fields=True):
    kind: SubjectKind
    id: str


class _Signature(msgspec.Struct, forbid_unknown_fields=True):
    by: str
    date: datetime.date


class _Answer(msgspec.Struct, forbid_unknown_fields=True):
    answer: str
    date: datetime.date | None = None
    text: str = ""
    attachments: tuple[str, ...] = ()


class AnswersFile(msgspec.Struct, forbid_unknown_fields=True):
    """The file as it is written; a bare word is an answer without explanation."""

    enterprise: str
    subject: _Subject
    answers: dict[str, _Answer | str]
    signed: _Signature | None = None
    handed_in: datetime.date | None = None
    """The day by which the age of answers is reckoned; today unless given."""
    reports: tuple[str, ...] = ()


def collect(
    target: Target,
    options: Options,
    wanted: frozenset[str],
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Write the answers, and the findings of the reports that are about the same subject.

    Raises Unable where the file or a report cannot be read.
    """
    progress(Step(Text("读取自查答卷", "Reading the self-inspection answers")))
    path = Path(target.address)
    given = read(path)
    subject = Subject(given.subject.kind, given.subject.id)
    writer.subject(subject)
    writer.write(
        Declaration(
            enterprise=given.enterprise,
            subject_kind=subject.kind,
            subject_id=subject.id,
            taken_on=given.handed_in or datetime.datetime.now().astimezone().date(),
            signed_by=given.signed.by if given.signed else None,
            signed_on=given.signed.date if given.signed else None,
        )
    )
    if given.handed_in:
        writer.observed_on(given.handed_in)
    for scenario, said in given.answers.items():
        writer.write(_answer(scenario, said, path.parent))
        writer.place(scenario)
    for name in given.reports:
        _take_report(path.parent / name, subject, writer)
    writer.collected(Answers)


def read(path: Path) -> AnswersFile:
    """
    Read the file of answers.

    Raises Unable, naming the place, where it is not as it should be.
    """
    given = yaml_files.read(path, AnswersFile, Text("答卷", "The answers"))
    for place, zh, en in _faults(given):
        raise Unable(
            f"答卷 {path.name} 的 {place}：{zh}", f"The answers {path.name}, {place}: {en}"
        )
    return given


def _faults(given: AnswersFile) -> Iterator[tuple[str, str, str]]:
    known = [each.id for each in catalogue.load().scenarios]
    if not given.enterprise.strip() or not given.subject.id.strip():
        yield "enterprise, subject.id", "不能为空", "must not be empty"
    if given.signed and not given.signed.by.strip():
        yield "signed.by", "不能为空", "must not be empty"
    for scenario, said in given.answers.items():
        if scenario not in known:
            near, _, _ = process.extractOne(scenario, known)
            yield (
                f"answers.{scenario}",
                f"没有这个场景；是否指 {near}？",
                f"there is no such scenario; is {near} meant?",
            )
        word = said if isinstance(said, str) else said.answer
        if word not in _WORDS:
            yield (
                f"answers.{scenario}",
                f"“{word}”不是回答；请写发现问题、未发现问题或不适用",
                f"“{word}” is no answer; write problem, no_problem or not_applicable",
            )


def _answer(scenario: str, said: _Answer | str, folder: Path) -> Answer:
    full = _Answer(said) if isinstance(said, str) else said
    return Answer(
        scenario=scenario,
        answer=_WORDS[full.answer],
        on=full.date,
        text=full.text,
        attachments=tuple(AttachedFile(name, _digest(folder / name)) for name in full.attachments),
    )


def _digest(path: Path) -> str | None:
    if not path.is_file():
        return None
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _take_report(path: Path, subject: Subject, writer: Writer) -> None:
    """Write a report's findings on the subject; one without any is named among the limits."""
    count = 0
    for report in _reports(path):
        ended = datetime.datetime.fromisoformat(report.observation.until).astimezone().date()
        for finding in report.findings:
            if finding.subject == subject:
                count += 1
                writer.write(
                    EngineFinding(
                        scenario=finding.scenario,
                        rule=finding.rule,
                        outcome=finding.outcome,
                        on=ended,
                        message=finding.message,
                        report=path.name,
                        bundle=report.bundle.sha256,
                    )
                )
    if not count:
        writer.limit(
            Text(
                f"检测报告 {path.name} 里没有关于 {subject.id} 的结果，没有使用。",
                f"The report {path.name} says nothing of {subject.id}; it was not used.",
            )
        )


def _reports(path: Path) -> list[Inspection]:
    try:
        raw = path.read_bytes()
        several = raw.lstrip().startswith(b"[")
        found = (
            msgspec.json.decode(raw, type=list[Inspection])
            if several
            else [msgspec.json.decode(raw, type=Inspection)]
        )
    except OSError as error:
        raise _unreadable(path, error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise Unable(f"{path.name} 不是检测报告。", f"{path.name} is no report.") from error
    except msgspec.MsgspecError as error:
        wrong = misfit(error)
        raise Unable(
            f"{path.name} 不是检测报告：{wrong.zh}", f"{path.name} is no report: {wrong.en}"
        ) from error
    if any(each.schema != REPORT_SCHEMA for each in found):
        raise Unable(
            f"{path.name} 的格式不是 {REPORT_SCHEMA}。", f"{path.name} is not {REPORT_SCHEMA}."
        )
    return found


def _unreadable(path: Path, why: str) -> Unable:
    return Unable(f"读不了 {path.name}：{why}", f"Cannot read {path.name}: {why}")
