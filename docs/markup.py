"""Markdown for the generated pages."""

import re
from collections.abc import Iterable, Iterator, Sequence

from rectitude.text import Language, Text

_SPECIAL = re.compile(r"([\\`*_\[\]<>|$#])")


def escaped(text: str) -> str:
    """Return a text in one line that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def title(text: Text, language: Language) -> str:
    return f"# {text[language]}"


def columns(language: Language, *heads: Text) -> list[str]:
    return [head[language] for head in heads]


def bullets(texts: Iterable[Text], language: Language) -> list[str]:
    return [f"- {escaped(text[language])}" for text in texts]


def sections(parts: Iterable[tuple[Text, Sequence[str]]], language: Language) -> Iterator[str]:
    """Yield the lines of the sections that have a body."""
    for head, body in parts:
        if body:
            yield from ("", f"## {head[language]}", "", *body)


def toctree(pages: Iterable[str]) -> list[str]:
    return ["```{toctree}", ":hidden:", "", *pages, "```"]


def table(head: Iterable[str], rows: Iterable[Sequence[str]]) -> str:
    heads = list(head)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def page(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"
