"""Why what somebody wrote has not the shape that is asked for, and where, in the reader's language."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from rectitude.text import Text

_KINDS = {
    "int": Text("整数", "a whole number"),
    "float": Text("数", "a number"),
    "decimal": Text("数", "a number"),
    "str": Text("文字", "text"),
    "bool": Text("true 或 false", "true or false"),
    "array": Text("列表", "a list"),
    "object": Text("若干“名称: 值”", "names with values"),
    "null": Text("空值", "nothing"),
    "date": Text("日期（2026-11-02）", "a date (2026-11-02)"),
    "datetime": Text("时间（2026-11-02T08:00:00+08:00）", "a time (2026-11-02T08:00:00+08:00)"),
}
_MESSAGES = (
    ("(?P<said>JSON is malformed.*|Input data was truncated)",
     Text("不是合法的 JSON", "no JSON: {said}")),
    ("Expected `(?P<kind>[^`]+)`, got `(?P<got>[^`]+)`",
     Text("应为{kind}，写的是{got}", "expected is {kind}, given is {got}")),
    ("Object contains unknown field `(?P<name>.*)`",
     Text("没有“{name}”这一项", "there is no field “{name}”")),
    ("Object missing required field `(?P<name>.*)`",
     Text("缺少“{name}”", "“{name}” is missing")),
    ("Invalid enum value '?(?P<value>.*?)'?",
     Text("不能是“{value}”", "“{value}” is none of the values that may stand here")),
    ("Expected `(?:array|object|str)` of length (?P<least>>= )?(?P<count>[0-9]+)(?:, got [0-9]+)?",
     Text("个数或字数应为 {count}{least}", "expected are {least}{count}")),
    ("Expected `[a-z]+` (?P<bound>[<>]=?) (?P<number>.*)",
     Text("应{bound} {number}", "must be {bound} {number}")),
    ("Expected `(?P<kind>[^`]+)`", Text("应为{kind}", "expected is {kind}")),
    ("Invalid RFC3339 encoded (?P<kind>date|datetime)",
     Text("应为{kind}", "expected is {kind}")),
)  # fmt: skip
"""What msgspec says, and what is said of it."""

_WORDS = {
    ">=": Text("不小于", "at least"),
    "<=": Text("不大于", "at most"),
    ">": Text("大于", "more than"),
    "<": Text("小于", "less than"),
    ">= ": Text(" 以上", "at least "),
}
_ANY_KEY = "[...]"
"""What msgspec writes of a key of a mapping, whichever it was."""
_KEY = "`key` in "


class Misfit(NamedTuple):
    """The place of what does not fit (`links[2].group`; empty for the whole), and what is wrong with it."""

    place: str
    what: Text

    @property
    def zh(self) -> str:
        """The place and what is wrong there, in Chinese."""
        return f"{self.place}：{self.what.zh}" if self.place else self.what.zh

    @property
    def en(self) -> str:
        """The place and what is wrong there, in English."""
        return f"{self.place}: {self.what.en}" if self.place else self.what.en


def misfit(error: msgspec.MsgspecError) -> Misfit:
    """
    Return what msgspec says of a value, in both languages.

    >>> misfit(msgspec.ValidationError("Expected `int`, got `str` - at `$.lists[0].scrolls`")).en
    'lists[0].scrolls: expected is a whole number, given is text'
    """
    said, _, at = str(error).partition(" - at ")
    place = at.removeprefix(_KEY).strip("`").removeprefix("$").removeprefix(".")
    what = _what(said)
    if at.startswith(_KEY):
        what = Text(f"名称{what.zh}", f"of its names, {what.en}")
    return Misfit(place, what)


def fitted(value: object, fit: Callable[[object], object]) -> Misfit | None:
    """Return why a value does not fit, its keys named; None where it does."""
    try:
        fit(value)
    except msgspec.ValidationError as error:
        found = misfit(error)
        return Misfit(_with_key(found.place, value, fit), found.what)
    return None


def _what(said: str) -> Text:
    for pattern, text in _MESSAGES:
        if found := re.fullmatch(pattern, said, re.DOTALL):
            return text.format(
                {name: _meant(part or "") for name, part in found.groupdict().items()}
            )
    return Text("写法不对", said)


def _meant(part: str) -> str | Text:
    if part in _WORDS:
        return _WORDS[part]
    kinds = [_KINDS[kind] for kind in part.split(" | ") if kind in _KINDS]
    if not kinds:
        return part
    return Text("或".join(kind.zh for kind in kinds), " or ".join(kind.en for kind in kinds))


def _with_key(place: str, value: object, fit: Callable[[object], object]) -> str:
    """Return a place with the key that does not fit where msgspec left it open: each is tried alone."""
    before, open_, after = place.partition(_ANY_KEY)
    steps = re.findall(r"[^.\[\]]+", before)
    mapping = _at(value, steps)
    if not open_ or not isinstance(mapping, Mapping):
        return place
    for key, held in mapping.items():
        try:
            fit(_replaced(value, steps, {key: held}))
        except msgspec.ValidationError:
            return f"{before}{'.' if before else ''}{key}{after}"
    return place


def _at(value: object, steps: Sequence[str]) -> object:
    for step in steps:
        value = value[step] if isinstance(value, Mapping) else value[int(step)]  # type: ignore[index]
    return value


def _replaced(value: object, steps: Sequence[str], by: object) -> object:
    if not steps:
        return by
    first, *rest = steps
    if isinstance(value, Mapping):
        return {**value, first: _replaced(value[first], rest, by)}
    items = list(value)  # type: ignore[call-overload]
    items[int(first)] = _replaced(items[int(first)], rest, by)
    return items
