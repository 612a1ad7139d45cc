"""What templates say of a case: its words, state, severity, deadline and hash."""

from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlencode

from django import template
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rectitude import catalogue
from rectitude.ledger import words
from rectitude.ledger.pages import due as acts
from rectitude.ledger.pages import once as marks
from rectitude.ledger.pages.addresses import address
from rectitude.ledger.pages.options import written
from rectitude.ledger.problems.criteria import is_own_word
from rectitude.ledger.problems.queries import MANY
from rectitude.text import Language, Text

register = template.Library()
register.simple_tag(written, name="options")
register.simple_tag(address)

_SEVERITIES = {1: "low", 2: "medium", 3: "high", 4: "critical"}
_STATE_SHAPES = {
    "registered": "st-0", "notified": "st-1", "accepted": "st-2", "rectifying": "st-3",
    "submitted": "st-4", "reinspecting": "st-5", "rectified": "st-6", "closed": "st-end",
    "returned": "st-back", "escalated": "st-up", "suspended": "st-pause", "disputed": "st-say",
    "regressed": "st-again", "transferred": "st-back", "withdrawn": "st-end",
}  # fmt: skip
_STATE_WEIGHT = {"escalated": "bad", "regressed": "bad", "returned": "warn", "disputed": "warn"}
_DRAWN = 4096
"""Deadlines that are kept as they were drawn: the rows of many a list share theirs."""
_PIPS = 5
"""Working days drawn of a deadline, the usual length of an order to rectify."""


@register.simple_tag
def say(key: str, **parameters: object) -> str:
    """Say one of the page's own words."""
    return words.say(key, **parameters)


@register.filter
def said(value: Text | dict[str, str] | None) -> str:
    """Say a text that has both languages."""
    if value is None:
        return ""
    return str(value[words.language()])


@register.filter
def as_query(text: str | None) -> str:
    """Return what was looked for as part of an address."""
    return urlencode({"q": text}) if text else ""


@register.filter
def counted(figure: int, most: int = MANY) -> str:
    """Say a figure that was counted up to `most`: “10,000+” where there may be more."""
    return f"{figure:,}+" if figure >= most else f"{figure}"


@register.simple_tag
@cache
def shape(name: str, label: str = "") -> SafeString:
    """Draw one of the shapes; without a label it stands beside a word and is not read out."""
    url = f"{static('ledger/shapes.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="g" role="img" aria-label="{}"><use href="{}"/></svg>', label, url
        )
    return format_html('<svg class="g" aria-hidden="true"><use href="{}"/></svg>', url)


@register.simple_tag
def dot(x: float, y: float, size: float, name: str) -> SafeString:
    """Draw a press on a map of presses."""
    url = f"{static('ledger/shapes.svg')}#{name}"
    form = '<use href="{}" x="{}" y="{}" width="{}" height="{}"/>'
    return format_html(form, url, x, y, size, size)


@register.simple_tag
def state(machine: Any, case: Any) -> SafeString:
    """Draw a case's state: its shape and its word, marked where people and no engine proved it."""
    by_people = getattr(case, "proved_by", "") == "people"
    mark = words.say("proved.people") if by_people else ""
    return _state(case.state, machine.states[case.state][words.language()], mark)


@cache
def _state(name: str, word: str, mark: str) -> SafeString:
    return format_html(
        '<span class="state {}">{}<span>{}{}</span></span>',
        _STATE_WEIGHT.get(name, ""),
        shape(_STATE_SHAPES.get(name, "st-0")),
        word,
        format_html(" · <b>{}</b>", mark) if mark else "",
    )


@register.simple_tag
def severity(value: int) -> SafeString:
    """Draw a severity: bars and a word."""
    return _severity(value, words.language())


@cache
def _severity(value: int, to: Language) -> SafeString:
    name = _SEVERITIES[value]
    return format_html(
        '<span class="sev sev-{}">{}<span>{}</span></span>',
        name, shape(f"sev-{value}"), catalogue.term(f"severity.{name}")[to],
    )  # fmt: skip


@register.simple_tag
def outcome(name: str) -> SafeString:
    """Draw an outcome as a chip."""
    drawn = shape(f"o-{name}") if name in {"failed", "passed"} else ""
    label = said(catalogue.term(f"outcome.{name}"))
    return format_html('<span class="chip o-{}">{}<span>{}</span></span>', name, drawn, label)


@register.simple_tag
def judged(finding: Any) -> SafeString:
    """Draw the outcome of a finding; what rests on an enterprise's word alone is never shown as tested."""
    if finding.outcome == "passed" and is_own_word(finding.rule):
        return format_html(
            '<span class="chip o-untested"><span>{}</span></span>', words.say("standing.denied")
        )
    return outcome(finding.outcome)


@register.simple_tag
def due(day: date | None, left: int | None, case_state: str = "") -> SafeString:
    """Draw a deadline: the date, a pip a working day, and the words."""
    if day is None:
        key = "due.stopped" if case_state == "suspended" else "due.none"
        return format_html(
            '<span class="due muted"><span class="left">{}</span></span>', words.say(key)
        )
    remaining, today = left or 0, timezone.localdate()
    return _due(day, remaining, short_day(day), acts.left(case_state, day, remaining, today))


@lru_cache(_DRAWN)
def _due(day: date, remaining: int, short: str, told: str) -> SafeString:
    late = remaining < 0
    spent = _PIPS if late else max(0, _PIPS - remaining)
    pips = "".join('<i class="on"></i>' if n < spent else "<i></i>" for n in range(_PIPS))
    extra = '<i class="extra"></i>' * min(-remaining, _PIPS) if late else ""
    return format_html(
        '<span class="due {}"><time datetime="{}">{}</time><span class="pips" aria-hidden="true">{}</span>'
        '<span class="left">{}</span></span>',
        "late" if late else "soon" if remaining <= 1 else "",
        day.isoformat(), short, SafeString(pips + extra), told,
    )  # fmt: skip


@register.simple_tag
def digest(value: str) -> SafeString:
    """Write a hash short, the full value in its title."""
    if not value:
        return SafeString("")
    return format_html(
        '<span class="hash" title="{}"><b>{}</b>…{}</span>', value, value[:8], value[-4:]
    )


@register.filter
def short_day(value: date | datetime | str | None) -> str:
    """Write a day as a list wants it: `11-24`, with the year if it is another than this one."""
    if not value:
        return ""
    on = datetime.fromisoformat(value) if isinstance(value, str) else value
    on = timezone.localtime(on) if isinstance(on, datetime) else on
    return on.strftime("%m-%d" if on.year == timezone.localdate().year else "%Y-%m-%d")


@register.filter
def moment(value: datetime | str | None) -> str:
    """Write a time as the reader of a working page wants it: `11-24 09:12`, with the year if another."""
    if not value:
        return ""
    at = datetime.fromisoformat(value) if isinstance(value, str) else value
    return f"{short_day(at)} {timezone.localtime(at):%H:%M}"


@register.filter
def scenario(identifier: str) -> str:
    """Return the name of a scenario."""
    return str(catalogue.load().scenario(identifier).name[words.language()])


@register.filter
def at(mapping: dict[Any, Any], key: Any) -> Any:
    """Look something up; nothing where it is absent."""
    return mapping.get(key)


@register.simple_tag
def say_term(group: str, name: str) -> str:
    """Say a word of the catalogue."""
    return said(catalogue.term(f"{group}.{name}"))


@register.simple_tag
def say_key(group: str, name: str) -> str:
    """Say one of the page's own words whose name is known only now."""
    return words.say(f"{group}.{name}")


@register.filter
def fact(value: Any) -> str:
    """Write a value of a case: days and times as everywhere, a dash where there is none."""
    if value is None or value == "":
        return "–"
    if isinstance(value, datetime):
        return moment(value)
    return value.isoformat() if isinstance(value, date) else str(value)


@register.filter
def scope_key(scope: str) -> str:
    """Return the name under which the words of a token's scope are kept."""
    return f"scope_{scope}"


@register.filter
def name_of(value: Any) -> str:
    """Return the name of something that has one in each language; the Chinese one where it has not."""
    english = words.language() == "en" and value.english_name
    return str(english or value.name)


@register.simple_tag
def event(machine: Any, row: Any) -> str:
    """Say what an event was: the action's own words, or those of what began or went with the case."""
    transition = machine.transitions.get(row.action.partition(".")[2])
    if transition is not None and row.action.startswith(f"{machine.entity}."):
        return str(transition.label[words.language()])
    key = f"event.{row.action.replace('.', '_')}"
    return words.say(key) if words.known(key) else str(row.action)


@register.simple_tag
def doer(row: Any) -> str:
    """Say who did it: a person by name, the engine and the public by their word."""
    if row.actor is None and row.actor_name in {"engine", "public", "operator", "ledger"}:
        return words.say(f"doer.{row.actor_name}")
    return str(row.actor_name)


@register.simple_tag
def once() -> SafeString:
    """Mark a form that is shown, so that sending it twice does it once."""
    return format_html('<input type="hidden" name="{}" value="{}">', marks.FIELD, marks.token())


@register.simple_tag
def primary(machine: Any, case: Any, offers: Any) -> str:
    """Return the name of the action that is due on a case."""
    return acts.primary(machine, case, offers or ())


@register.filter
def dangerous(name: str, machine: Any) -> bool:
    """Return whether an action cannot be taken back, or ends something: its form says what follows."""
    return words.known(f"consequence.{machine.entity}_{name}")


@register.simple_tag
def consequence(machine: Any, name: str) -> SafeString:
    """Say what follows from an action that cannot be taken back."""
    if not dangerous(name, machine):
        return SafeString("")
    told = words.say(f"consequence.{machine.entity}_{name}")
    return format_html('<p class="note consequence">{}</p>', told)


@register.filter
def step(case: Any) -> str:
    """Say what must be done next to a problem."""
    return acts.step(case)
