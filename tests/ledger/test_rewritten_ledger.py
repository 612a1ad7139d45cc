"""Whoever has all rights over the database and rewrites the ledger is found out, row by row."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from django.apps import apps
from django.db import DatabaseError, connection, transaction

from ledger.acting import closed, false, intact, registered
from ledger.test_audit import rewrite
from ledger.test_penalties import informed
from ledger.world import World
from rectitude.ledger import seals
from rectitude.ledger.audit import copies, triggers
from rectitude.ledger.audit.checkpoints import make
from rectitude.ledger.audit.export import verify_file, write
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.problems.models import Problem
from rectitude.text import Unable


def by_hand(*statements: str) -> None:
    """Write into the database past the application, its guards switched off and on again."""
    for table in triggers.tables():
        triggers.release(table, connection)
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
    triggers.protect_all(connection)


@pytest.mark.parametrize(
    ("statement", "named"),
    [
        ("UPDATE problems_problem SET due_on = '2036-01-01'", r"problem \d+: due_on not as event"),
        ("UPDATE problems_problem SET title = '别的'", r"problem \d+: title not as event"),
        ("UPDATE problems_problem SET legal_review_by = 1", r"problem \d+: legal_review_by not"),
        ("UPDATE problems_review SET opinion = 'no' WHERE id = FIRST", r"review \d+: opinion not as"),
        ("DELETE FROM problems_review WHERE id = FIRST", r"review \d+: was deleted; by event"),
        ("UPDATE measures_penaltycase SET proposed_fine = 1", r"penalty_case \d+: proposed_fine not"),
        ("UPDATE documents_attachment SET name = 'x'", r"attachment \d+: name not as event"),
        ("DELETE FROM documents_attachment", r"attachment \d+: was deleted"),
        ("UPDATE documents_document SET content = '{}'", r"document \d+: content not as event"),
        ("UPDATE inspections_finding SET outcome = 'passed'", r"finding \d+: outcome not as event"),
        ("UPDATE deadlines_deadline SET due_on = '2036-01-01'", r"deadline \d+: due_on not as"),
        ("DELETE FROM deadlines_calendarday WHERE day = '2026-10-01'", "calendarday 2026-10-01: was"),
        ("UPDATE accounts_user SET password = 'x' WHERE id = FIRST", r"user \d+: password not as event"),
        ("UPDATE accounts_membership SET role = 'decider' WHERE id = FIRST", r"membership \d+: role not"),
        (
            "INSERT INTO accounts_membership (user_id, organisation_id, role, certificate, active) "
            "SELECT user_id, organisation_id, 'decider', '', true FROM accounts_membership WHERE id = FIRST",
            r"membership \d+: no event says where it comes from",
        ),
    ],
)  # fmt: skip
def test_a_row_changed_past_the_log_is_named(world: World, statement: str, named: str) -> None:
    informed(world)
    assert intact() == []
    name = re.search(r"(?:UPDATE|FROM) (\w+)", statement)
    assert name is not None

    by_hand(statement.replace("FIRST", f"(SELECT min(id) FROM {name[1]})"))

    assert any(re.match(named, line) for line in false()), false()


def test_every_table_of_the_ledger_is_sealed_or_says_why_not() -> None:
    ours = {m._meta.label for m in apps.get_models() if m.__module__.startswith("rectitude.")}

    assert {m._meta.label for m in seals.sealed_models()} == ours - set(seals.UNSEALED)


def test_nothing_is_written_outside_of_a_sealed_change(world: World) -> None:
    informed(world)

    assert seals.marks().rows == {}


def test_what_fails_leaves_no_mark(world: World) -> None:
    problem = registered(world)

    def fails() -> None:
        with sealed():
            Problem.objects.filter(pk=problem.pk).update(title="别的")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()

    assert seals.marks().rows == {}
    by_hand("UPDATE problems_problem SET title = '别的'")
    registered(world, subject="https://other.example")
    assert any(f"problem {problem.pk}: title" in line for line in false())


@pytest.mark.parametrize("table", triggers.tables())
def test_every_append_only_table_is_so_after_all_migrations(world: World, table: str) -> None:
    assert list(triggers.unguarded(connection)) == []

    triggers.release(table, connection)

    assert false() == [f"table {table}: its guard against changes was removed or replaced"]


def replace() -> None:
    """Replace the log by itself as another program would, without our settings of the connection."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            cursor.execute("UPDATE audit_event SET hash = hash")
            return
        cursor.execute("PRAGMA recursive_triggers = OFF")
        try:
            cursor.execute("INSERT OR REPLACE INTO audit_event SELECT * FROM audit_event")
        finally:
            cursor.execute("PRAGMA recursive_triggers = ON")


def test_no_row_of_the_log_is_replaced(world: World) -> None:
    registered(world)

    with pytest.raises(DatabaseError), transaction.atomic():
        replace()
    assert false() == []


def other_name(event: dict[str, Any]) -> dict[str, Any]:
    return event | {"actor_name": "nobody"}


def rewritten(world: World, *further: str) -> None:
    """Sign the log, then edit its events, compute the chain anew, and delete the checkpoints."""
    closed(world)
    make(world.now)
    rewrite(other_name)
    by_hand("DELETE FROM audit_checkpoint", *further)


def test_a_log_rewritten_with_its_checkpoints_deleted_shows_by_the_file_beside(
    world: World,
) -> None:
    rewritten(world)

    (size,) = {copy["size"] for copy in copies.kept()}
    found = false()

    assert any(f"checkpoint at {size} of" in line and "no more" in line for line in found), found
    assert f"the kept checkpoint at {size}: an event before it was changed" in found


def test_it_shows_by_a_copy_that_somebody_kept(world: World, tmp_path: Path) -> None:
    rewritten(world)
    elsewhere = tmp_path / "kept.jsonl"
    elsewhere.write_text(copies.path().read_text(encoding="utf-8"), encoding="utf-8")
    copies.path().unlink()

    assert any("was changed" in line for line in false(kept=copies.read(elsewhere)))


def test_it_shows_by_the_digest_on_a_printed_document(world: World) -> None:
    closed(world)
    event = Event.objects.filter(action="document.issue").latest("seq")
    printed = f"{event.seq} {event.hash[: copies.LEAST]}"
    assert false(kept=copies.parse(printed, "paper")) == []

    rewrite(other_name)

    assert f"the printed digest of event {event.seq}: the event was changed" in false(
        kept=copies.parse(printed, "paper")
    )


def test_it_shows_in_the_log_alone_once_a_day_has_passed(world: World) -> None:
    rewritten(world)
    copies.path().unlink()
    world.later(days=1)
    registered(world, subject="https://other.example")

    assert any("no checkpoint for more than a day" in line for line in false())


def test_a_checkpoint_that_was_rolled_back_is_missed(world: World) -> None:
    closed(world)
    make(world.now)
    registered(world, subject="https://other.example")
    made = make(world.later(hours=1))
    assert made is not None

    by_hand(f"DELETE FROM audit_checkpoint WHERE size = {made.size}")

    assert any(f"checkpoint at {made.size} of" in line for line in false())


def test_a_log_that_does_not_say_how_it_began_is_none(world: World) -> None:
    registered(world)

    rewrite(lambda event: None if event["action"] == "log.begin" else event)

    assert "the log does not say what was there when it began" in false()


def test_the_seals_of_a_rewritten_event_do_not_hide_a_changed_row(
    world: World, tmp_path: Path
) -> None:
    """The adversary knows how seals are made: what is left to find him is the copy outside."""
    problem = registered(world)
    make(world.now)
    by_hand("UPDATE problems_problem SET title = '别的'")
    ((_, now),) = seals.seals_of(Problem, [problem.pk])

    def reseal(event: dict[str, Any]) -> dict[str, Any]:
        rows = json.loads(event["rows"] or "{}")
        if str(problem.pk) in rows.get("problems.Problem", {}):
            rows["problems.Problem"][str(problem.pk)] = now
        return event | {"rows": json.dumps(rows) if rows else None}

    rewrite(reseal)

    assert any("an event before it was changed" in line for line in false())
    assert not any(line.startswith("problem") for line in false())


def test_an_export_is_compared_with_copies_by_the_command(world: World, tmp_path: Path) -> None:
    from rectitude.ledger.cli import ledger

    closed(world)
    make(world.now)
    kept = tmp_path / "kept.jsonl"
    kept.write_text(copies.path().read_text(encoding="utf-8"), encoding="utf-8")
    rewrite(other_name)
    by_hand("DELETE FROM audit_checkpoint")
    write(tmp_path / "log.jsonl")
    assert verify_file(tmp_path / "log.jsonl") == []

    verify = ["verify", "--file", str(tmp_path / "log.jsonl"), "--checkpoints", str(kept)]
    result = CliRunner().invoke(ledger, verify)

    assert result.exit_code == 1
    assert "was changed" in result.output or "被改动" in result.output


@pytest.mark.parametrize("line", ["{", "[" * 100_000, "1", "x y", "1 abc", '{"size": "1"}', "{}"])
def test_a_copy_that_is_none_is_refused_in_one_line(line: str) -> None:
    with pytest.raises(Unable, match="line 1"):
        copies.parse(line, "kept")


@pytest.mark.parametrize(
    "change",
    [
        lambda: Problem.objects.update(title="别的"),
        lambda: [row.save() for row in Problem.objects.all()],
        lambda: Problem.objects.bulk_update(Problem.objects.all(), ["title"]),
    ],
)
def test_what_the_application_writes_is_sealed(world: World, change: Callable[[], object]) -> None:
    registered(world)

    with sealed():
        change()

    assert intact() == []


def test_a_ledger_of_before_is_sealed_once(world: World) -> None:
    from rectitude.ledger.audit.sealing import begin

    count = Event.objects.count()

    begin(world.now + timedelta(days=1))

    assert Event.objects.count() == count
