"""What is brought in one file: reports of the engine as JSON, or a bundle that is judged here and kept."""

from datetime import datetime

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.documents import files
from rectitude.ledger.documents.actions import attach_stored, plain_name
from rectitude.ledger.inspections.judging import ZIP, judged
from rectitude.ledger.inspections.reports import reports_in
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.results.imports import check_importer, import_report


def take_in(
    content: bytes, name: str, *, by: Actor, at: datetime, authority: Organisation | None = None
) -> list[Imported]:
    """
    Take in what a file holds: one report, several, or a bundle.

    A bundle is kept with each problem that its report opened or found again.
    Raises Refused where the actor may not or it cannot be read; what came before in the file stays.
    """
    receiver = check_importer(by, authority)
    if not content.startswith(ZIP):
        return [
            import_report(raw, by=by, at=at, authority=authority) for raw in reports_in(content)
        ]
    raw = judged(content, name)
    with sealed():
        done = import_report(raw, by=by, at=at, authority=authority)
        kept = files.store(content, at) if done.new else None
        for problem in (*done.opened, *done.regressed, *done.reinspected):
            assert kept is not None  # noqa: S101 - what is not new has opened nothing
            attach_stored(
                kept, plain_name(name), "problem", problem.pk,
                at=at, authority=receiver.pk, kind="bundle",
            )  # fmt: skip
    return [done]
