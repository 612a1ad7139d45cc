"""Eleven digits in the address of a file are its version, and elsewhere may be somebody's number."""

import pytest

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Exchange, Moment
from rectitude.facts.traffic import read

AT = Moment(context="capture", phase="", sequence=1, seconds=1.0)


def numbers(url: str) -> list[str]:
    exchange = Exchange(number=1, moment=AT, method="GET", url=url)
    return [seen.value for seen in read(Capture(exchanges=(exchange,))).sightings]


@pytest.mark.parametrize(
    "address",
    [
        "app.js?v=18612031450",
        "a/site.css?18612031450",
        "logo.png?x=1&_v=18612031450",
        "f.woff2?t=18612031450#a",
    ],
)
def test_the_version_of_a_file_is_nobodys_number(address: str) -> None:
    assert numbers(f"http://static.shop.example/{address}") == []


@pytest.mark.parametrize(
    "address",
    [
        "query?v=18612031450",
        "pixel.gif?v=18612031450",
        "app.js?tel=18612031450",
        "app.js?k=v&m=18612031450",
    ],
)
def test_any_other_number_is_asked_about(address: str) -> None:
    assert numbers(f"http://static.shop.example/{address}") == ["18612031450"]
