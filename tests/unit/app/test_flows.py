"""Where personal data goes: what is found, what a budget leaves open, what reckoning decides."""

from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import cast

import pytest

from example import EXAMPLES, Example
from rectitude.bundle import open_bundle
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.bodies import Body
from rectitude.facts.apps.decoding import Instruction
from rectitude.facts.apps.dex import Signature
from rectitude.facts.apps.flows.arithmetic import decided
from rectitude.facts.apps.flows.calls import Flow
from rectitude.facts.apps.flows.following import flows
from rectitude.facts.apps.flows.library import called
from rectitude.facts.apps.flows.limits import Limits
from rectitude.facts.apps.flows.machine import Calling
from rectitude.facts.apps.flows.values import NOTHING, Heap, Thing, Value, constant, joined
from rectitude.facts.apps.program import Method
from rectitude.findings import Outcome
from rectitude.rules.data.sharing.no_consent import app as sharing
from rectitude.rules.data.storage.unprotected import app as storage
from rectitude.rules.data.transit.unencrypted import app as transit


def package(name: str, folder: Path) -> AppPackage:
    _, path = Example(EXAMPLES / name).collect(folder)
    found = open_bundle(path).gather(AppPackage)
    assert found is not None
    return found


def only_flow(name: str, folder: Path) -> Flow:
    (flow,) = flows(package(name, folder)).found
    return flow


def test_a_flow_says_what_is_read_where_it_leaves_and_by_which_calls(tmp_path: Path) -> None:
    followed = flows(package("data.sharing.no-consent.app/failed-2", tmp_path)).found
    (flow,) = (each for each in followed if each.callee.name == "init")

    assert (flow.reading.data, flow.kind, flow.reading.exact) == ("android_id", "component", True)
    assert flow.reading.method.signature.short == "com.example.read.Device.fill"
    assert [step.method.signature.short for step in flow.chain] == ["com.example.read.App.onCreate"]


def test_what_a_builder_of_a_component_holds_is_not_surely_given_to_it_yet(tmp_path: Path) -> None:
    followed = flows(package("data.sharing.no-consent.app/failed-2", tmp_path)).found

    assert [each.reading.exact for each in followed if each.callee.name == "data"] == [False]


def test_the_beginning_of_an_address_is_kept_when_more_is_put_behind_it(tmp_path: Path) -> None:
    flow = only_flow("data.transit.unencrypted.app/failed-7", tmp_path)

    assert (flow.kind, flow.address) == ("network", "http://log.read-example.cn/start?id=")


def test_a_budget_that_ends_is_counted_and_nothing_is_claimed(tmp_path: Path) -> None:
    followed = flows(package("data.sharing.no-consent.app/failed-1", tmp_path), Limits(steps=3))

    assert followed.found == ()
    assert followed.unfinished > 0


@pytest.mark.parametrize(
    "limits", [Limits(methods=1), Limits(rounds=1), Limits(depth=0), Limits(steps_of_one=3)]
)
def test_each_limit_that_is_reached_is_counted(limits: Limits, tmp_path: Path) -> None:
    followed = flows(package("data.sharing.no-consent.app/failed-2", tmp_path), limits)

    assert followed.unfinished > 0


def test_what_is_handed_to_one_of_many_classes_is_not_followed_and_counted(tmp_path: Path) -> None:
    followed = flows(package("data.sharing.no-consent.app/untested-2", tmp_path))

    assert (followed.found, followed.unfinished) == ((), 1)


def test_what_is_followed_to_its_end_leaves_nothing(tmp_path: Path) -> None:
    assert flows(package("data.sharing.no-consent.app/failed-2", tmp_path)).unfinished == 0


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        (sharing, "data.transit.unencrypted.app/failed-7"),
        (transit, "data.transit.unencrypted.app/passed-8"),
    ],
)
def test_nothing_is_passed_over_flows_that_were_not_followed(
    rule: ModuleType, name: str, tmp_path: Path
) -> None:
    app = package(name, tmp_path)
    flows(app, Limits(steps=3))

    (finding,) = rule.judge(app)

    assert finding.outcome is Outcome.UNTESTED


def test_what_is_handed_to_a_native_method_ends_there_and_its_result_is_followed_on(
    tmp_path: Path,
) -> None:
    found = flows(package("data.sharing.no-consent.app/cantTell-8", tmp_path)).found

    assert [(flow.kind, flow.callee.name, flow.reading.exact) for flow in found] == [
        ("native", "digest", True),
        ("component", "onProfileSignIn", False),
    ]


@pytest.mark.parametrize("name", ["passed-8", "passed-9"])
def test_native_code_that_gets_nothing_or_is_known_to_keep_it_ends_no_flow(
    name: str, tmp_path: Path
) -> None:
    assert flows(package(f"data.sharing.no-consent.app/{name}", tmp_path)).found == ()


@pytest.mark.parametrize("rule", [transit, storage])
def test_nothing_is_passed_over_what_native_code_was_given(
    rule: ModuleType, tmp_path: Path
) -> None:
    (finding,) = rule.judge(package("data.sharing.no-consent.app/cantTell-7", tmp_path))

    assert finding.outcome is Outcome.UNTESTED
    assert "number of places: 1" in finding.parameters["why"].en


INVOKE_STATIC = 0x71
BOX = Thing("Lcom/a/Box;", (0, 1, 2))


def test_a_field_forgets_what_it_held_when_it_is_surely_this_object() -> None:
    heap = Heap()
    heap.put(BOX, "id", constant("old"))

    heap.put(BOX, "id", constant("new"))

    assert heap.get(BOX, "id") == constant("new")


def test_two_ways_that_meet_hold_what_either_brought() -> None:
    one, other = Heap(), Heap()
    one.put(BOX, "id", constant("a"))
    other.put(BOX, "id", constant("b"))

    assert one.join(other)
    assert not one.join(other)
    assert one.get(BOX, "id") == Value(constants=frozenset({"a", "b"}))


def test_a_copy_is_not_changed_with_its_origin() -> None:
    heap = Heap()
    heap.put(BOX, "id", constant("a"))
    copy = heap.copy()

    heap.put(BOX, "id", constant("b"))

    assert copy.get(BOX, "id") == constant("a")


def test_what_meets_the_unknown_may_be_anything() -> None:
    assert joined(constant(1), NOTHING).constants is None


@pytest.mark.parametrize(
    ("kind", "first", "second", "holds"),
    [
        (0, constant(1), constant(1), True),
        (0, constant(1), constant(2), False),
        (4, Value(constants=frozenset({3, 4})), constant(2), True),
        (4, Value(constants=frozenset({1, 4})), constant(2), None),
        (0, NOTHING, constant(2), None),
        (1, constant("text"), constant(0), True),
        (0, constant("text"), constant("text"), None),
    ],
)
def test_a_condition_is_decided_only_where_all_that_is_possible_agrees(
    kind: int, first: Value, second: Value, holds: bool | None
) -> None:
    assert decided(kind, first, second) is holds


INVOKE_VIRTUAL = 0x6E


@pytest.mark.parametrize(
    ("kind", "number", "text"),
    [("C", 65, "at A"), ("C", -1, "at \uffff"), ("C", 0xD800, None), ("I", -1, "at -1")],
)
def test_what_is_put_behind_a_text_is_a_whole_character_or_unknown(
    kind: str, number: int, text: str | None
) -> None:
    builder, heap = Thing("Ljava/lang/StringBuilder;", (0, 1, 2)), Heap()
    heap.put(builder, "@text", constant("at "))
    method = Method(Signature("Lcom/a/B;", "go", "()V"), 8, 0, 0, 0)
    callee = Signature(builder.type, "append", f"({kind}){builder.type}")
    each = Instruction(0, INVOKE_VIRTUAL, (0, 1), callee)
    given = [Value(things=frozenset({builder})), constant(number)]
    calling = Calling(cast("Body", SimpleNamespace(method=method)), each, callee, given, ())

    called(calling, heap, lambda _: True)

    assert (heap.get(builder, "@text") or NOTHING).text == text


@pytest.mark.parametrize("name", ["create", "findViewById", "setInputType", "baseUrl"])
def test_a_method_that_only_has_a_known_name_and_takes_nothing_is_like_any_other(name: str) -> None:
    method = Method(Signature("Lcom/a/B;", "go", "()V"), 8, 0, 0, 0)
    callee = Signature("Lcom/library/Maker;", name, "()Ljava/lang/Object;")
    each = Instruction(0, INVOKE_STATIC, (), callee)
    calling = Calling(cast("Body", SimpleNamespace(method=method)), each, callee, [], ())

    assert called(calling, Heap(), lambda _: True).readings == frozenset()


def test_a_text_that_is_made_of_bytes_holds_what_they_hold(tmp_path: Path) -> None:
    flow = only_flow("data.transit.unencrypted.app/failed-12", tmp_path)

    assert (flow.reading.data, flow.kind, flow.reading.exact) == ("android_id", "network", True)
