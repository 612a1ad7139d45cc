"""A switch of personalised delivery that does not stay off, or that changes nothing of what is asked for."""

from collections.abc import Iterator

from rectitude.evidence.switch import SwitchTrial
from rectitude.evidence.website import Website
from rectitude.facts.parties import bare
from rectitude.facts.site import home
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    untested,
)

VERSION = 1

_YES = frozenset({"1", "true", "on", "yes"})


def judge(website: Website) -> Iterator[Finding]:
    """Fail where it stands on again after it was turned off; whether delivery stops is not tried here."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    trials = [trial for trial in website.switches if not trial.problem]
    if not trials:
        yield inapplicable("none-found")
        return
    found = [finding for trial in trials if (finding := _finding(trial))]
    yield from found
    if not found:
        yield untested("stays-off", label=trials[0].label)


def _finding(trial: SwitchTrial) -> Finding | None:
    fields: dict[str, str | int] = {"url": bare(trial.page), "label": trial.label}
    place = Place(kind="page", key="switch", fields=fields)
    if trial.after == "on":
        return cannot_tell("does-not-turn", place, (trial.ref,), label=trial.label,
                           said=trial.said[:80] or "—")  # fmt: skip
    if trial.after != "off" or not trial.reloaded:
        return None
    times = len(trial.reloaded)
    if set(trial.reloaded) == {"on"}:
        if trial.unpressed or trial.said:
            return cannot_tell("perhaps-not-saved", place, (trial.ref,), label=trial.label,
                               times=times, said=trial.said[:80] or "—")  # fmt: skip
        return failed("on-again", place, (trial.ref,), label=trial.label, times=times)
    still = sorted(set(trial.asked) & set(trial.still_asked))
    asks = tuple(flag for flag in still if flag.partition("=")[2] in _YES)
    if set(trial.reloaded) == {"off"} and asks:
        return failed("still-asked", place, (trial.ref,), confidence=Confidence.MEDIUM,
                      label=trial.label, flags=asks)  # fmt: skip
    return None
