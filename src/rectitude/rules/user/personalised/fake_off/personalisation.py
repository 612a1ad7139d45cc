"""With the switch off, delivery by what was learnt of a visitor stops, and the switch stays off."""

from collections.abc import Iterator, Sequence

from rectitude.evidence.personalisation import Personalisation, SwitchPress
from rectitude.facts.parties import describe, party
from rectitude.facts.personalisation.experiment import ListStudy, Study, study
from rectitude.facts.personalisation.findings import (
    chance,
    cited,
    figures,
    percent,
    phases,
    place,
    saw,
    told,
    told_by,
)
from rectitude.facts.personalisation.permutation import least_units
from rectitude.facts.personalisation.profiles import Sent, sent_while_off
from rectitude.facts.personalisation.switching import (
    TurnedOn,
    pressed,
    search_of,
    turned_on,
    unmoved,
)
from rectitude.findings import (
    Finding,
    Outcome,
    Place,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 2

_SWITCH = Place(kind="push-switch", key="switch")


def judge(personalisation: Personalisation) -> Iterator[Finding]:
    """Fail what the arms prove, a switch that turns itself on, a profile that is sent on."""
    whole, search = study(personalisation), search_of(personalisation)
    if whole is None or not whole.compared.visitors:
        yield untested("not-done")
        return
    if search is None or not search.found:
        yield inapplicable("no-switch")
        return
    if not pressed(personalisation):
        yield untested("not-pressed")
        return
    stuck = unmoved(personalisation)
    if stuck and not any(one.off for one in whole.lists):  # nothing was seen with the switch off
        yield _of_unmoved(stuck)
        return
    found = [
        *(_of_list(personalisation, whole, one) for one in whole.lists),
        *map(_of_turning_on, turned_on(personalisation)),
        *map(_of_profile, sent_while_off(personalisation)),
    ]
    said = [each for each in found if each is not None]
    if stuck and not said:
        said = [_of_unmoved(stuck)]
    yield from said
    yield from _of_the_rest(personalisation, whole, said)


def _of_the_rest(
    personalisation: Personalisation, whole: Study, said: list[Finding]
) -> Iterator[Finding]:
    """Say what holds where nothing was found: that it works, or that nothing was to be seen."""
    works = whole.with_("works")
    worst = max(
        (one.worst for one in works if one.worst),
        key=lambda each: each.remainder.bound,
        default=None,
    )
    if worst and not any(each.outcome is Outcome.FAILED for each in said):
        one = next(each for each in works if each.name == worst.list)
        refs = cited(personalisation, whole, one.name, ("on", worst.phase))
        lists = tuple(each.name for each in works)
        yield told(passed("works", refs, lists=lists), **figures(whole, one, worst))
    if said or works:
        return
    if whole.with_("too-few"):
        units = min(whole.compared.units("first"), whole.compared.units("second"))
        yield untested("too-few", units=units, least=chance(whole.least_p), needed=least_units())
        return
    if apart := whole.with_("never-alike"):
        yield untested("never-alike", lists=tuple(one.name for one in apart))
        return
    weakest = max(whole.lists, key=lambda one: one.detectable)
    yield inapplicable(
        "none-shown",
        lists=tuple(one.name for one in whole.lists),
        units=min(whole.compared.units("first"), whole.compared.units("second")),
        detectable=percent(weakest.detectable),
    )


def _of_unmoved(stuck: Sequence[SwitchPress]) -> Finding:
    refs = tuple(press.ref for press in stuck[:12])
    return cannot_tell("unmoved", _SWITCH, refs, times=len(stuck))


def _of_list(personalisation: Personalisation, whole: Study, one: ListStudy) -> Finding | None:
    decisive = told_by(one) or one.worst or one.on
    if decisive is None or one.verdict in {"too-few", "never-alike", "none-shown", "works"}:
        return None
    refs = cited(personalisation, whole, one.name, ("on", decisive.phase))
    shared = figures(whole, one, decisive) | {
        "phases": phases(one.told),
        "minutes": max(1, round(decisive.seconds / 60)),
        "first_saw": saw(whole.compared, "first", decisive.phase, one.name),
        "second_saw": saw(whole.compared, "second", decisive.phase, one.name),
    }
    where = place(whole, one.name)
    if one.verdict in {"goes-on", "comes-back"}:
        return told(failed(one.verdict, where, refs), **shared)
    if one.verdict == "undecided" and one.more:
        return told(cannot_tell("undecided-more", where, refs, more=one.more), **shared)
    doubt = one.verdict in {"lingers", "faint"}
    return told(cannot_tell(one.verdict, where, refs, doubt=doubt), **shared)


def _of_turning_on(found: TurnedOn) -> Finding:
    """Fail where it happened to everybody: one visitor's switch may have been lost by chance."""
    phase = Term(f"push-phase.{found.phase}")
    if found.visitors == found.of > 1:
        return failed("turns-on", _SWITCH, found.refs,
                      phase=phase, visitors=found.visitors, of=found.of)  # fmt: skip
    return cannot_tell("some-turn-on", _SWITCH, found.refs,
                      phase=phase, visitors=found.visitors, of=found.of)  # fmt: skip


def _of_profile(sent: Sent) -> Finding:
    """Fail what goes to a party that advertises; of others a person must say what they are for."""
    where = Place(
        kind="recipient",
        key=f"{party(sent.host)} {sent.part} {sent.name}",
        fields={"recipient": sent.host},
    )
    finding = (
        failed("profile-sent", where, sent.refs)
        if sent.advertising
        else cannot_tell("sent-to-other", where, sent.refs)
    )
    return told(
        finding,
        recipient=describe(sent.host),
        name=sent.name,
        values=sent.values,
        p=chance(sent.p),
        phases=tuple(Term(f"push-phase.{phase}") for phase in sent.phases),
    )
