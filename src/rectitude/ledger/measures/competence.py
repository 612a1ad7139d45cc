"""Whether an authority may act on a legal basis on a day."""

from datetime import date

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.text import Text


def bases_of(authority: Organisation, scenario: str, day: date) -> list[str]:
    """Return the instruments on which an authority may act in a scenario, in force on a day."""
    articles = catalogue.load().scenario(scenario).basis_on(day)
    named = dict.fromkeys(each.instrument for each in articles)
    return [each for each in named if each in authority.competences]


def penal_bases_of(authority: Organisation, scenario: str, day: date) -> list[str]:
    """Return those of them on which a penalty may rest."""
    return [each for each in bases_of(authority, scenario, day) if carries_penalties(each)]


def carries_penalties(basis: str) -> bool:
    """Return whether a penalty may rest on an instrument of the catalogue."""
    return catalogue.load().instrument(basis).carries_penalties


NOT_PENAL = Text(
    "规范性文件不能作为处罚依据，只能依据法律、法规、规章。",
    "No penalty rests on a circular; only on laws, regulations and rules.",
)


def refusal(authority: Organisation, scenario: str, basis: str, day: date) -> Text | None:
    """
    Return why an authority may not act on a basis, or None.

    Where it is not competent the way is a transfer. Source: Administrative Penalty Law, articles 22,
    25 and 37.
    """
    known = {each.instrument for each in catalogue.load().scenario(scenario).basis}
    if basis not in known:
        return Text("这个场景没有这项法律依据。", "The scenario has no such legal basis.")
    if not catalogue.load().instrument(basis).in_force_on(day):
        return Text("这项依据在行为之日不生效。", "It was not in force on the day of the act.")
    if basis not in authority.competences:
        return Text(
            "本机关无权依此执法，应移送有权机关。",
            "This authority may not enforce it; transfer the problem to one that may.",
        )
    return None
