"""What `rectitude sweep` has to do with the ledger: a campaign's population, and reports that go in."""

from collections.abc import Iterable

import msgspec

from rectitude.ledger.cli.readiness import ready
from rectitude.text import Text, Unable

HEAD = ["address", "kind", "tags"]
"""The columns of a population, as a table of targets has them."""


class Population(msgspec.Struct, frozen=True):
    """A campaign's assets that the engine reaches, as rows of a table of targets."""

    campaign: str
    rows: list[list[str]]
    left_out: int
    """Assets that need a file to be inspected."""


class TakenIn(msgspec.Struct, frozen=True):
    """What the ledger made of reports: how many were new, what they opened, and what it refused."""

    new: int
    opened: int
    refused: list[Text]


@ready
def population(campaign: int, username: str) -> Population:
    """Return the population of a campaign that a person may see; raises Unable where there is none."""
    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.campaigns.models import Campaign
    from rectitude.ledger.campaigns.sweeps import REACHED
    from rectitude.ledger.inspections.runs import ENGINE_KIND

    seen = Campaign.objects.for_member(actor_of(person(username)))
    found = seen.filter(pk=campaign).first()
    if found is None:
        raise Unable(f"没有这个专项行动：{campaign}", f"There is no campaign {campaign}")
    assets = found.population.order_by("pk").select_related("enterprise")
    reached = [asset for asset in assets if asset.kind in REACHED]
    rows = [
        [
            asset.identifier,
            ENGINE_KIND[asset.kind],
            f"region={asset.enterprise.region}" if asset.enterprise and asset.enterprise.region else "",
        ]
        for asset in reached
    ]  # fmt: skip
    return Population(str(found), [HEAD, *rows], len(assets) - len(reached))


@ready
def take_in(reports: Iterable[tuple[str, bytes]], username: str) -> TakenIn:
    """Take in reports, each with its target, on behalf of a person; what is refused stops no other."""
    from django.utils import timezone

    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.cli import serving
    from rectitude.ledger.results.imports import check_importer, import_report
    from rectitude.ledger.transitions import Refused

    actor = actor_of(person(username))
    check_importer(actor, None)
    new = opened = 0
    refused: list[Text] = []
    for target, raw in reports:
        try:
            done = import_report(raw, by=actor, at=timezone.now())
        except Refused as error:
            refused.append(Text(f"{target}：{error.text.zh}", f"{target}: {error.text.en}"))
            continue
        new += done.new
        opened += len(done.opened)
    serving.sign_due()
    return TakenIn(new, opened, refused)


@ready
def known(username: str) -> None:
    """Raise Unable where nobody of that name may take reports in: before a sweep, not after it."""
    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.results.imports import check_importer

    check_importer(actor_of(person(username)), None)
