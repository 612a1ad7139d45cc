"""Assets and whose they are, and the self-inspection of an enterprise."""

from datetime import datetime
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F

from rectitude import catalogue
from rectitude.ledger.accounts.actor import Actor, Role
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.audit.actions import record, record_all
from rectitude.ledger.enterprises.models import Asset, Listing, Release
from rectitude.ledger.problems import search
from rectitude.ledger.problems.actions import search_text
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused
from rectitude.text import Text

ANSWERS = ("no_problem", "problem", "not_applicable")


ASSET_KINDS = (
    ("website", Text("网站", "Website")),
    ("app", Text("APP", "App")),
    ("sdk", Text("SDK", "SDK")),
    ("mini_program", Text("小程序", "Mini-program")),
    ("gateway", Text("外链网关", "Link gateway")),
    ("prefix", Text("IP 地址段", "Address block")),
    ("domain", Text("域名", "Domain")),
    ("holder", Text("持证单位", "Holder")),
    ("enterprise", Text("企业", "Enterprise")),
)
"""The kinds of asset, for those who choose one."""


def scenario_choices() -> tuple[tuple[str, Text], ...]:
    """Return the 22 scenarios with their numbers, for those who choose one."""
    return tuple(
        (each.id, Text(f"{each.number} {each.name.zh}", f"{each.number} {each.name.en}"))
        for each in catalogue.load().scenarios
    )


def add_asset(
    kind: str,
    identifier: str,
    *,
    by: Actor,
    at: datetime,
    name: str = "",
    enterprise: Organisation | None = None,
    certificate: str = "",
) -> Asset:
    """
    Enter an asset, or return the one that is there.

    Raises Refused where the actor may not.
    """
    if not by.has(Role.INSPECTOR, Role.LABORATORY) or by.organisation is None:
        raise Refused("你的角色不能登记资产。", "Your role does not allow entering assets.")
    if kind not in Asset.Kind.values or not identifier.strip():
        raise Refused("资产的种类或标识不对。", "Kind or identifier of the asset is wrong.")
    with transaction.atomic():
        asset, new = Asset.objects.get_or_create(
            kind=kind,
            identifier=identifier.strip(),
            certificate=certificate,
            defaults={"name": name, "enterprise": enterprise, "created_at": at},
        )
        if new:
            record(
                "asset.add",
                "asset",
                asset.pk,
                {
                    "kind": kind,
                    "identifier": asset.identifier,
                    "enterprise": enterprise.pk if enterprise else None,
                },
                by=by,
                at=at,
                authority=by.organisation.pk,
            )
        return asset


def add_listing(
    asset: Asset,
    version: str,
    store: Organisation,
    page: str,
    *,
    by: Actor,
    at: datetime,
    sha256: str = "",
) -> Listing:
    """
    Enter that a store offers a release of an app, with the page; one that is there is seen again.

    Raises Refused where the actor may not, or it is no app, or not in a store.
    """
    if not by.has(Role.INSPECTOR, Role.LABORATORY) or by.organisation is None:
        raise Refused("你的角色不能登记资产。", "Your role does not allow entering assets.")
    if asset.kind not in {"app", "sdk", "mini_program"} or store.kind != Organisation.Kind.PLATFORM:
        raise Refused("只有应用商店里的应用有上架页面。", "Only an app in a store has a listing.")
    if urlsplit(page).scheme not in {"http", "https"} or not version.strip():
        raise Refused("请写明版本和页面网址。", "Give the version and the address of the page.")
    with transaction.atomic():
        release, _ = Release.objects.get_or_create(
            asset=asset, version=version.strip()[:80], sha256=sha256
        )
        listing, _ = Listing.objects.update_or_create(
            release=release, store=store, page=page[:500], defaults={"seen_at": at, "gone_at": None}
        )
        said = {"release": release.version, "store": store.pk, "page": listing.page}
        record("asset.list", "asset", asset.pk, said, by=by, at=at, authority=by.organisation.pk)
        return listing


def establish_owner(asset: Asset, enterprise: Organisation, *, by: Actor, at: datetime) -> Asset:
    """
    Say whose an asset is; its problems without an owner get this one.

    Raises Refused where the actor may not, or a problem was already notified to another enterprise.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused(
            "只有检查人员可以确认责任企业。", "Only an inspector may establish the owner."
        )
    if enterprise.kind != Organisation.Kind.ENTERPRISE:
        raise Refused("责任主体须是企业。", "The owner must be an enterprise.")
    with transaction.atomic():
        told = Problem.objects.filter(asset=asset, notified_at__isnull=False).exclude(
            enterprise=enterprise
        )
        if told.exclude(state__in=("closed", "withdrawn")).exists():
            raise Refused(
                "问题已通知另一企业，须先撤销。",
                "A problem was notified to another enterprise; withdraw it first.",
            )
        Asset.objects.filter(pk=asset.pk).update(enterprise=enterprise)
        asset.refresh_from_db()
        problems = list(
            Problem.objects.filter(asset=asset, notified_at__isnull=True).select_related(
                "asset__enterprise"
            )
        )
        texts = {problem.pk: search_text(problem) for problem in problems}
        search.write(texts, before={problem.pk: problem.search for problem in problems})
        for problem in problems:
            Problem.objects.filter(pk=problem.pk).update(
                enterprise=enterprise, search=texts[problem.pk], version=F("version") + 1
            )
        record_all(
            [
                ("asset.establish_owner", "asset", asset.pk, {"enterprise": enterprise.pk}),
                *(
                    (
                        "problem.establish_owner",
                        "problem",
                        each.pk,
                        {"enterprise": enterprise.pk, "to": each.state, "from": each.state},
                    )
                    for each in problems
                ),
            ],
            by=by,
            at=at,
            authority=by.organisation.pk,
        )
        return asset
