"""To which campaign a problem belongs: the one that looks at its asset and asks for its scenario."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from rectitude.ledger.enterprises.models import Asset

CHUNK = 500
"""Assets looked up at once: below the limit of older SQLite builds (999 values)."""


def campaigns_of(
    wanted: Iterable[tuple[int, str]], authority: int, day: date
) -> dict[tuple[int, str], int]:
    """
    Return the campaign of each (asset, scenario) that has one on a day; of several the one opened last.

    It is a campaign of the authority, open and under way, whose population has the asset and whose scope
    has the scenario.
    """
    scenarios: dict[int, set[str]] = defaultdict(set)
    for asset, scenario in wanted:
        scenarios[asset].add(scenario)
    found: dict[tuple[int, str], int] = {}
    for asset, campaign, scope in _looked_at(sorted(scenarios), authority, day):
        for scenario in scenarios[asset]:
            if in_scope(scenario, scope):
                found[asset, scenario] = max(campaign, found.get((asset, scenario), 0))
    return found


def in_scope(scenario: str, scope: Sequence[str]) -> bool:
    """
    Return whether a campaign asks for a scenario: its scope are ids or dotted prefixes, none means all.

    >>> in_scope("user.popup.by-shake", ["user.popup"]), in_scope("user.popup.by-shake", [])
    (True, True)
    """
    return not scope or any(f"{scenario}.".startswith(f"{each}.") for each in scope)


def _looked_at(
    assets: Sequence[int], authority: int, day: date
) -> Iterable[tuple[int, int, Sequence[str]]]:
    for start in range(0, len(assets), CHUNK):
        rows = Asset.objects.filter(
            pk__in=assets[start : start + CHUNK],
            campaigns__authority=authority,
            campaigns__state="open",
            campaigns__starts_on__lte=day,
            campaigns__ends_on__gte=day,
        )
        yield from rows.values_list("pk", "campaigns__pk", "campaigns__scenarios")
