"""Text for people, in both languages, and the error that carries such a text to them."""

import re
from collections.abc import Mapping
from string import Formatter
from typing import Literal, Self, TypeVar, cast

import msgspec

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")
_TWO_SCRIPTS = re.compile("[\u4e00-\u9fff][A-Za-z]|[A-Za-z][\u4e00-\u9fff]")


class Text(msgspec.Struct, frozen=True):
    """One text in Chinese and in English; both are always there."""

    zh: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return self.zh if language == "zh" else self.en

    def format(self, parameters: Mapping[str, object]) -> "Text":
        """
        Fill in the parameters; a `Text` among them goes in in its own language, a list is joined.

        >>> Text("共 {n} 处", "{n} places").format({"n": 3}).en
        '3 places'

        Raises KeyError where the text asks for a parameter that is not given.
        """
        return Text(self.filled("zh", parameters), self.filled("en", parameters))

    def filled(self, language: Language, parameters: Mapping[str, object]) -> str:
        """Return the text in one language with its parameters filled in, as `format` does in both."""
        said = {name: _said(value, language) for name, value in parameters.items()}
        return _filled_in(self.zh, said) if language == "zh" else self.en.format_map(said)


def _filled_in(zh: str, parameters: Mapping[str, object]) -> str:
    """Fill in a Chinese text; Latin letters keep a space from the Chinese ones beside them."""
    filled = ""
    for literal, name, form, _ in Formatter().parse(zh):
        filled = _beside(filled, literal)
        if name is not None:
            filled = _beside(filled, format(parameters[name], form or ""))
    return filled


def _beside(left: str, right: str) -> str:
    apart = " " if _TWO_SCRIPTS.fullmatch(left[-1:] + right[:1]) else ""
    return f"{left}{apart}{right}"


def _said(value: object, language: Language) -> object:
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, list | tuple):
        return ("、" if language == "zh" else ", ").join(str(_said(v, language)) for v in value)
    return value


_V = TypeVar("_V")


def well_formed(value: _V) -> _V:
    r"""
    Return a value whose texts can be written as UTF-8: half a surrogate pair becomes U+FFFD.

    Pages hand on such texts (an emoji cut in two); they go through JSON, but into no file.

    >>> well_formed("half an emoji: \ud83d")
    'half an emoji: �'
    """
    return value if _writable(value) else cast("_V", _well_formed(value))


def _writable(value: object) -> bool:
    """Whether a value can be written as it is: most can, and that is told many times as fast."""
    try:
        msgspec.json.encode(value)
    except (UnicodeEncodeError, TypeError, ValueError, OverflowError):
        return False
    return True


def _well_formed(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else _pairs(value)
    if isinstance(value, list):
        return [_well_formed(item) for item in value]
    if isinstance(value, tuple) and type(value) is tuple:
        return tuple(_well_formed(item) for item in value)
    if isinstance(value, dict):
        return {_well_formed(key): _well_formed(item) for key, item in value.items()}
    if isinstance(value, msgspec.Struct):
        fields = {name: _well_formed(getattr(value, name)) for name in value.__struct_fields__}
        return msgspec.structs.replace(value, **fields)
    return value


def _pairs(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


class Unable(Exception):
    """Something cannot be done, and the reader is told why and what to do, in one line."""

    def __init__(self, zh: str, en: str) -> None:
        zh, en = _one_line(zh), _one_line(en)
        super().__init__(en)
        self.text = Text(zh, en)

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Say how it is made again in another process: by default an error is, from its one line alone."""
        return type(self), (self.text.zh, self.text.en)


LONGEST_REASON = 1_000
"""Characters of a reason: ours; what others wrote stands in it, and a terminal shows it."""


def _one_line(text: str) -> str:
    """Return a text as one line that can be printed anywhere, whatever a file or a site put into it."""
    line = "".join(
        c if c.isprintable() or c.isspace() else "\ufffd" for c in " ".join(text.split())
    )
    return line if len(line) <= LONGEST_REASON else f"{line[:LONGEST_REASON]}…"
