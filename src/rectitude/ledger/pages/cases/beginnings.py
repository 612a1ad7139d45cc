"""What a person may begin on a page: a problem by hand, a campaign, a batch, a run, a measure, a case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import ENTERPRISE, Actor, Role
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns import actions as campaigns
from rectitude.ledger.campaigns import commissions, sweeps
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.self_inspections import begin_self_inspection
from rectitude.ledger.documents import electronic
from rectitude.ledger.documents.models import Service
from rectitude.ledger.enterprises import actions as enterprises
from rectitude.ledger.enterprises.actions import ASSET_KINDS, scenario_choices
from rectitude.ledger.enterprises.identity import APPS
from rectitude.ledger.fields import Field, Invalid
from rectitude.ledger.inspections.runs import request_inspection
from rectitude.ledger.measures import actions as measures
from rectitude.ledger.measures import transfers
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.measures.penalties import actions as penalties
from rectitude.ledger.pages.cases import choosing
from rectitude.ledger.pages.cases.choosing import assets_named, owner_named, phases, within
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.owners import establish_owner
from rectitude.ledger.transitions import Case, Reason
from rectitude.ledger.words import words
from rectitude.text import Text

INSPECTOR = frozenset({Role.INSPECTOR})
LEADERS = frozenset({Role.INSPECTOR, Role.DECIDER})


@dataclass(frozen=True)
class Deed:
    """Something being begun: by whom, when, on what, and what was said."""

    by: Actor
    at: datetime
    parent: Any
    values: Mapping[str, Any]


@dataclass(frozen=True)
class Beginning:
    """One thing that may be begun, alone or on a problem or campaign."""

    name: str
    roles: frozenset[Role]
    fields: Callable[[Actor, Any], tuple[Field, ...]]
    begin: Callable[[Deed], Case]
    """Does it, through the action of its kind, and returns the case to go on with."""
    parent: type[Case] | None = None
    refusal: Callable[[Any, Actor], Reason] = lambda parent, by: None
    concerns: Callable[[Any], bool] = lambda parent: True
    """Whether it has to do with the state of what it is begun on; else it is left out."""
    initial: Callable[[Actor, Any], dict[str, Any]] = lambda by, parent: {}

    @property
    def label(self) -> Text:
        """The verb on its button."""
        return words(f"begin.{self.name}")


@dataclass(frozen=True)
class Way:
    """What a page shows of a beginning: where it leads, or why not now."""

    name: str
    label: Text
    address: str
    refusal: Reason


def ways(parent: Case | None, by: Actor, *names: str) -> list[Way]:
    """Return what an actor may begin on a case, or alone; with the reason where not now."""
    kind = type(parent) if parent is not None else None
    return [
        Way(
            beginning.name,
            beginning.label,
            address(beginning.name, parent),
            beginning.refusal(parent, by),
        )
        for beginning in BEGINNINGS.values()
        if beginning.parent is kind
        and by.has(*beginning.roles)
        and beginning.concerns(parent)
        and (not names or beginning.name in names)
    ]


def address(name: str, parent: Case | None) -> str:
    """Return the page on which something is begun."""
    if parent is None:
        return reverse("begin", args=[name])
    return reverse("begin-on", args=[name, parent.pk])


_ASSET = (
    Field("kind", "choice", Text("对象种类", "Kind of asset"), choices=ASSET_KINDS),
    Field("identifier", "line", Text("对象标识（网址、包名、地址段）", "Identifier: origin, package")),
    Field("name", "line", Text("对象名称", "Name of the asset"), required=False),
    Field("certificate", "line", Text("APP 签名证书 SHA-256", "App's certificate, SHA-256"),
          required=False),
    Field("developer", "line", Text("APP 开发者", "App's developer"), required=False),
)  # fmt: skip
_SCENARIOS = Field(
    "scenarios", "lines", Text("场景（不选即全部）", "Scenarios (none means all)"),
    required=False, choices=scenario_choices(),
)  # fmt: skip
_ASSETS = Field(
    "assets", "lines", Text("对象标识，每行一个", "Identifiers of the assets, one a line")
)
_ACT_ON = Field("act_on", "date", Text("行为日期", "Day of the act"))
_REASON = Field("reason", "text", Text("理由", "Reason"))


def _asset(deed: Deed) -> Any:
    said = deed.values
    within(said, identifier=300, name=200)
    return enterprises.add_asset(
        said["kind"], said["identifier"], by=deed.by, at=deed.at, name=said.get("name", ""),
        certificate=said.get("certificate", ""), developer=said.get("developer", ""),
    )  # fmt: skip


def _problem(deed: Deed) -> Case:
    campaign = None
    if key := deed.values.get("campaign"):
        campaign = Campaign.objects.for_member(deed.by).filter(pk=key).first()
    return register(
        _asset(deed),
        deed.values["scenario"],
        by=deed.by,
        at=deed.at,
        campaign=campaign.pk if campaign is not None else None,
    )


def _problem_fields(by: Actor, parent: None) -> tuple[Field, ...]:
    scenario = Field("scenario", "choice", Text("场景", "Scenario"), choices=scenario_choices())
    campaign = Field(
        "campaign", "choice", Text("专项行动", "Campaign"), required=False,
        choices=(("", words("case.no_campaign")), *choosing.campaigns(by)),
    )  # fmt: skip
    return (*_ASSET, scenario, campaign)


def _run(deed: Deed) -> Case:
    chosen = deed.values.get("scenarios", [])
    return request_inspection(_asset(deed), by=deed.by, at=deed.at, scenarios=chosen)


def _campaign(deed: Deed) -> Case:
    said = deed.values
    within(said, name=200, english_name=200)
    return campaigns.open_campaign(
        said["name"], said.get("english_name", ""), said["starts_on"], said["ends_on"],
        by=deed.by, at=deed.at, scenarios=said.get("scenarios", []), phases=phases(said.get("phases", [])),
    )  # fmt: skip


def _campaign_fields(by: Actor, parent: None) -> tuple[Field, ...]:
    return (
        Field("name", "line", Text("名称", "Name")),
        Field("english_name", "line", Text("英文名称", "Name in English"), required=False),
        Field("starts_on", "date", Text("开始日期", "First day")),
        Field("ends_on", "date", Text("结束日期", "Last day")),
        Field("phases", "lines", Text("阶段，每行：名称，开始日期，结束日期", "Phases: name, from, to"),
              required=False),
        _SCENARIOS,
    )  # fmt: skip


def _population(deed: Deed) -> Case:
    assets = assets_named(deed.values["assets"], deed.by)
    campaigns.populate(deed.parent, assets, by=deed.by, at=deed.at)
    campaign: Campaign = deed.parent
    return campaign


def _batch(deed: Deed) -> Case:
    assets = assets_named(deed.values["assets"], deed.by, among=deed.parent)
    return campaigns.open_batch(deed.parent, assets, by=deed.by, at=deed.at)


def _sweep(deed: Deed) -> Case:
    chosen = deed.values.get("scenarios", [])
    return sweeps.begin_sweep(deed.parent, by=deed.by, at=deed.at, scenarios=chosen)


def _commission(deed: Deed) -> Case:
    said = deed.values
    laboratory = Organisation.objects.get(pk=said["laboratory"])
    assets = assets_named(said.get("assets", []), deed.by, among=deed.parent)
    return commissions.ask(
        deed.parent, laboratory, said["request"], said["due_on"],
        by=deed.by, at=deed.at, assets=assets, scenarios=said.get("scenarios", []),
    )  # fmt: skip


def _commission_fields(by: Actor, campaign: Campaign) -> tuple[Field, ...]:
    return (
        Field("laboratory", "choice", Text("检测机构", "Laboratory"), choices=choosing.laboratories()),
        Field("request", "text", Text("检测要求", "What is asked")),
        Field("due_on", "date", Text("交付期限", "Due date")),
        Field("assets", "lines", Text("对象标识，每行一个（不填即全部检查对象）",
                                      "Identifiers of the assets, one a line (none means all)"),
              required=False),
        _SCENARIOS,
    )  # fmt: skip


def _self_inspection(deed: Deed) -> Case:
    asset = choosing.own_assets(deed.by, deed.parent).filter(pk=deed.values["asset"]).first()
    if asset is None:
        raise Invalid({"asset": words("case.no_asset")})
    return begin_self_inspection(deed.parent, asset, by=deed.by, at=deed.at)


def _measure_fields(by: Actor, problem: Problem) -> tuple[Field, ...]:
    kinds = tuple((str(kind), words(f"measure.{kind}")) for kind in Measure.Kind)
    addressee = Field(
        "addressee", "organisation", Text("执行方（下架、停止接入时填写）", "Who carries it out"),
        required=False,
    )  # fmt: skip
    return (
        Field("kind", "choice", Text("措施", "Measure"), choices=kinds),
        choosing.basis(by, problem),
        _ACT_ON,
        addressee,
        _REASON,
    )


def _measure(deed: Deed) -> Case:
    said = deed.values
    addressee = Organisation.objects.filter(pk=said.get("addressee") or 0).first()
    return measures.propose(
        deed.parent, said["kind"], said["basis"], said["reason"],
        by=deed.by, at=deed.at, act_on=said["act_on"], addressee=addressee,
    )  # fmt: skip


def _penalty_fields(by: Actor, problem: Problem) -> tuple[Field, ...]:
    label = Text("重大案件，须集体讨论", "Serious: to be discussed collectively")
    serious = Field("serious", "yes", label, required=False)
    return (choosing.basis(by, problem, penal=True), _ACT_ON, serious)


def _penalty(deed: Deed) -> Case:
    said = deed.values
    return penalties.propose(
        deed.parent, said["basis"],
        by=deed.by, at=deed.at, act_on=said["act_on"], serious=said.get("serious", False),
    )  # fmt: skip


def _transfer(deed: Deed) -> Case:
    receiver = Organisation.objects.filter(pk=deed.values["receiver"]).first()
    if receiver is None:
        raise Invalid({"receiver": words("case.no_organisation")})
    return transfers.send(deed.parent, receiver, deed.values["reason"], by=deed.by, at=deed.at)


def _owner(deed: Deed) -> Case:
    problem: Problem = deed.parent
    with sealed():
        enterprise = owner_named(deed.values, by=deed.by, at=deed.at)
        establish_owner(problem.asset, enterprise, by=deed.by, at=deed.at)
    return problem


def _owner_fields(by: Actor, problem: Problem) -> tuple[Field, ...]:
    return (
        Field("name", "line", Text("企业全称", "Full name of the enterprise")),
        Field("credit_code", "line", Text("统一社会信用代码", "Unified social credit code"), required=False),
        Field("new", "yes", Text("登记新企业", "Enter a new enterprise"), required=False),
    )  # fmt: skip


def _electronic_address(deed: Deed) -> Case:
    authority = Organisation.objects.get(pk=deed.values["authority"])
    return electronic.state_address(authority, deed.values["address"], by=deed.by, at=deed.at)


def _paper_address(deed: Deed) -> Case:
    said = deed.values
    return electronic.enter_paper(
        deed.parent.document, said["address"], said["on"], said["files"], by=deed.by, at=deed.at
    )


_ADDRESS = Field("address", "line", Text("电子邮箱或号码", "E-mail address or number"))
_PAPER = (
    _ADDRESS,
    Field("on", "date", Text("签署日期", "Day of the signature")),
    Field("files", "files", Text("签署的确认书（扫描件）", "The signed confirmation, scanned")),
)


def _is_open(case: Case) -> bool:
    return case.state not in {"closed", "withdrawn", "transferred"}


def _identity(deed: Deed) -> Case:
    problem: Problem = deed.parent
    said = deed.values
    enterprises.identify_app(
        problem.asset, said["certificate"], said.get("developer", ""), by=deed.by, at=deed.at
    )
    return problem


def _unidentified(problem: Problem) -> bool:
    return problem.asset.kind in APPS and not problem.asset.certificate


def _not_notified(problem: Problem, by: Actor) -> Reason:
    return None if problem.notified_at is None else words("begin.notified")


BEGINNINGS: dict[str, Beginning] = {
    beginning.name: beginning
    for beginning in (
        Beginning("problem", INSPECTOR, _problem_fields, _problem),
        Beginning("run", INSPECTOR, lambda by, none: (*_ASSET, _SCENARIOS), _run),
        Beginning("campaign", LEADERS, _campaign_fields, _campaign),
        Beginning("population", LEADERS, lambda by, campaign: (_ASSETS,), _population, Campaign,
                  campaigns.closed, concerns=_is_open),
        Beginning("batch", LEADERS, lambda by, campaign: (_ASSETS,), _batch, Campaign, campaigns.closed,
                  concerns=_is_open, initial=lambda by, campaign: {"assets": choosing.not_sampled(campaign)}),
        Beginning("sweep", INSPECTOR, lambda by, campaign: (_SCENARIOS,), _sweep, Campaign, sweeps.refusal,
                  concerns=_is_open),
        Beginning("commission", INSPECTOR, _commission_fields, _commission, Campaign,
                  commissions.refusal, concerns=_is_open),
        Beginning("self_inspection", INSPECTOR | ENTERPRISE,
                  lambda by, campaign: (choosing.asset_field(by, campaign),), _self_inspection, Campaign,
                  campaigns.closed, concerns=_is_open),
        Beginning("owner", INSPECTOR, _owner_fields, _owner, Problem, _not_notified,
                  concerns=lambda problem: problem.notified_at is None),
        Beginning("app_identity", INSPECTOR, lambda by, problem: (
                      Field("certificate", "line", Text("签名证书 SHA-256", "Signing certificate, SHA-256")),
                      Field("developer", "line", Text("开发者", "Developer"), required=False)),
                  _identity, Problem, concerns=_unidentified,
                  initial=lambda by, problem: {"developer": problem.asset.developer}),
        Beginning("measure", INSPECTOR, _measure_fields, _measure, Problem,
                  lambda problem, by: measures.refusal(problem, by) or choosing.competent(problem),
                  _is_open, choosing.initial),
        Beginning("penalty_case", INSPECTOR, _penalty_fields, _penalty, Problem,
                  lambda problem, by: penalties.refusal(problem, by) or choosing.may_punish(problem),
                  _is_open, choosing.penal_initial),
        Beginning("electronic_address", ENTERPRISE,
                  lambda by, none: (choosing.authority_field(), _ADDRESS), _electronic_address),
        Beginning("paper_address", INSPECTOR, lambda by, service: _PAPER, _paper_address, Service,
                  concerns=lambda service: service.state != "served"),
        Beginning("transfer", LEADERS, lambda by, problem: (choosing.receiver_field(problem), _REASON),
                  _transfer, Problem, concerns=_is_open),
    )
}  # fmt: skip
"""By the name in the address. Each goes through the action that the API uses too."""
