"""A switch that was turned off and looked at again: what of it can be held against a site."""

from typing import Any

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import PageVisit
from rectitude.evidence.switch import SwitchTrial
from rectitude.evidence.website import Website
from rectitude.rules.user.personalised.fake_off.website import judge

SITE = "https://site.example/"


def told(**trial: Any) -> tuple[str, str]:
    """Return what is said of a trial whose switch stood on, was pressed and looked at twice."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    usual = {"before": "on", "after": "off", "reloaded": ("off", "off")}
    switch = SwitchTrial(number=1, page=SITE, label="个性化推荐", **(usual | trial))
    home = PageVisit(moment=moment, url=SITE, final_url=SITE, role="home", text="首页")
    (finding,) = judge(Website(pages=(home,), switches=(switch,)))
    return str(finding.outcome), finding.message


def test_a_switch_that_is_on_again_each_time_fails() -> None:
    assert told(reloaded=("on", "on")) == ("failed", "on-again")


@pytest.mark.parametrize("more", [{"said": "登录后才能保存"}, {"unpressed": ("保存偏好",)}])
def test_one_that_may_have_to_be_saved_first_is_a_question(more: dict[str, Any]) -> None:
    assert told(reloaded=("on", "on"), **more) == ("cantTell", "perhaps-not-saved")


def test_one_that_was_on_again_once_is_not_held_against_the_site() -> None:
    assert told(reloaded=("on", "off"))[0] == "untested"


def test_a_page_that_asks_as_before_for_personalised_content_fails() -> None:
    flags = ("personalized=1",)

    assert told(asked=flags, still_asked=flags) == ("failed", "still-asked")


@pytest.mark.parametrize(
    ("asked", "still"),
    [
        (("personalized=1",), ("personalized=0",)),
        (("personalized=0",), ("personalized=0",)),
        ((), ("personalized=1",)),
    ],
)
def test_a_page_that_asks_otherwise_than_before_does_not(
    asked: tuple[str, ...], still: tuple[str, ...]
) -> None:
    assert told(asked=asked, still_asked=still) == ("untested", "stays-off")


def test_what_is_delivered_is_never_said_to_have_changed() -> None:
    assert told() == ("untested", "stays-off")
