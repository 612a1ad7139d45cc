"""The log: it cannot be changed, and a change by other means shows."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from ledger.acting import closed, false, registered
from ledger.world import World
from rectitude.ledger.audit import chain, copies, triggers
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.checkpoints import make, public_key, signing_key
from rectitude.ledger.audit.export import verify_file, write
from rectitude.ledger.audit.models import Checkpoint, Event
from rectitude.ledger.audit.queries import exported
from rectitude.ledger.documents.files import store
from rectitude.ledger.home import evidence_file
from rectitude.ledger.problems.models import Problem


def unprotected(statement: str, *values: object) -> None:
    """Change the log as one who has all rights in the database."""
    triggers.release("audit_event", connection)
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def rewrite(change: Callable[[dict[str, Any]], dict[str, Any] | None]) -> None:
    """Rewrite the log as one who has all rights in the database, its chain computed anew."""
    kept = [done for event in list(exported()) if (done := change(event)) is not None]
    triggers.release("audit_event", connection)
    Event.objects.all().delete()
    previous = chain.GENESIS
    for seq, event in enumerate(kept, 1):
        event |= {"seq": seq, "previous": previous}
        previous = chain.digest(event)
        fields = {name: value for name, value in event.items() if name not in {"hash", "authority"}}
        Event.objects.create(**fields, authority_id=event["authority"], hash=previous)
    triggers.protect("audit_event", connection)


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_event SET body = '{}'", "DELETE FROM audit_event"]
)
def test_the_database_refuses_to_change_an_event(world: World, statement: str) -> None:
    registered(world)

    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)


def test_an_issued_document_cannot_be_changed(world: World) -> None:
    from ledger.acting import notified
    from rectitude.ledger.documents.models import Document

    notified(world)

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Document.objects.update(number="假")


def test_an_event_outside_a_transaction_is_refused(committed: World) -> None:
    with pytest.raises(RuntimeError, match="transaction"):
        record(
            "a", "problem", 1, {}, by=committed.actor("inspector"), at=committed.now, authority=None
        )


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE audit_event SET actor_name = 'x' WHERE seq = 3", "event 3: its content"),
        ("DELETE FROM audit_event WHERE seq = 3", "event 3: event 3 is missing"),
        ("UPDATE audit_event SET previous = hash WHERE seq = 3", "event 3: it does not continue"),
    ],
)
def test_a_changed_event_is_named(world: World, statement: str, said: str) -> None:
    closed(world)

    unprotected(statement)

    assert any(each.startswith(said) for each in false())


def test_events_cut_off_at_the_end_show_against_a_checkpoint(world: World) -> None:
    closed(world)
    make(world.now)
    last = Event.objects.latest("seq")

    unprotected("DELETE FROM audit_event WHERE seq = %s", last.seq)

    assert any("are gone" in each for each in false())


def test_a_state_changed_behind_the_log_shows(world: World) -> None:
    problem = registered(world)

    Problem.objects.filter(pk=problem.pk).update(state="notified")

    assert false()[0] == f"problem {problem.pk}: is notified, its events say registered"


def test_a_changed_evidence_file_shows(world: World) -> None:
    file = store(b"evidence", world.now)
    evidence_file(file.sha256).write_bytes(b"other")

    assert false() == [f"file {file.sha256}: changed"]


def test_an_exported_log_is_verified_without_the_database(world: World, tmp_path: Path) -> None:
    closed(world)
    make(world.now)
    path = tmp_path / "log.jsonl"
    write(path)
    assert verify_file(path, public_key(signing_key())) == []
    assert "another key" in verify_file(path, "0" * 64)[0].en

    path.write_text(
        path.read_text(encoding="utf-8").replace("technical_reviewer", "somebody", 1),
        encoding="utf-8",
    )

    assert verify_file(path) != []


def test_a_log_rewritten_as_a_whole_shows_against_its_old_signature(world: World) -> None:
    closed(world)
    made = make(world.now)
    assert made is not None
    copies.path().unlink()

    rewrite(lambda event: event | {"actor_name": "nobody"})

    assert false() == [f"checkpoint at {made.size}: an event before it was changed"]


def test_a_checkpoint_is_made_once_for_the_same_log(world: World) -> None:
    registered(world)

    assert make(world.now) is not None
    assert make(world.now) is None
    assert Checkpoint.objects.count() == 1


@given(st.lists(st.binary(min_size=1, max_size=8), min_size=1, max_size=40), st.data())
def test_each_leaf_is_proved_to_be_in_the_tree_and_no_other(
    items: list[bytes], data: st.DataObject
) -> None:
    tree = [chain.leaf(each) for each in items]
    index = data.draw(st.integers(0, len(items) - 1))
    top = chain.root(tree)

    path = chain.inclusion(tree, index)

    assert chain.included(tree[index], index, len(tree), path, top)
    assert not chain.included(chain.leaf(b"other" + items[index]), index, len(tree), path, top)


def test_the_tree_is_that_of_the_standard() -> None:
    leaves = [bytes.fromhex(each) for each in ("", "00", "10", "2021")]

    # The first roots of the test vectors that Certificate Transparency implementations share.
    roots = [chain.root([chain.leaf(each) for each in leaves[:count]]).hex() for count in (1, 2, 3)]

    assert chain.root([]).hex() == hashlib.sha256(b"").hexdigest()
    assert roots == [
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    ]


@given(
    st.dictionaries(
        st.text(max_size=5), st.integers() | st.text(max_size=5) | st.none(), max_size=6
    )
)
def test_canonical_json_does_not_depend_on_order(value: dict[str, object]) -> None:
    turned = dict(reversed(list(value.items())))

    assert chain.canonical(value) == chain.canonical(turned)
    assert json.loads(chain.canonical(value)) == value
