"""Text for people, in both languages, and the error that carries such a text to them."""

from collections.abc import Mapping
from typing import Literal

import msgspec

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")


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
        return Text(
            self.zh.format_map({k: _said(v, "zh") for k, v in parameters.items()}),
            self.en.format_map({k: _said(v, "en") for k, v in parameters.items()}),
        )


def _said(value: object, language: Language) -> object:
    if isinstance(value, Text):
        return value[language]
    if isinstance(value, list | tuple):
        return ("、" if language == "zh" else ", ").join(str(_said(v, language)) for v in value)
    return value


class Unable(Exception):
    """Something cannot be done, and the reader is told why and what to do, in one line."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.text = Text(zh, en)
