"""Demo town's portals: by the plan that comes with them, the false switch is found and its twin passed."""

import random
import re
from datetime import UTC, datetime, timedelta

import pytest

from rectitude.collectors.personalisation.plan import again, planned
from rectitude.demo import town
from rectitude.demo.portal import Portal, plan
from rectitude.demo.server import Request
from rectitude.evidence.personalisation import (
    ListItem,
    ListReading,
    Personalisation,
    PushVisitor,
    SwitchPress,
    TrainingAct,
)
from rectitude.facts.personalisation.experiment import study

HOME = "http://portal.localhost:8400/"
_LINK = re.compile(r'<div class="card"><a href="/(article/\d+)">([^<]+)</a>')


class Browser:
    """A visitor with a cookie."""

    def __init__(self, portal: Portal) -> None:
        self._portal, self._cookie = portal, ""

    def get(self, path: str, **query: str) -> str:
        return self._asked("GET", path, {name: [value] for name, value in query.items()})

    def turn(self, position: str) -> None:
        self._asked("POST", "switch", {}, position.encode())

    def items(self) -> tuple[ListItem, ...]:
        found = _LINK.findall(self.get(""))
        return tuple(ListItem(url=f"{HOME}{path}", title=title) for path, title in found)

    def _asked(self, method: str, path: str, query: dict, body: bytes = b"") -> str:
        answer = self._portal.respond(
            Request(method=method, host="portal.localhost", path=f"/{path}", query=query,
                    headers={"cookie": self._cookie}, body=body)
        )  # fmt: skip
        self._cookie = answer.headers["Set-Cookie"].partition(";")[0]
        return answer.body


def tried(portal: Portal, seed: int) -> Personalisation:
    """Do the experiment of the plan that comes with a portal."""
    pushed = planned(again(plan(HOME, "麦浪资讯"), HOME)).numbered(1)
    chance, at = random.Random(seed), datetime(2026, 11, 2, tzinfo=UTC)
    arms = ["first"] * pushed.units + ["second"] * pushed.units
    chance.shuffle(arms)
    visitors = [PushVisitor(number=n, name=f"v{n:02}", arm=arm) for n, arm in enumerate(arms, 1)]
    browsers = {visitor.name: Browser(portal) for visitor in visitors}
    acts, readings, presses = [], [], []

    def read(phase: str, loads: int) -> None:
        for visitor in chance.sample(visitors, len(visitors)):
            if phase == "off":
                browsers[visitor.name].turn("off")
                presses.append(SwitchPress(visitor=visitor.name, phase="off", step=1, label="",
                                           url=HOME, position="on", after="off",
                                           at=at.isoformat()))  # fmt: skip
            readings.extend(
                ListReading(visitor=visitor.name, phase=phase, list="为你推荐", load=load,
                            at=(at + timedelta(seconds=1)).isoformat(), url=HOME,
                            items=browsers[visitor.name].items())
                for load in range(loads)
            )  # fmt: skip

    read("before", pushed.loads)
    for number in range(pushed.acts):
        for visitor in chance.sample(visitors, len(visitors)):
            topic = pushed.topics[visitor.arm == "second"]
            words, browser = topic.words[number // 2 % 2], browsers[visitor.name]
            if number % 2 == 0:
                browser.get("search", q=words)
                acts.append(TrainingAct(visitor=visitor.name, act="search", url="", words=words))
                continue
            path, title = _LINK.findall(browser.get("search", q=words))[0]
            browser.get(path)
            acts.append(TrainingAct(visitor=visitor.name, act="open", url=f"{HOME}{path}",
                                    title=title))  # fmt: skip
    for phase in ("on", "off", "reload", "session"):
        read(phase, 1 if phase == "off" else pushed.loads)
    return Personalisation(plans=(pushed,), visitors=tuple(visitors), acts=tuple(acts),
                           readings=tuple(readings), presses=tuple(presses))  # fmt: skip


def verdicts(*, obeys: bool) -> list[str]:
    portal = Portal("麦浪资讯", "", obeys=obeys)
    return [study(tried(portal, seed)).lists[0].verdict for seed in range(10)]


@pytest.mark.slow
def test_a_switch_that_does_nothing_is_found_every_time():
    assert verdicts(obeys=False) == ["goes-on"] * 10


@pytest.mark.slow
def test_its_honest_twin_is_never_accused_and_usually_passed():
    found = verdicts(obeys=True)

    assert "goes-on" not in found
    assert found.count("works") >= 8


def test_each_portal_has_a_plan_of_its_own_site():
    with town.serve(0) as served:
        assert len(served.plans) == len(town.portals()) == 2
        for address, kept in served.plans.items():
            assert again(kept, address).start == address


@pytest.mark.parametrize("path", ["article/999", "article/x", "channel/9", "admin", "switch"])
def test_what_is_not_there_is_not_found(path):
    answer = Portal("麦浪资讯", "", obeys=True).respond(
        Request(method="GET", host="x", path=f"/{path}", query={}, headers={})
    )

    assert answer.status == 404


def test_what_is_searched_is_shown_escaped():
    found = Browser(Portal("麦浪资讯", "", obeys=True)).get("search", q="<script>")

    assert "<script>" not in found
