"""What `rectitude sweep` has to do with the ledger: a campaign's population, and reports that go in."""

import secrets
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from rectitude.ledger.cli.readiness import ready
from rectitude.text import Text, Unable

if TYPE_CHECKING:
    from rectitude.ledger.actor import Actor
    from rectitude.ledger.campaigns.models import Campaign

HEAD = ["address", "kind", "tags"]
"""The columns of a population, as a table of targets has them."""


class Round(msgspec.Struct, frozen=True):
    """What a sweep remembers of the campaign whose population it inspects."""

    campaign: int
    origin: str
    """By which the ledger knows it again."""
    population: int
    left_out: int
    """Assets that need a file to be inspected."""
    scenarios: list[str]
    assets: list[int]
    """By line of the table of targets, from its second: that asset's key."""


class Population(msgspec.Struct, frozen=True):
    """A campaign's assets that the engine reaches, as rows of a table of targets."""

    campaign: str
    rows: list[list[str]]
    round: Round


class Inspected(msgspec.Struct, frozen=True):
    """How a target ended: with a report, or why there is none; an asset's key where it is one's."""

    target: str
    asset: int | None
    state: str
    """`done`, `failed` or `skipped`."""
    report: bytes | None = None
    reason: Text = Text("", "")
    attempts: int = 0
    since: float | None = None
    """Unix time."""
    seconds: float = 0.0


class TakenIn(msgspec.Struct, frozen=True):
    """What the ledger made of reports: how many were new, what they opened, and what it refused."""

    new: int
    opened: int
    refused: list[Text]
    round: int | None = None
    """The number of the round that is kept, if one is."""
    kept_before: bool = False


@ready
def population(campaign: int, username: str, *, to_keep: bool = False) -> Population:
    """
    Return the population of a campaign that a person may see, and keep a round of if that is asked.

    Raises Unable where there is none.
    """
    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.campaigns.sweeps import REACHED, check_beginner
    from rectitude.ledger.inspections.runs import ENGINE_KIND

    actor = actor_of(person(username))
    found = _campaign(campaign, actor)
    if to_keep:
        check_beginner(found, actor)
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
    left_out = len(assets) - len(reached)
    told = Round(
        campaign, secrets.token_hex(16), len(assets), left_out, list(found.scenarios),
        [asset.pk for asset in reached],
    )  # fmt: skip
    return Population(str(found), [HEAD, *rows], told)


def _campaign(key: int, actor: "Actor") -> "Campaign":
    """Return a campaign that a person may see; raises Unable where there is none."""
    from rectitude.ledger.campaigns.models import Campaign

    found = Campaign.objects.for_member(actor).filter(pk=key).first()
    if found is None:
        raise Unable(f"没有这个专项行动：{key}", f"There is no campaign {key}")
    return found


@ready
def take_in(
    inspected: Iterable[Inspected],
    username: str,
    made: Round | None = None,
    drawn: Mapping[str, Any] | None = None,
    begun: float = 0.0,
) -> TakenIn:
    """
    Take in reports on behalf of a person; what is refused stops no other.

    With a round that is over it is kept too, once: with its population, denominators and versions of rules.
    Raises Unable where that is not allowed, before anything is taken in.
    """
    from django.utils import timezone

    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.cli import serving
    from rectitude.ledger.results.imports import check_importer, import_report
    from rectitude.ledger.transitions import Refused

    actor = actor_of(person(username))
    check_importer(actor, None)
    campaign = _to_keep(made, actor) if made else None
    new = opened = 0
    refused: list[Text] = []
    ended: list[tuple[Inspected, int | None]] = []
    for each in inspected:
        if each.report is None:
            ended.append((each, None))
            continue
        try:
            done = import_report(each.report, by=actor, at=timezone.now())
        except Refused as error:
            why = Text(f"{each.target}：{error.text.zh}", f"{each.target}: {error.text.en}")
            refused.append(why)
            unread = msgspec.structs.replace(each, state="failed", report=None, reason=error.text)
            ended.append((unread, None))
            continue
        new += done.new
        opened += len(done.opened)
        ended.append((msgspec.structs.replace(each, report=None), done.report.pk))
    serving.sign_due()
    if made is None or campaign is None:
        return TakenIn(new, opened, refused)
    number, is_new = _keep(campaign, made, ended, drawn or {}, begun, actor)
    return TakenIn(new, opened, refused, number, not is_new)


def _to_keep(made: Round, actor: "Actor") -> "Campaign":
    """Return the campaign of which a round is to be kept, if it was not before; raises Unable or Refused."""
    from rectitude.ledger.campaigns.sweeps import check_beginner

    campaign = _campaign(made.campaign, actor)
    if not campaign.sweeps.filter(origin=made.origin).exists():
        check_beginner(campaign, actor)
    return campaign


def _keep(
    campaign: "Campaign",
    made: Round,
    inspected: list[tuple[Inspected, int | None]],
    drawn: Mapping[str, Any],
    begun: float,
    actor: "Actor",
) -> tuple[int, bool]:
    """Keep a round; return its number and whether it was not kept before."""
    from django.utils import timezone

    from rectitude.ledger.campaigns import rounds

    ended = [
        rounds.Ended(
            each.asset,
            "cancelled" if each.state == "skipped" else each.state,
            report,
            each.reason,
            each.attempts,
            _moment(each.since),
            _moment(each.since + each.seconds) if each.since else None,
        )
        for each, report in inspected
        if each.asset is not None
    ]
    kept = rounds.Round(
        made.origin,
        made.population,
        made.left_out,
        made.scenarios,
        {name: drawn[name] for name in ("size", "seed", "by")} if drawn else {},
        _moment(begun) or timezone.now(),
    )
    sweep, is_new = rounds.keep_round(campaign, kept, ended, by=actor, at=timezone.now())
    return sweep.number, is_new


def _moment(seconds: float | None) -> datetime | None:
    return datetime.fromtimestamp(seconds, UTC) if seconds else None


@ready
def known(username: str) -> None:
    """Raise Unable where nobody of that name may take reports in: before a sweep, not after it."""
    from rectitude.ledger.accounts.actions import person
    from rectitude.ledger.accounts.queries import actor_of
    from rectitude.ledger.results.imports import check_importer

    check_importer(actor_of(person(username)), None)
