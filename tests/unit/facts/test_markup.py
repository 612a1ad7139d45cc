"""What elements of a page enclose, in one pass over any page."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude.facts.given_text import given_text
from rectitude.facts.markup import elements

PIECES = (
    "<dl>",
    "<DL a=b>",
    "</dl>",
    "</dl \n>",
    "<pre",
    "<pre>",
    "</pre>",
    "<p>",
    ">",
    "x",
    "</dl",
)
BACKTRACKING = re.compile(r"<(dl|pre)\b[^>]*>(?P<within>.*?)</\1\s*>", re.IGNORECASE | re.DOTALL)
"""The same said as a pattern, which takes the square of the length of a page without ends."""


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_what_is_enclosed_is_what_the_pattern_says(text: str) -> None:
    expected = [(each.start(), each["within"], each.end()) for each in BACKTRACKING.finditer(text)]
    assert list(elements(text, "dl", "pre")) == expected


@pytest.mark.parametrize(
    "piece", ["<table>", "<script ", "<pre></dl>", "<dl></pre >", "</table   "]
)
def test_a_page_of_tags_without_ends_takes_no_longer_than_its_length(piece: str) -> None:
    page = f"<html>{piece * (400_000 // len(piece))}".encode()
    began = time.process_time()
    given_text(page)
    assert time.process_time() - began < 10
