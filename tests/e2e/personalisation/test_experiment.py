"""
Experiments in real Chromium: plans that cannot be carried out, interruptions, accounts, another day.

Visitors are few, and experiments are shared: what six visitors an arm prove is claimed without a browser.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec
import pytest

from once import once
from push_experiments import bundled, experiment, until
from push_portal import ADVERTISER, Site
from recommenders import TOPICS, Ways
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.kinds import kind_of
from rectitude.collectors.personalisation.plan import planned, read
from rectitude.demo.server import Host, Town, serving
from rectitude.evidence.personalisation import Personalisation, SwitchSearch
from rectitude.findings import Inspection
from rectitude.options import Step, Target
from rectitude.text import Unable

pytestmark = pytest.mark.e2e

PLAN = """
site: {name: 示例资讯, owner: 示例科技有限公司}
start: http://news.example/
search: "http://news.example/search?q={words}"
lists: [{name: 推荐, page: "http://news.example/"}]
topics:
- {name: 足球, words: [足球]}
- {name: 育儿, words: [育儿]}
units: 2
controls: 0
acts: 2
rounds: 1
wait: 0
dwell: 0
pause: 0
"""
SWITCH = 'switch: {page: "http://news.example/privacy-settings", control: 个性化推荐}\n'
ONE_ACT = PLAN.replace("acts: 2", "acts: 1")
SECRET = "token-of-account-"


class Here:
    """A portal that is served, and experiments on it."""

    def __init__(self, town: Town, site: Site, folder: Path) -> None:
        self.town, self.site, self.folder = town, site, folder

    def inspect(self, plan: str = PLAN + SWITCH, name: str = "a", **given) -> Inspection:
        return self.inspect_address(str(self.written(plan)), name, **given)

    def inspect_address(self, address: str, name: str = "a", **given) -> Inspection:
        seen = {key: given.pop(key) for key in ("progress", "cancel") if key in given}
        options = kind_of("personalisation").read_options(
            {
                "resolve": self.town.resolve,
                "rate": 100,
                "side_by_side": 4,
                "browser_profile": "sweep",  # it starts sooner, and its pages are the same
                **given,
            }
        )
        target = Target("personalisation", address)
        return inspection.inspect_into(self.bundle(name), target, options, **seen)

    def left(self, plan: str, evidence: Personalisation, *, watch: bool = False) -> None:
        """Leave an experiment by a plan where an operator stopped it: what else it did needs no browser."""
        file = read(self.written(plan))
        evidence = msgspec.structs.replace(evidence, plans=(planned(file, watch=watch),))
        bundled(evidence, self.bundle(), stopped=True)

    def written(self, plan: str) -> Path:
        path = self.folder / "plan.yaml"
        path.write_text(plan, encoding="utf-8")
        return path

    def bundle(self, name: str = "a") -> Path:
        return self.folder / f"{name}.zip"

    def evidence(self, name: str = "a") -> Personalisation:
        """Return what visitors did and got, without the traffic, which is read anew each time."""
        whole = open_bundle(self.bundle(name)).gather(Personalisation)
        held = Personalisation.parts().keys() - Personalisation.unheld()
        return Personalisation(**{part: getattr(whole, part) for part in held})


@contextmanager
def served(folder: Path, *, switch: bool = True) -> Iterator[Here]:
    site = Site(Ways(), switch=switch)
    hosts = {name: Host(respond=site.respond) for name in ("news.example", ADVERTISER)}
    with serving(Town(hosts)) as town:
        yield Here(town, site, folder)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Here]:
    with served(tmp_path) as here:
        yield here


def phases(evidence: Personalisation, visitor: str) -> list[str]:
    return list(dict.fromkeys(r.phase for r in evidence.readings if r.visitor == visitor))


# --- plans that cannot be carried out ---


def test_a_list_that_is_not_there_ends_it_with_the_name_of_the_list(here):
    plan = PLAN.replace(
        'page: "http://news.example/"}', 'page: "http://news.example/", items: "#no"}'
    )

    with pytest.raises(Unable) as refused:
        here.inspect(plan)

    assert "“推荐” was not found on http://news.example/" in refused.value.text.en
    assert "（按选择器 #no 查找）" in refused.value.text.zh
    assert "\n" not in refused.value.text.en


def test_a_switch_that_the_plan_names_and_is_not_there_ends_it_and_keeps_the_evidence(here):
    with pytest.raises(Unable) as refused:
        here.inspect(PLAN + SWITCH.replace("control: 个性化推荐", "control: 关掉它"))

    assert "cannot be reached" in refused.value.text.en
    assert "页面上没有“关掉它”" in refused.value.text.zh
    (search,) = open_bundle(here.bundle()).records(SwitchSearch)
    assert (search.found, search.planned, search.path) == (False, True, ("关掉它",))


def test_a_bundle_without_an_experiment_cannot_be_followed_up(here):
    with pytest.raises(Unable):
        here.inspect(follow_up=str(here.folder / "none.zip"))


# --- with accounts: stopped, signed out, ended, and gone on with on another day ---


class Ended(NamedTuple):
    """An experiment with accounts from the end of a session on, until it ended and was followed up."""

    bundle: Path
    evidence: Personalisation
    signed_out: list[str]
    later: "Later"


class Later(NamedTuple):
    """What another day added, and the paths that were asked for on it."""

    bundle: Path
    report: Inspection
    evidence: Personalisation
    asked: set[str]


def accounts(here: Here, number: int = 4) -> str:
    here.site.members = {f"{SECRET}{n}" for n in range(number)}
    for n in range(number):
        cookie = {"name": "account", "value": f"{SECRET}{n}", "domain": "news.example", "path": "/",
                  "expires": -1, "httpOnly": True, "secure": False, "sameSite": "Lax"}  # fmt: skip
        state = json.dumps({"cookies": [cookie], "origins": []})
        (here.folder / f"{n}.json").write_text(state)
    return f"accounts: [{', '.join(f'{n}.json' for n in range(number))}]\n"


WITH_ACCOUNTS = experiment(Ways(lists=("推荐",)), units=2, controls=0, acts=1, loads=1)


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Ended:
    return once(tmp_path_factory, "experiment-with-accounts", to_the_end_and_later)


def to_the_end_and_later(folder: Path) -> Ended:
    with served(folder) as here:
        here.site.signs_out = "here"
        plan = ONE_ACT + SWITCH + accounts(here)
        here.left(plan, until(WITH_ACCOUNTS, "before", "on", "off", "reload"))
        here.inspect(plan, resume=True)
        signed_out = list(here.site.signed_out)
        return Ended(here.bundle(), here.evidence(), signed_out, on_another_day(here, plan))


def on_another_day(here: Here, plan: str) -> Later:
    before = len(here.town.requests)
    report = here.inspect(plan, name="later", follow_up=str(here.bundle()))
    asked = {request.path for request in here.town.requests[before:]}
    return Later(here.bundle("later"), report, here.evidence("later"), asked)


def stopping(said: str, done: int) -> dict[str, object]:
    """Return what stops an experiment once it says that so many are done."""
    cancel = threading.Event()

    def stop(step: Step) -> None:
        if step.text.en.startswith(said) and step.done == done:
            cancel.set()

    return {"progress": stop, "cancel": cancel}


def test_an_interrupted_experiment_goes_on_with_the_same_visitors(here):
    plan = ONE_ACT + SWITCH + accounts(here)

    with pytest.raises(Unable, match="--resume"):
        here.inspect(plan, **stopping("trained", 2))
    drawn = [(v.name, v.arm) for v in here.evidence().visitors]
    with pytest.raises(Unable, match="--resume"):
        here.inspect(plan, resume=True, **stopping("switched off", 4))

    after = here.evidence()
    assert len(drawn) == 4
    assert [(v.name, v.arm) for v in after.visitors] == drawn
    assert len(after.acts) == len(drawn)
    for phase in ("before", "on", "off"):
        assert sorted(r.visitor for r in after.readings if r.phase == phase) == sorted(
            name for name, _ in drawn
        )
    assert not holds_secrets(here.bundle())


def test_an_account_that_is_signed_out_in_the_middle_ends_it_and_keeps_the_evidence(here):
    plan = ONE_ACT + SWITCH + accounts(here)
    here.left(plan, until(WITH_ACCOUNTS, "before", "on"))

    def sign_out(step: Step) -> None:
        if step.text.en.startswith("switched off") and step.done == step.total:
            here.site.members.discard(f"{SECRET}2")

    with pytest.raises(Unable, match="no longer signed in"):
        here.inspect(plan, progress=sign_out, resume=True)

    evidence = here.evidence()
    assert len(evidence.acts) == 4
    assert len([r for r in evidence.readings if r.phase == "off"]) == 4
    assert not any(r.phase == "session" for r in evidence.readings)


def holds_secrets(path: Path) -> bool:
    """Return whether the secret of an account is in any member of a bundle."""
    bundle = open_bundle(path)
    return any(SECRET.encode() in bundle.members.read(name) for name in bundle.names())


def test_accounts_sign_in_anew_and_are_on_a_phone_and_their_secrets_stay_out(ended):
    evidence = ended.evidence
    for visitor in evidence.visitors:
        assert phases(evidence, visitor.name) == ["before", "on", "off", "reload", "session",
                                                  "sign-in", "phone", "on-again"]  # fmt: skip
    assert all(r.items and not r.problem for r in evidence.readings)
    assert not holds_secrets(ended.bundle)


def test_who_signs_in_anew_signed_out_before_by_what_the_site_offers(ended):
    signings, signed_out = ended.evidence.signings, ended.signed_out

    assert {done.visitor for done in signings} == {"v01", "v02", "v03", "v04"}
    assert all(done.path == ("我的", "退出登录") and done.out and done.back for done in signings)
    assert sorted(signed_out) == sorted(f"{SECRET}{n}" for n in range(4))
    assert [bool(done.tried) for done in signings] == [True, False, False, False]


def test_where_signing_out_ends_an_account_one_visitor_is_lost_and_no_arm_loses_any(here):
    here.site.signs_out = "for good"
    plan = ONE_ACT.replace("controls: 0", "controls: 1") + SWITCH + accounts(here, 5)
    before = experiment(Ways(lists=("推荐",)), units=2, controls=1, acts=1, loads=1)
    here.left(plan, until(before, "before", "on", "off", "reload", "session"))

    with pytest.raises(Unable, match="--resume"):
        here.inspect(plan, resume=True, **stopping("on a phone", 1))

    report, evidence = inspection.judge(here.bundle()), here.evidence()
    (spared,) = (visitor.name for visitor in evidence.visitors if visitor.arm == "control")
    (done,) = evidence.signings
    assert (done.visitor, done.out, done.back) == (spared, True, False)
    assert len(here.site.signed_out) == 1
    assert {r.visitor for r in evidence.readings if r.phase == "sign-in"} == {
        visitor.name for visitor in evidence.visitors if visitor.name != spared
    }
    assert any("must be renewed" in limit.en for limit in report.scope.limits)


def test_another_day_goes_on_with_the_same_visitors_and_their_switch(ended):
    bundle, report, after, asked = ended.later
    before = open_bundle(ended.bundle).manifest

    assert before.limits
    assert before.places
    assert set(before.limits) <= set(report.scope.limits)
    assert set(before.places) <= set(open_bundle(bundle).manifest.places)
    assert {r.visitor for r in after.readings if r.phase == "later"} == {"v01", "v02", "v03", "v04"}
    assert {look.position for look in after.looks if look.phase == "later"} == {"off"}
    assert len(after.acts) == 4
    assert "/" in asked
    assert "/search" not in asked


# --- without accounts, and without a switch: what is read before it would be pressed ---


class Watched(NamedTuple):
    """An experiment that was watched, on a portal without a switch, from its second look on."""

    report: Inspection
    evidence: Personalisation


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    return once(tmp_path_factory, "watched-experiment", watched_to_the_end)


def watched_to_the_end(folder: Path) -> Watched:
    with served(folder, switch=False) as here:
        first = experiment(
            Ways(lists=("推荐",)), units=2, controls=0, acts=1, loads=1, accounts=False
        )
        first = msgspec.structs.replace(until(first, "before", "on"), searches=())
        here.left(ONE_ACT, first, watch=True)
        return Watched(here.inspect(ONE_ACT, watch=True, resume=True), here.evidence())


def test_who_watches_adds_visitors_until_it_is_settled_or_the_looks_are_over(watched):
    evidence = watched.evidence

    assert evidence.plans[0].looks == (2, 3, 4)
    assert [v.cohort for v in evidence.visitors] == [1, 1, 1, 1, 2, 2, 3, 3]
    assert all(phases(evidence, v.name) == ["before", "on"] for v in evidence.visitors)


def test_who_watches_stops_once_it_is_settled(here):
    plan = PLAN.replace("units: 2", "units: 6") + SWITCH
    deceptive = Ways(off="nothing", lists=("推荐",))
    here.left(plan, experiment(deceptive, controls=0, acts=2, loads=1, accounts=False), watch=True)

    report = here.inspect(plan, watch=True, resume=True)

    evidence = here.evidence()
    assert evidence.plans[0].looks == (6, 9, 12)
    assert [visitor.cohort for visitor in evidence.visitors] == [1] * 12
    assert here.town.requests == []
    assert report.summary.scenarios["user.personalised.fake-off"] == "failed"


def test_a_report_keeps_its_plan_and_the_same_can_be_done_again_without_the_file(watched, tmp_path):
    report, evidence = watched
    plan = report.scope.options["personalisation"]["plan"]

    with served(tmp_path, switch=False) as here:
        second = here.inspect_address("http://news.example", personalisation={"plan": plan})
        (again,) = here.evidence().plans

    assert {f.fingerprint for f in second.findings} == {f.fingerprint for f in report.findings}
    assert msgspec.structs.replace(evidence.plans[0], looks=()) == again


def test_a_plan_with_accounts_cannot_be_done_again_without_them(here):
    plan = {"site": {"name": "x"}, "start": "http://news.example/", "lists": [], "topics": [],
            "accounts": ["a.json"]}  # fmt: skip

    with pytest.raises(Unable, match="storage states"):
        here.inspect_address("http://news.example", personalisation={"plan": plan})


# --- a plan that is made from the site ---


def test_a_plan_is_made_from_the_site_and_said(here):
    here.site.channels = 3
    cancel = threading.Event()

    def stop(step: Step) -> None:
        if step.text.en.startswith("Looking for"):
            cancel.set()

    with pytest.raises(Unable, match="--resume"):
        here.inspect_address(
            "http://news.example/", personalised=True, progress=stop, cancel=cancel
        )

    report = inspection.judge(here.bundle())
    (plan,) = here.evidence().plans
    requests = len(here.town.requests)
    with pytest.raises(Unable, match="Stopped"):
        here.inspect_address("http://news.example/", personalised=True, resume=True, cancel=cancel)
    assert here.evidence().plans == (plan,)
    assert not any(r.path.startswith("/channel/") for r in here.town.requests[requests:])
    assert len({topic.name for topic in plan.topics} & set(TOPICS)) == 2
    assert all(len(topic.pages) == 12 for topic in plan.topics)
    assert not set(plan.topics[0].pages) & set(plan.topics[1].pages)
    assert any("The plan was made from the site" in limit.en for limit in report.scope.limits)
    assert report.target.address == "http://news.example/"


def test_a_site_without_channels_is_refused_with_what_is_missing(here):
    here.site.channels, here.site.channels_list = 2, False

    with pytest.raises(Unable, match="No two channels"):
        here.inspect_address("http://news.example/", personalised=True)
