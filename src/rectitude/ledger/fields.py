"""What must be said for an action: its fields, and what was entered in them, read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from django.utils.dateparse import parse_date

from rectitude.ledger.nul import keepable
from rectitude.text import Text

FieldKind = Literal[
    "line", "text", "date", "number", "choice", "yes", "files", "organisation", "user", "lines",
    "places",
]  # fmt: skip


class Invalid(Exception):
    """What was entered cannot be taken; one text a field."""

    def __init__(self, errors: Mapping[str, Text]) -> None:
        super().__init__("; ".join(f"{name}: {text.en}" for name, text in errors.items()))
        self.errors = dict(errors)


@dataclass(frozen=True)
class Field:
    """One thing that must be said for an action."""

    name: str
    kind: FieldKind
    label: Text
    required: bool = True
    choices: tuple[tuple[str, Text], ...] = ()
    secret: bool = False
    """Not written into the log, where it could never be erased."""


Values = Mapping[str, Any]

_REQUIRED = Text("请填写。", "Please fill this in.")


def read(fields: Sequence[Field], given: Mapping[str, Any]) -> Values:
    """
    Return the values of an action's fields from what was given.

    Raises Invalid with every field that is missing or cannot be read.
    """
    values: dict[str, Any] = {}
    errors: dict[str, Text] = {}
    for each in fields:
        raw = given.get(each.name)
        if raw in (None, "", []):
            if each.required:
                errors[each.name] = _REQUIRED
            continue
        try:
            values[each.name] = _read_one(each, raw)
        except ValueError as error:
            zh, _, en = str(error).partition("|")
            errors[each.name] = Text(zh, en)
    unknown = set(given) - {each.name for each in fields}
    errors |= {name: Text("没有这一项。", "There is no such field.") for name in unknown}
    if errors:
        raise Invalid(errors)
    return values


UNKEEPABLE = Text("含有无法保存的字符。", "It holds a character that cannot be kept.")
MAX_LINE = 500
MAX_TEXT = 20_000
"""Characters of a line and of a text: ours; long statements come as files."""


def _read_one(each: Field, raw: Any) -> Any:
    readers: dict[FieldKind, Callable[[Any], Any]] = {
        "line": lambda v: _short(v, MAX_LINE),
        "text": lambda v: _short(v, MAX_TEXT),
        "date": _a_date,
        "number": _a_number,
        "yes": lambda v: v in (True, "true", "on", "1", 1),
        "choice": lambda v: _one_of(v, [value for value, _ in each.choices]),
        "organisation": _a_number,
        "user": _a_number,
        "files": _a_list,
        "lines": lambda v: _some_of(v, [value for value, _ in each.choices]),
        "places": _by_place,
    }
    return readers[each.kind](raw)


def _short(value: Any, limit: int) -> str:
    text = str(value).strip()
    if not text:
        raise ValueError("请填写。|Please fill this in.")
    if not keepable(text):
        raise ValueError(f"{UNKEEPABLE.zh}|{UNKEEPABLE.en}")
    if len(text) > limit:
        raise ValueError(f"最多 {limit} 个字符。|At most {limit} characters.")
    return text


def _a_date(value: Any) -> date:
    if isinstance(value, date):
        return value
    try:
        parsed = parse_date(str(value))
    except ValueError:
        parsed = None
    if parsed is None:
        raise ValueError("请写成 2026-11-24 的形式。|Write it like 2026-11-24.")
    return parsed


def _a_number(value: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError, OverflowError):
        raise ValueError("请填数字。|A number is needed.") from None
    if not -(2**31) <= number < 2**31:
        raise ValueError("数字太大。|The number is too large.")
    return number


def _one_of(value: Any, choices: Sequence[str]) -> str:
    if value not in choices:
        raise ValueError(f"请从中选择：{'、'.join(choices)}。|Choose one of: {', '.join(choices)}.")
    return str(value)


def _a_list(value: Any) -> list[str]:
    if not isinstance(value, list | tuple) or not all(isinstance(v, str | int) for v in value):
        raise ValueError("请给出列表。|A list is needed.")
    return [str(v) for v in value]


def _some_of(value: Any, choices: Sequence[str]) -> list[str]:
    """Return lines, or items; of the choices only, where there are some."""
    items = value.splitlines() if isinstance(value, str) else _a_list(value)
    return [_one_of(item, choices) for item in items] if choices else items


MAX_PLACES = 500
"""Places of which something is said at once: ours."""


def _by_place(value: Any) -> list[dict[str, str]]:
    """Return what is said of each place: a mapping from place to words, or lines that name their place."""
    if isinstance(value, Mapping):
        said = [(str(place), str(words).strip()) for place, words in value.items()]
    else:
        said = [("", line.strip()) for line in _some_of(value, ())]
    said = [(place, words) for place, words in said if words]
    if len(said) > MAX_PLACES:
        raise ValueError(f"最多 {MAX_PLACES} 处。|At most {MAX_PLACES} places.")
    return [{"place": _within(place), "claim": _short(words, MAX_LINE)} for place, words in said]


def _within(place: str) -> str:
    if len(place) > MAX_LINE or not keepable(place):
        raise ValueError("没有这一处。|There is no such place.")
    return place


def told(each: Field, value: Any) -> Any:
    """Return what the log keeps of a value: nothing of a secret one but that it was given."""
    if each.secret:
        return "(given)"
    return value.isoformat() if isinstance(value, date) else value
