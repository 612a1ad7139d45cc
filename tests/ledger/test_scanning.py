"""Files are handed out only after the scanner has seen them, where one is set up."""

from pathlib import Path

import pytest

from ledger.acting import do, served
from ledger.test_files import disputed, got
from ledger.world import World
from rectitude.ledger.audit.models import Event
from rectitude.ledger.documents.actions import receive
from rectitude.ledger.documents.models import StoredFile
from rectitude.ledger.documents.scanning import scan_waiting
from rectitude.ledger.transitions import Refused


@pytest.fixture
def scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A scanner that takes files with a script for infected, and is out of order when told so."""
    program = tmp_path / "scanner.sh"
    program.write_text(
        f'#!/bin/sh\n[ -e {tmp_path}/broken ] && exit 2\ngrep -q alert "$1" && exit 1\nexit 0\n'
    )
    monkeypatch.setenv("RECTITUDE_SCANNER", f"sh {program}")
    return tmp_path


def state() -> str:
    return StoredFile.objects.get().scan


@pytest.mark.usefixtures("scanner")
def test_a_file_that_was_not_scanned_yet_is_handed_to_nobody(world: World) -> None:
    file = disputed(world)

    assert state() == "pending"
    assert got(world, "inspector", file)[0] == 403


@pytest.mark.usefixtures("scanner")
def test_what_is_infected_is_kept_back_and_the_log_says_so(world: World) -> None:
    file = disputed(world)

    assert scan_waiting(world.now) == 1

    assert state() == "infected"
    assert got(world, "inspector", file)[0] == 403
    event = Event.objects.get(action="file.infected")
    assert (event.entity, event.entity_id) == ("problem", file.entity_id)


@pytest.mark.usefixtures("scanner")
def test_what_is_clean_is_handed_out(world: World) -> None:
    file = receive(b"%PDF-1.7", "a.pdf", by=world.actor("editor"), at=world.now)

    scan_waiting(world.now)

    file.file.refresh_from_db()
    assert file.file.scan == "clean"


@pytest.mark.usefixtures("scanner")
def test_an_infected_file_is_attached_to_no_case(world: World) -> None:
    file = receive(b"alert(1)", "a.js", by=world.actor("editor"), at=world.now)
    scan_waiting(world.now)
    problem = served(world)

    with pytest.raises(Refused, match="infected"):
        do(world, problem, "editor", "dispute", reason="见附件", files=[str(file.pk)])


def test_a_scanner_that_is_out_of_order_is_asked_again(world: World, scanner: Path) -> None:
    (scanner / "broken").touch()
    file = disputed(world)
    assert scan_waiting(world.now) == 0
    assert state() == "pending"

    (scanner / "broken").unlink()
    scan_waiting(world.now)

    assert state() == "infected"
    assert file.file_id == StoredFile.objects.get().pk


def test_without_a_scanner_the_page_says_that_none_has_seen_it(world: World) -> None:
    disputed(world)

    assert scan_waiting(world.now) == 0
    assert state() == "unscanned"
