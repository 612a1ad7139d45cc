"""What is chosen or named in the forms with which something begins."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.dateparse import parse_date

from rectitude import catalogue
from rectitude.ledger.accounts.actions import add_organisation
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.accounts.queries import enterprises_alike
from rectitude.ledger.actor import ENTERPRISE, Actor
from rectitude.ledger.campaigns import commissions
from rectitude.ledger.campaigns.models import BatchRow, Campaign
from rectitude.ledger.enterprises import identity
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.measures import competence
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Reason
from rectitude.ledger.words import words
from rectitude.text import Text

CODE = 18
"""Characters of a unified social credit code (GB 32100)."""

MANY = 500
"""Assets that a form lists at most: ours; a longer list is pasted."""


def campaigns(by: Actor) -> tuple[tuple[str, Text], ...]:
    """Return the open campaigns of an actor, for a choice."""
    rows = Campaign.objects.for_member(by).filter(state="open").order_by("-pk")
    return tuple((str(row.pk), Text(row.name, row.english_name or row.name)) for row in rows)


def laboratories() -> tuple[tuple[str, Text], ...]:
    """Return the laboratories that may be asked, for a choice."""
    return tuple((str(row.pk), row.named) for row in commissions.laboratories())


def within(said: Mapping[str, Any], **limits: int) -> None:
    """
    Check that what was written fits its columns.

    Raises Invalid with those that are longer than their limit, in characters.
    """
    long = {name: limit for name, limit in limits.items() if len(said.get(name, "")) > limit}
    if long:
        raise Invalid(
            {
                name: Text(f"最多 {limit} 个字符。", f"At most {limit} characters.")
                for name, limit in long.items()
            }
        )


def phases(lines: Sequence[str]) -> list[dict[str, str]]:
    """
    Return the phases that were written, one a line: name, first day, last day.

    Raises Invalid with the line that cannot be read.
    """
    return [_phase(line) for line in lines if line.strip()]


def _phase(line: str) -> dict[str, str]:
    parts = [each.strip() for each in line.replace("，", ",").split(",")]
    name, *days = parts
    try:
        starts, ends = (parse_date(day) for day in days)
    except ValueError:
        starts = ends = None
    if starts is None or ends is None or ends < starts or not name:
        raise Invalid(
            {
                "phases": Text(
                    f"请写成“名称，2026-07-01，2026-07-31”：{line[:60]}",
                    f"Write “name, 2026-07-01, 2026-07-31”: {line[:60]}",
                )
            }
        )
    return {"zh": name, "en": name, "starts": starts.isoformat(), "ends": ends.isoformat()}


def assets_named(lines: Sequence[str], by: Actor, *, among: Campaign | None = None) -> list[Asset]:
    """
    Return the assets with the identifiers that were written, those of a campaign's population only.

    Behind the package name of an app may stand the beginning of its certificate.
    Raises Invalid with those that are not there, or stand for several assets.
    """
    wanted = list(dict.fromkeys(line.strip() for line in lines if line.strip()))
    rows = Asset.objects.for_member(by).filter(identifier__in=[each.split()[0] for each in wanted])
    if among is not None:
        rows = rows.filter(campaigns=among)
    of: dict[str, list[Asset]] = {}
    for row in rows:
        of.setdefault(row.identifier, []).append(row)
    found = {each: _meant(each, of) for each in wanted}
    bad = [each for each in wanted if len(found[each]) != 1]
    if bad:
        named = "、".join(bad[:5])
        where = ("检查对象", "the population") if among is not None else ("台账", "the ledger")
        raise Invalid(
            {
                "assets": Text(
                    f"{where[0]}中没有，或不止一个（共 {len(bad)} 个）：{named}",
                    f"{len(bad)} not in {where[1]}, or not unique: {named}",
                )
            }
        )
    return [found[each][0] for each in wanted]


def _meant(line: str, of: Mapping[str, list[Asset]]) -> list[Asset]:
    """Return the assets that a line may mean: an identifier, or an app's with part of its certificate."""
    identifier, _, digest = line.partition(" ")
    rows = of.get(identifier, [])
    digest = digest.strip().lower()
    return [each for each in rows if each.certificate.startswith(digest)] if digest else rows


def not_sampled(campaign: Campaign) -> str:
    """Return the identifiers of the population that no batch of the campaign has yet, one a line."""
    sampled = BatchRow.objects.filter(batch__campaign=campaign)
    rows = campaign.population.exclude(pk__in=sampled.values("asset"))
    return "\n".join(identity.written(row) for row in _some(rows))


def _some(rows: QuerySet[Asset]) -> list[Asset]:
    """Return assets in the order of their identifiers: the first of very many, without sorting them all."""
    return sorted(rows.order_by("pk")[:MANY], key=lambda asset: asset.identifier)


def own_assets(by: Actor, campaign: Campaign) -> QuerySet[Asset]:
    """Return the assets of a campaign that an actor may have inspected by their enterprise."""
    rows = Asset.objects.for_member(by).filter(campaigns=campaign, enterprise__isnull=False)
    if by.has(*ENTERPRISE):
        rows = rows.filter(enterprise=by.organisation)
    drafts = campaign.self_inspections.filter(state="draft")
    return rows.exclude(pk__in=drafts.values("asset"))


def asset_field(by: Actor, campaign: Campaign) -> Field:
    """Return the choice of an asset for its self-inspection."""
    names = ("enterprise__name", "enterprise__short_name", "enterprise__english_name")
    open_to = own_assets(by, campaign).select_related("enterprise")
    rows = _some(open_to.only("identifier", *names))
    choices = tuple(
        (str(row.pk), Text(*[f"{row.identifier} · {row.enterprise}"] * 2)) for row in rows
    )
    return Field("asset", "choice", Text("对象", "Asset"), choices=choices)


def receiver_field(problem: Problem) -> Field:
    """Return the choice of another authority."""
    rows = Organisation.objects.filter(kind=Organisation.Kind.AUTHORITY)
    choices = tuple(
        (str(row.pk), Text(row.name, row.english_name or row.name))
        for row in rows.exclude(pk=problem.authority_id).order_by("name")
    )
    return Field("receiver", "choice", Text("移送给", "To which authority"), choices=choices)


def authority_field() -> Field:
    """Return the choice of an authority."""
    rows = Organisation.objects.filter(kind=Organisation.Kind.AUTHORITY).order_by("name")
    choices = tuple((str(row.pk), Text(row.name, row.english_name or row.name)) for row in rows)
    return Field("authority", "choice", Text("机关", "Authority"), choices=choices)


def _suggested(name: str) -> Text:
    """Return which enterprises a name may mean; a new one is entered only when that is said."""
    names = enterprises_alike(name)
    if not names:
        return Text(
            "台账中没有这家企业。确认无误后勾选“登记新企业”。",
            "The ledger has no such enterprise. If it is right, tick “enter a new enterprise”.",
        )
    return Text(
        f"台账中没有同名企业。是不是：{'；'.join(names)}？如确为新企业，请勾选“登记新企业”。",
        f"No enterprise has this name. Did you mean: {'; '.join(names)}? "
        "If it is a new one, tick “enter a new enterprise”.",
    )


def owner_named(said: Mapping[str, Any], *, by: Actor, at: datetime) -> Organisation:
    """
    Return the enterprise with a credit code or full name, entered where there is none.

    A part of a name is not one: what is there is suggested, and a new one entered only when said so.
    Raises Invalid with the suggestion, or where code and name belong to two.
    """
    within(said, name=200)
    name, code = said["name"].strip(), said.get("credit_code", "").strip().upper()
    if code and not (len(code) == CODE and code.isalnum()):
        text = Text(f"代码是 {CODE} 位数字和字母。", f"It has {CODE} letters and digits.")
        raise Invalid({"credit_code": text})
    rows = Organisation.objects.filter(kind=Organisation.Kind.ENTERPRISE)
    found = rows.filter(credit_code=code).first() if code else rows.filter(name=name).first()
    if found is None:
        if not said.get("new"):
            raise Invalid({"name": _suggested(name)})
        kind = Organisation.Kind.ENTERPRISE
        return add_organisation(name, kind, by=by, at=at, credit_code=code)
    if found.name != name:
        text = Text(f"这个代码属于：{found.name}", f"This code belongs to {found.name}")
        raise Invalid({"credit_code": text})
    return found


def basis(by: Actor, problem: Problem, *, penal: bool = False) -> Field:
    """Return the legal bases of a scenario, for a penalty those on which one may rest."""
    named = dict.fromkeys(
        each.instrument for each in catalogue.load().scenario(problem.scenario).basis
    )
    bases = [each for each in named if not penal or competence.carries_penalties(each)]
    names = tuple((each, catalogue.load().instrument(each).name) for each in bases)
    return Field("basis", "choice", Text("法律依据", "Legal basis"), choices=names)


def may_punish(problem: Problem) -> Reason:
    day = timezone.localtime(problem.created_at).date()
    if competence.penal_bases_of(problem.authority, problem.scenario, day):
        return None
    return competent(problem) or competence.NOT_PENAL


def penal_initial(by: Actor, problem: Problem) -> dict[str, Any]:
    day: date = timezone.localtime(problem.created_at).date()
    usable = competence.penal_bases_of(problem.authority, problem.scenario, day)
    return {"act_on": day, "basis": usable[0] if usable else ""}


def competent(problem: Problem) -> Reason:
    day = timezone.localtime(problem.created_at).date()
    if competence.bases_of(problem.authority, problem.scenario, day):
        return None
    return words("begin.not_competent")


def initial(by: Actor, problem: Problem) -> dict[str, Any]:
    day: date = timezone.localtime(problem.created_at).date()
    usable = competence.bases_of(problem.authority, problem.scenario, day)
    return {"act_on": day, "basis": usable[0] if usable else ""}
