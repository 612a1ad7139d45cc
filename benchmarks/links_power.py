"""
How often the link audit establishes a difference: where there is one, and where there is none.

Simulated platforms go through the same code as a real audit: treatments, matched blocks, exact
tests, Holm over all comparisons. Run `PYTHONPATH=src:tests python benchmarks/links_power.py
[AUDITS]`; it prints the tables of docs/explanation/link-audit.md.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable

import link_audits as made
from rectitude.evidence.linkprobe import LinkAudit
from rectitude.facts.links import study
from rectitude.facts.statistics import ALPHA, Block, e_values, permutation_p

CONTEXTS = ("desktop", "wechat")
SECOND = "http://second.example/item?id=1"
LINKS = (*made.LINKS, made.link(SECOND, "rival", "Second Ltd"))
FAR = 200


def establishes(audit: LinkAudit) -> bool:
    """Return whether any difference is established in an audit."""
    return any(each.verdict == "established" for each in study(audit).comparisons)


def share(platform: Callable, audits: int, rounds: int, **fields) -> float:
    """Return the share of audits of a platform in which a difference is established."""
    found = (
        establishes(
            made.audit(platform, LINKS, rounds=rounds, contexts=CONTEXTS, seed=seed, **fields)
        )
        for seed in range(audits)
    )
    return sum(found) / audits


def mixed(rate: float) -> Callable:
    """Return a fair platform whose visits fail, lag, are tagged or meet a notice by chance."""

    def platform(url, context, number, chance):
        if chance.random() >= rate:
            return made.arrives(url)
        return (
            made.failed(),
            made.arrives(url, seconds=2.0),
            made.notice(url),
            made.arrives(url, at=url + "&t=1"),
        )[chance.randrange(4)]

    return platform


def outages(rate: float) -> Callable:
    """Return a fair platform that is out for everybody in every fourth round, flaky in all."""

    def platform(url, context, number, chance):
        if number % 4 == 3:
            return made.failed() if chance.random() < 0.8 else made.arrives(url)
        return made.flaky(rate)(url, context, number, chance)

    return platform


def false_alarms(audits: int) -> None:
    """Print how often a fair platform is accused."""
    print(f"Fair platforms, 2 rivals in 2 contexts: falsely established in {audits:,} audits each")
    print("| platform | 8 rounds | 20 rounds | watched up to 40 rounds |")
    print("|---|---|---|---|")
    cases = {
        "2 % of visits fail": made.flaky(0.02),
        "10 % of visits fail": made.flaky(0.10),
        "10 % fail, lag, are tagged or meet a notice": mixed(0.10),
        "outage in every fourth round, 5 % fail": outages(0.05),
    }
    for name, platform in cases.items():
        figures = [
            share(platform, audits, 8),
            share(platform, audits, 20),
            share(platform, audits, 40, stopping="anytime"),
        ]
        print(f"| {name} | " + " | ".join(f"{figure:.1%}" for figure in figures) + " |", flush=True)


def rounds_needed(blocked: float, failing: float, seed: int, controls: int = 4) -> tuple[int, int]:
    """
    Return after how many rounds the fixed test and the evidence value establish it.

    `failing` of all visits fail by themselves, the target's too; `blocked` of the target's are blocked.
    """
    chance = random.Random(seed)
    blocks: list[Block] = []
    fixed = watched = FAR
    for number in range(1, FAR + 1):
        hit = chance.random() < failing or chance.random() < blocked
        worse = hit + sum(chance.random() < failing for _ in range(controls))
        if 2 * worse > controls + 1:  # the block's median is adverse, so nobody is worse
            hit, worse = False, 0
        blocks.append(Block(hit, worse, controls + 1))
        if fixed == FAR and permutation_p(blocks) <= ALPHA:
            fixed = number
        if watched == FAR and e_values(blocks)[-1] >= 1 / ALPHA:
            watched = number
        if FAR not in {fixed, watched}:
            break
    return fixed, watched


def power(runs: int) -> None:
    """Print how many rounds a difference takes."""
    print(f"\nRounds to establish one comparison with 4 controls, median (9 in 10), {runs} runs")
    print("| blocked | 2 % of all fail, fixed | watched | 10 % fail, fixed | watched |")
    print("|---|---|---|---|---|")
    for blocked in (1.0, 0.9, 0.5, 0.3, 0.2):
        cells = [cell for failing in (0.02, 0.10) for cell in _cells(blocked, failing, runs)]
        print(f"| {blocked:.0%} | " + " | ".join(cells) + " |", flush=True)
    print(f"\nThe same with 10 % failures, by the number of controls, {runs} runs, fixed")
    print("| blocked | 2 controls | 4 | 6 | 8 |")
    print("|---|---|---|---|---|")
    for blocked in (0.5, 0.3, 0.2):
        cells = [_cells(blocked, 0.10, runs, controls)[0] for controls in (2, 4, 6, 8)]
        print(f"| {blocked:.0%} | " + " | ".join(cells) + " |", flush=True)


def _cells(blocked: float, failing: float, runs: int, controls: int = 4) -> list[str]:
    """Return the rounds of the fixed test and of the evidence value: median, and nine in ten."""
    found = [rounds_needed(blocked, failing, seed, controls) for seed in range(runs)]
    cells = []
    for numbers in zip(*found, strict=True):
        ninth = sorted(numbers)[int(0.9 * runs)]
        far = ninth if ninth < FAR else f"over {FAR}"
        cells.append(f"{statistics.median(numbers):.0f} ({far})")
    return cells


def treatments() -> None:
    """Print how often a total treatment of one rival is established in six rounds."""
    print("\nOne of 2 rivals in 2 contexts, 6 rounds, 2 % of visits fail, 200 audits")
    print("| treatment | established |")
    print("|---|---|")
    cases = {
        "blocked": made.blocked,
        "warning page": made.notice,
        "copy only": made.copy_only,
        "slowed by a second": lambda url: made.arrives(url, seconds=1.0),
        "parameter added": lambda url: made.arrives(url, at=url + "&pid=1"),
    }
    for name, treated in cases.items():
        platform = made.flaky(0.02, made.only(made.RIVAL, treated))
        print(f"| {name} | {share(platform, 200, 6):.0%} |", flush=True)


if __name__ == "__main__":
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    began = time.perf_counter()
    false_alarms(wanted)
    power(400)
    treatments()
    print(f"\n{time.perf_counter() - began:.0f} s")
