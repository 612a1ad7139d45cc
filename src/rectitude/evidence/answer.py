"""The answers of a self-inspection, and what the engine's reports say of the same subject."""

import datetime
from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Aggregate, Record
from rectitude.text import Text

AnswerWord = Literal["problem", "no_problem", "not_applicable"]


class Declaration(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Who answers, on what, who signed, and the day on which it was taken in."""

    KIND: ClassVar[str] = "declaration"

    enterprise: str
    subject_kind: str
    subject_id: str
    taken_on: datetime.date
    """The day by which the age of answers is reckoned."""
    signed_by: str | None = None
    signed_on: datetime.date | None = None


class AttachedFile(msgspec.Struct, frozen=True):
    """A file that an answer names; without a digest it was not there."""

    name: str
    sha256: str | None


class Answer(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What the enterprise says of one scenario; `on` is the day to which the answer refers."""

    KIND: ClassVar[str] = "answer"

    scenario: str
    answer: AnswerWord
    on: datetime.date | None = None
    text: str = ""
    attachments: tuple[AttachedFile, ...] = ()


class EngineFinding(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One finding of a report about the same subject, with the day on which that inspection ended."""

    KIND: ClassVar[str] = "engine-finding"

    scenario: str
    rule: str
    outcome: str
    """As in reports: `failed`, `cantTell`, `passed`, `inapplicable` or `untested`."""
    on: datetime.date
    message: Text
    report: str
    """The report's file name."""
    bundle: str
    """Digest of the bundle on which the report rests."""


class Answers(Aggregate, frozen=True, kw_only=True):
    """A self-inspection as it was handed in, beside the engine's findings."""

    NAME: ClassVar[str] = "answers"
    TARGETS: ClassVar[tuple[str, ...]] = ("answers",)

    declarations: tuple[Declaration, ...] = ()
    answers: tuple[Answer, ...] = ()
    findings: tuple[EngineFinding, ...] = ()
