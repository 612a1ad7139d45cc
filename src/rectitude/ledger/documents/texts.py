"""The texts of documents: templates in versions, the placeholders that each may have, and their filling."""

import string
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from importlib import resources
from typing import Any

import msgspec
from django.db.models import Max
from django.utils import timezone

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.deadlines.queries import kinds
from rectitude.ledger.documents.models import Document, Template
from rectitude.ledger.fields import UNKEEPABLE, Invalid
from rectitude.ledger.nul import keepable
from rectitude.ledger.transitions import Refused
from rectitude.ledger.words import known, words
from rectitude.text import Language, Text

LONGEST = 4000
"""Characters of a template in one language: ours."""

LANGUAGES: tuple[Language, Language] = ("zh", "en")

_ALWAYS = ("recipient", "authority", "date")
_OF_A_MEASURE = ("problem", "asset", "measure", "basis", "reason")
_OF_A_CASE = ("case", "problem", "basis")

PLACEHOLDERS: Mapping[str, tuple[str, ...]] = {
    Document.Kind.RECTIFICATION_ORDER: ("problem", "asset", "scenario", "days", "note", *_ALWAYS),
    Document.Kind.GUIDANCE: (*_OF_A_MEASURE, *_ALWAYS),
    Document.Kind.TALK: (*_OF_A_MEASURE, *_ALWAYS),
    Document.Kind.PLATFORM_ORDER: (*_OF_A_MEASURE, *_ALWAYS),
    Document.Kind.PRIOR_NOTICE: (*_OF_A_CASE, "facts", "fine", *_ALWAYS),
    Document.Kind.HEARING_NOTICE: (*_OF_A_CASE, "on", *_ALWAYS),
    Document.Kind.DECISION: (*_OF_A_CASE, "fine", "discretion", *_ALWAYS),
    Document.Kind.CORRECTION: ("problem", "asset", "scenario", "reason", *_ALWAYS),
    Document.Kind.TRANSFER: ("problem", "reason", *_ALWAYS),
}
"""What may stand in braces in the text of each kind of document."""


def current(authority: Organisation, kind: str) -> tuple[Text, int]:
    """Return an authority's text of a kind of document, and its version; 0 is the one that comes with us."""
    row = Template.objects.filter(authority=authority, kind=kind).order_by("-number").first()
    return (Text(row.zh, row.en), row.number) if row is not None else (_ours()[kind], 0)


def write(kind: str, text: Text, *, by: Actor, at: datetime) -> Template:
    """
    Keep a new version of an authority's text; what was issued before stays as it is.

    Raises Refused where the actor may not, and Invalid with what a text may not hold.
    """
    if not by.has(Role.ADMINISTRATOR) or by.organisation is None:
        raise Refused("只有管理员可以修改模板。", "Only an administrator may change templates.")
    if by.organisation.kind != Organisation.Kind.AUTHORITY or kind not in PLACEHOLDERS:
        raise Refused("没有这个模板。", "There is no such template.")
    if errors := faults(kind, text):
        raise Invalid(errors)
    with sealed():
        lock()
        own = Template.objects.filter(authority=by.organisation, kind=kind)
        number = (own.aggregate(last=Max("number"))["last"] or 0) + 1
        made = Template.objects.create(
            authority=by.organisation, kind=kind, number=number, zh=text.zh, en=text.en,
            written_by=by.user, written_at=at,
        )  # fmt: skip
        said = {"kind": kind, "number": number, "zh": text.zh, "en": text.en}
        record(
            "template.write", "template", made.pk, said, by=by, at=at, authority=made.authority_id
        )
        return made


def faults(kind: str, text: Text) -> dict[str, Text]:
    """Return what is wrong with a text, by language."""
    return {each: why for each in LANGUAGES if (why := fault(kind, text[each])) is not None}


def fault(kind: str, text: str) -> Text | None:
    """Return what is wrong with a text, or None. Only plain names in braces are filled."""
    if not text.strip() or len(text) > LONGEST:
        return Text(f"请填写，最多 {LONGEST} 个字符。", f"Write up to {LONGEST} characters.")
    if not keepable(text):
        return UNKEEPABLE
    try:
        parts = list(string.Formatter().parse(text))
    except ValueError:
        return Text("花括号不成对。", "The braces do not match.")
    allowed = PLACEHOLDERS[kind]
    for _, name, form, conversion in parts:
        if name is not None and (name not in allowed or form or conversion):
            return Text(
                f"不能用 {{{name}}}，可用：{'、'.join(allowed)}。",
                f"{{{name}}} is not possible here. Possible are: {', '.join(allowed)}.",
            )
    return None


def filled(
    kind: str,
    authority: Organisation,
    recipient: Organisation,
    content: Mapping[str, Any],
    at: datetime,
    text: Text | None = None,
) -> dict[str, Any]:
    """Return the text of a document in both languages, with the version of its template."""
    template, number = current(authority, kind)
    chosen = text or template
    said: dict[str, Any] = {
        each: chosen[each].format_map(_values(kind, authority, recipient, content, at, each))
        for each in LANGUAGES
    }
    return said | {"template": number}


def sample(kind: str, authority: Organisation, text: Text, at: datetime) -> Text:
    """Return a text filled with invented values, for who writes it."""
    party = Organisation(name="示例科技有限公司", english_name="Example Technology Co., Ltd.")
    content = {
        "problem": "2026-0001", "case": "C2026-0001", "asset": "https://www.shop.example",
        "scenario": catalogue.load().scenarios[0].id, "kind": "delisting", "days": 5,
        "basis": catalogue.load().instruments[0].id, "reason": "逾期未改正", "facts": "逾期未改正",
        "fine": 10_000, "discretion": "初次违法", "on": date(2026, 12, 1).isoformat(), "note": "",
    }  # fmt: skip
    done = filled(kind, authority, party, content, at, text)
    return Text(done["zh"], done["en"])


def _values(
    kind: str,
    authority: Organisation,
    recipient: Organisation,
    content: Mapping[str, Any],
    at: datetime,
    language: Language,
) -> dict[str, str]:
    book = catalogue.load()
    values = dict.fromkeys(PLACEHOLDERS[kind], "") | {
        name: str(value)
        for name, value in content.items()
        if isinstance(value, str | int) and name in PLACEHOLDERS[kind]
    }
    scenario, basis = content.get("scenario"), content.get("basis")
    days = content.get("days") or kinds()["rectify"].period.amount
    values |= {
        "recipient": recipient.named[language],
        "authority": authority.named[language],
        "date": timezone.localtime(at).date().isoformat(),
        "scenario": book.scenario(str(scenario)).name[language] if scenario else "",
        "basis": book.instrument(basis).name[language] if isinstance(basis, str) else "",
        "days": Text(f"{days} 个工作日", f"{days} working days")[language],
    }
    if known(f"measure.{content.get('kind')}"):
        values["measure"] = words(f"measure.{content['kind']}")[language]
    return values


@cache
def _ours() -> dict[str, Text]:
    raw = tomllib.loads((resources.files(__package__) / "texts.toml").read_text("utf-8"))
    return msgspec.convert(raw, dict[str, Text])
