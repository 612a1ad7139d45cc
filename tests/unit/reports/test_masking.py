"""What reports hide, and what they must not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rectitude.reports.masking import mask_of
from rectitude.reports.visible import visible, visible_line
from reporting import EMAIL, ID_CARD, MOBILE

mask = mask_of({"mobile": MOBILE, "id_card": ID_CARD, "email": EMAIL, "name": "林月"})


@pytest.mark.parametrize(
    "text",
    [
        f"tel:{MOBILE}",
        f"a={EMAIL}&b",
        "mail=li.lei%40mail.example",
        f"id {ID_CARD.lower()}",
        "我叫林月。",
    ],
)
def test_known_values_are_masked_in_every_form(text: str) -> None:
    masked = mask(text)
    assert masked != text
    assert not {MOBILE, EMAIL, "li.lei", ID_CARD, "林月"} & {masked}


@pytest.mark.parametrize(
    "text",
    [
        "京ICP备2021000001号-1",
        "浙公网安备33010602000001号",
        "91330106MA2XXXXX0A",
        "https://a.example/?t=1795482842123",
        "2026-11-24T01:12:08.000Z",
        "203.0.113.7:443",
        "fp1:bf18f254aa0c9e7d31",
    ],
)
def test_what_is_not_personal_stays_readable(text: str) -> None:
    assert mask(text) == text


@settings(deadline=None)
@given(st.text())
def test_masking_twice_changes_nothing_more(text: str) -> None:
    assert mask(mask(text)) == mask(text)


@settings(deadline=None)
@given(st.text())
def test_visible_text_has_nothing_that_steers(text: str) -> None:
    shown = visible(text)
    assert not any(ord(char) < 32 and char not in "\t\n" for char in shown)
    assert "\n" not in visible_line(text)
    assert visible(shown) == shown
