"""A third party stamps each checkpoint, so that a log rewritten as a whole shows even to who has the key."""

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

import time_stamping
from ledger.acting import false, registered
from ledger.world import World
from rectitude.ledger.audit import triggers
from rectitude.ledger.audit.checkpoints import make, stamp_newest
from rectitude.ledger.audit.export import verify_file, write
from rectitude.ledger.audit.models import Checkpoint
from rectitude.text import Unable
from time_stamping import Authority


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with time_stamping.serving(tmp_path_factory.mktemp("tsa")) as made:
        yield made


def stamped(world: World) -> Checkpoint:
    registered(world)
    make(world.now)
    stamp_newest()
    return Checkpoint.objects.get()


def test_a_stamped_checkpoint_verifies_in_place_and_from_the_export(
    world: World, authority: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("RECTITUDE_TIMESTAMPS", authority.address)
    roots = authority.roots.read_bytes()
    stamped(world)
    write(tmp_path / "log.jsonl")

    assert false(None, roots) == []
    assert verify_file(tmp_path / "log.jsonl", None, roots) == []


def test_a_checkpoint_signed_anew_does_not_fit_its_stamp(
    world: World, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECTITUDE_TIMESTAMPS", authority.address)
    kept = stamped(world).stamp
    triggers.release("audit_checkpoint", connection)
    Checkpoint.objects.all().delete()
    registered(world, subject="https://other.example")
    make(world.now)
    Checkpoint.objects.update(stamp=kept)

    assert "other content" in " ".join(false(None, authority.roots.read_bytes()))


def test_who_asks_for_stamps_is_told_where_there_are_none(
    world: World, authority: Authority
) -> None:
    assert stamped(world).stamp == ""

    assert false() == []
    assert false(None, authority.roots.read_bytes()) == ["no checkpoint has a time stamp"]


def test_a_stamp_that_is_none_is_a_fault(world: World) -> None:
    stamped(world)
    Checkpoint.objects.update(stamp=base64.b64encode(b"no stamp").decode())

    assert "no time stamp" in " ".join(false())


def test_an_authority_that_does_not_answer_leaves_the_checkpoint_as_it_is(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RECTITUDE_TIMESTAMPS", "http://127.0.0.1:9/")
    registered(world)
    make(world.now)

    with pytest.raises(Unable):
        stamp_newest()
    assert Checkpoint.objects.get().stamp == ""
