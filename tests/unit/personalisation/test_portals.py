"""The verdicts on portals that really learn: the deceptive are found, the honest never accused."""

import hashlib
import itertools
import math
from dataclasses import replace

import msgspec
import pytest

from push_experiments import experiment
from recommenders import (
    DECEPTIVE,
    DECEPTIVE_DOUBTS,
    HONEST,
    HONEST_DOUBTS,
    UNPERSONALISED,
    Ways,
)
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.evidence.personalisation import ListItem, Personalisation, TrainingAct
from rectitude.facts.personalisation.experiment import Study, study
from rectitude.facts.personalisation.permutation import least_p

pytestmark = pytest.mark.one_python

FOUND = {"goes-on", "comes-back"}
SEEDS = range(2)


def judged(ways: Ways, **fields) -> Study:
    found = study(experiment(ways, **fields))
    assert found
    return found


def verdicts(whole: Study) -> set[str]:
    return {each.verdict for each in whole.lists}


def test_there_are_enough_of_each():
    assert len(DECEPTIVE) >= 15
    assert len(HONEST) >= 15


def test_no_two_portals_have_the_same_name():
    """The benchmark counts by name: of two of one name, one would not be tried at all."""
    kinds = (HONEST, UNPERSONALISED, DECEPTIVE, HONEST_DOUBTS, DECEPTIVE_DOUBTS)

    assert len(set().union(*kinds)) == sum(map(len, kinds))


@pytest.mark.parametrize("name", DECEPTIVE)
def test_a_switch_that_deceives_is_found_at_six_visitors_an_arm(name):
    for seed in SEEDS:
        whole = judged(DECEPTIVE[name], seed=seed)

        assert verdicts(whole) & FOUND, seed
        assert all(
            told.told.adjusted < 0.01 for each in whole.with_("goes-on") for told in each.told
        )


@pytest.mark.parametrize("name", HONEST)
def test_a_switch_that_works_is_never_accused_and_usually_passed(name):
    found = [verdicts(judged(HONEST[name], seed=seed)) for seed in SEEDS]

    assert not any(each & FOUND for each in found)
    assert {"works"} in found


@pytest.mark.parametrize("name", HONEST_DOUBTS)
def test_who_is_kept_from_what_was_shown_before_is_no_proof(name):
    for seed in SEEDS:
        assert not verdicts(judged(HONEST_DOUBTS[name], seed=seed)) & FOUND


@pytest.mark.parametrize("name", DECEPTIVE_DOUBTS)
def test_a_deceit_of_which_too_little_shows_is_not_passed(name):
    for seed in SEEDS:
        assert "works" not in verdicts(judged(DECEPTIVE_DOUBTS[name], seed=seed))


@pytest.mark.parametrize("name", UNPERSONALISED)
def test_where_nothing_is_learnt_nothing_is_said_of_the_switch(name):
    for seed in SEEDS:
        whole = judged(UNPERSONALISED[name], seed=seed)

        assert verdicts(whole) == {"none-shown"}
        assert not whole.shown


@pytest.mark.parametrize(
    ("name", "phases"),
    [
        ("nothing happens", {"off", "reload", "session", "sign-in", "phone"}),
        ("until reload", {"reload", "session", "sign-in", "phone"}),
        ("until the next session", {"session", "sign-in", "phone"}),
        ("on one device", {"phone"}),
        ("forgotten after signing in", {"sign-in", "phone"}),
    ],
)
def test_it_is_said_in_which_phases_it_goes_on(name, phases):
    whole = judged(DECEPTIVE[name])

    assert {told.phase for told in whole.lists[0].told} == phases


def test_what_lasts_for_one_device_or_profile_shows_with_accounts_alone():
    for name in ("on one device", "forgotten after signing in"):
        assert verdicts(judged(DECEPTIVE[name], accounts=False)) == {"works"}


@pytest.mark.parametrize("units", [2, 3, 4])
def test_fewer_than_five_visitors_an_arm_convict_nobody(units):
    whole = judged(DECEPTIVE["nothing happens"], units=units)

    assert verdicts(whole) == {"too-few"}
    assert whole.least_p == least_p(units, units) > 0.01


def test_a_cache_of_some_minutes_is_no_proof():
    """The same items at once after the press: nothing of it is new to its visitor."""
    ways = replace(HONEST["cached for a minute"], cache=150.0)

    whole = judged(ways, acts=20, wait=0.0)

    assert verdicts(whole) == {"lingers"}


def test_what_goes_on_with_new_items_is_proof_at_once():
    whole = judged(Ways(off="nothing", noise=0.7), wait=0.0)

    assert verdicts(whole) == {"goes-on"}
    assert all(told.seconds < 180 for told in whole.lists[0].told)


def test_visitors_who_did_not_get_through_are_set_aside_and_counted():
    evidence = experiment(DECEPTIVE["nothing happens"], units=7)
    gone = next(visitor.name for visitor in evidence.visitors if visitor.arm == "first")
    readings = tuple(
        reading
        for reading in evidence.readings
        if not (reading.visitor == gone and reading.phase == "session")
    )

    whole = study(with_(evidence, readings=readings))

    assert whole.compared.set_aside == 1
    assert (whole.compared.units("first"), whole.compared.units("second")) == (6, 7)
    assert verdicts(whole) == {"goes-on"}


def test_a_phase_that_most_did_not_reach_does_not_count():
    evidence = experiment(DECEPTIVE["nothing happens"])
    readings = tuple(
        reading
        for reading in evidence.readings
        if reading.phase != "phone" or reading.visitor in {"v01", "v02"}
    )

    whole = study(with_(evidence, readings=readings))

    assert "phone" not in whole.compared.phases
    assert whole.compared.set_aside == 0


def test_an_experiment_that_was_cut_off_before_the_trained_were_read_compares_nobody():
    evidence = experiment(DECEPTIVE["nothing happens"])
    readings = tuple(reading for reading in evidence.readings if reading.phase == "before")

    whole = study(with_(evidence, readings=readings))

    assert whole.compared.visitors == ()
    assert whole.compared.set_aside == 12
    assert not whole.shown


def test_a_list_of_ones_own_searches_and_readings_proves_nothing():
    evidence = experiment(HONEST["plain"])
    arms = {visitor.name: visitor.arm for visitor in evidence.visitors}
    words = {"first": "足球", "second": "育儿", "control": "汽车"}

    def with_history(reading):
        said = words[arms[reading.visitor]]
        own = ListItem(url=f"http://news.example/search?q={said}", title=said)
        return msgspec.structs.replace(reading, items=(own,) * 3 + reading.items)

    searches = tuple(
        TrainingAct(visitor=name, act="search", url=f"http://news.example/search?q={words[arm]}",
                    words=words[arm])
        for name, arm in arms.items()
    )  # fmt: skip
    shown = with_(
        evidence,
        readings=tuple(map(with_history, evidence.readings)),
        acts=(*evidence.acts, *searches),
    )

    assert verdicts(study(shown)) == {"works"}


def test_items_without_an_address_of_their_own_are_told_apart_by_title():
    def same_address(reading):
        items = tuple(
            msgspec.structs.replace(item, url=f"http://news.example/item?id={item.url[-3:]}")
            for item in reading.items
        )
        return msgspec.structs.replace(reading, items=items)

    evidence = experiment(DECEPTIVE["nothing happens"])

    whole = study(with_(evidence, readings=tuple(map(same_address, evidence.readings))))

    assert verdicts(whole) == {"goes-on"}


def of_pictures(
    evidence: Personalisation, *, title: str, placeholder: bool = False
) -> Personalisation:
    """Let a list be of pictures behind an address of its own each time, as adverts are."""
    tokens = itertools.count()
    bodies: dict[str, Exchange] = {}

    def shown(item: ListItem) -> ListItem:
        picture = f"http://news.example/{item.url[-3:].strip('/m')}.png"
        digest = hashlib.sha256(b"" if placeholder else picture.encode()).hexdigest()
        bodies.setdefault(
            picture,
            Exchange(
                moment=Moment(context="v01", phase="on", sequence=len(bodies) + 1),
                method="GET",
                url=picture,
                response_body=Body(sha256=digest, length=1),
            ),
        )
        url = f"http://news.example/go/{next(tokens)}"
        return msgspec.structs.replace(item, url=url, title=title, picture=picture)

    readings = tuple(
        msgspec.structs.replace(reading, items=tuple(map(shown, reading.items)))
        for reading in evidence.readings
    )
    return with_(evidence, readings=readings, exchanges=tuple(bodies.values()), acts=())


@pytest.mark.parametrize("title", ["", "查看详情"])
def test_adverts_without_a_title_of_their_own_are_told_apart_by_picture(title):
    false = of_pictures(experiment(DECEPTIVE["nothing happens"]), title=title)
    honest = of_pictures(experiment(HONEST["plain"]), title=title)

    assert verdicts(study(false)) == {"goes-on"}
    assert verdicts(study(honest)) == {"works"}


def test_pictures_that_were_not_loaded_tell_nothing_apart():
    evidence = experiment(DECEPTIVE["nothing happens"])

    whole = study(of_pictures(evidence, title="", placeholder=True))

    assert verdicts(whole) == {"never-alike"}


def test_undecided_says_how_many_more_would_settle_it():
    hard = Ways(noise=0.8, content=1.5, collaborative=0.5, size=8)
    undecided = [
        each for seed in range(4) for each in judged(hard, seed=seed, loads=1).with_("undecided")
    ]

    assert undecided
    assert any(each.more for each in undecided)


def test_where_nothing_is_shown_it_is_said_how_much_would_have_been_seen():
    only = judged(UNPERSONALISED["by chance"]).lists[0]

    assert 0.0 < only.detectable < 0.5
    assert math.isclose(only.on.told.difference, 0.0, abs_tol=only.detectable)


def test_nothing_planned_is_nothing_studied():
    assert study(Personalisation()) is None


def with_(evidence: Personalisation, **changes) -> Personalisation:
    fields = {name: getattr(evidence, name) for name in evidence.__struct_fields__}
    return Personalisation(**(fields | changes))


def test_who_looks_several_times_spends_no_more_in_all():
    """At the first of three looks half may be spent; with five visitors an arm that is out of reach."""
    deceit = DECEPTIVE["nothing happens"]

    assert verdicts(judged(deceit, units=6, looks=(6, 9, 12))) == {"goes-on"}
    assert verdicts(judged(deceit, units=5, looks=(5, 8, 11))) == {"too-few"}
    assert judged(deceit, units=6, looks=(6, 9, 12)).alpha == 0.005
