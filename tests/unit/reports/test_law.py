"""The legal basis on the day of the act."""

import datetime

import msgspec
import pytest

from rectitude import catalogue
from rectitude.catalogue import Catalogue, Instrument, LegalBasis, Scenario
from rectitude.reports.html.law import Article, articles
from rectitude.text import Text

DAY = datetime.date(2026, 11, 24)


def _instrument(id: str, **fields: object) -> Instrument:
    plain = {"id": id, "name": Text(f"《{id}》", id), "authorities": ("miit",), "kind": "law",
             "dates": "seen"}  # fmt: skip
    return msgspec.structs.replace(Instrument(**plain), **fields)


def _told(*instruments: Instrument) -> list[Article]:
    known: Catalogue = msgspec.structs.replace(catalogue.load(), instruments=instruments)
    basis = tuple(
        LegalBasis(
            instrument=each.id,
            article=Text("第一条", "Article 1"),
            text="seen",
            in_force_from=each.in_force_from,
            in_force_to=each.in_force_to,
        )
        for each in instruments
    )
    scenario: Scenario = msgspec.structs.replace(known.scenarios[0], basis=basis)
    return list(articles(known, scenario, DAY))


def test_what_is_in_force_comes_first_and_what_ended_names_its_successor() -> None:
    old = _instrument(
        "old",
        in_force_from=datetime.date(2016, 1, 1),
        in_force_to=datetime.date(2025, 12, 31),
        succeeded_by="new",
    )
    new = _instrument("new", in_force_from=datetime.date(2026, 1, 1))
    first, second = _told(old, new)
    assert (first.name.en, first.state.en, first.ended) == ("new, Article 1", "in force", False)
    assert second.ended
    assert second.state.zh == "2025-12-31 失效，由《new》接替"


@pytest.mark.parametrize(("last", "ended"), [(DAY, False), (DAY - datetime.timedelta(1), True)])
def test_the_last_day_still_counts(last: datetime.date, ended: bool) -> None:
    (article,) = _told(
        _instrument("law", in_force_from=datetime.date(2012, 1, 1), in_force_to=last)
    )
    assert article.ended is ended


def test_what_is_not_yet_in_force_is_not_struck_through() -> None:
    (article,) = _told(_instrument("law", in_force_from=datetime.date(2027, 1, 1)))
    assert article.state.zh == "尚未施行"
    assert not article.ended


def test_an_unknown_date_is_said_to_be_unknown() -> None:
    (article,) = _told(_instrument("law"))
    assert article.in_force_from.zh == "日期待确认"


def test_no_scenario_lacks_its_law() -> None:
    known = catalogue.load()
    for scenario in known.scenarios:
        assert any(not article.ended for article in articles(known, scenario, DAY)), scenario.id
