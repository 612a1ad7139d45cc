"""What is said in Chinese has Chinese punctuation, on every page of every role."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from ledger.furnished import furnish, pages
from ledger.signed_in import client
from ledger.world import World

pytestmark = pytest.mark.e2e

HALF_WIDTH = re.compile("[\u4e00-\u9fff）”][,:;?!] ?[\u4e00-\u9fff（“]")
"""Punctuation of Latin text between two letters of Chinese text."""


def test_no_page_has_half_width_punctuation_in_chinese_text(world: World) -> None:
    furnish(world)
    walkers = {who: client(world, who) for who in world.people}
    found = {}

    for who, address in pages():
        if who:
            said = LexborHTMLParser(walkers[who].get(f"/{address}").content.decode())
            text = said.body.text(separator="\n") if said.body is not None else ""
            if wrong := HALF_WIDTH.findall(text):
                found[address] = wrong

    assert found == {}
