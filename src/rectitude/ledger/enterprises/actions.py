"""Assets and whose they are, and the self-inspection of an enterprise."""

from datetime import datetime
from urllib.parse import urlsplit

from rectitude import catalogue
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.actor import Actor, Role
from rectitude.ledger.audit.actions import lock, record
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.enterprises import identity
from rectitude.ledger.enterprises.identity import NOTHING, Identity
from rectitude.ledger.enterprises.models import Asset, Listing, Release
from rectitude.ledger.enterprises.naming import normal
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


def named(kind: str, written: str) -> str:
    """
    Return the one name of an asset.

    Raises Refused where the kind is unknown or what is written names nothing of it.
    """
    if kind not in Asset.Kind.values:
        raise Refused("没有这种资产。", "There is no such kind of asset.")
    try:
        return normal(kind, written)
    except ValueError:
        shown = written.strip()[:80]
        raise Refused(
            f"标识不对：“{shown}”。网站写网址，应用写包名，地址段写成 192.0.2.0/24。",
            f"Not a name of this kind: “{shown}”. A site is its address, an app its package name, "
            "a block 192.0.2.0/24.",
        ) from None


def add_asset(
    kind: str,
    identifier: str,
    *,
    by: Actor,
    at: datetime,
    name: str = "",
    enterprise: Organisation | None = None,
    certificate: str = "",
    developer: str = "",
) -> Asset:
    """
    Enter an asset, or return the one that is there.

    Raises Refused where the actor may not, or what is said of it is wrong.
    """
    if not by.has(Role.INSPECTOR, Role.LABORATORY) or by.organisation is None:
        raise Refused("您的角色不能登记资产。", "Your role does not allow entering assets.")
    identifier = named(kind, identifier)
    wanted = said_of_app(kind, certificate, developer)
    with sealed():
        lock()
        there = identity.among(kind, identifier, wanted)
        if there is not None:
            if identity.complete(there, wanted):
                _note_identity(there, by, at)
            return there
        asset = Asset.objects.create(
            kind=kind,
            identifier=identifier,
            name=name,
            enterprise=enterprise,
            created_at=at,
            **wanted._asdict(),
        )
        record(
            "asset.add",
            "asset",
            asset.pk,
            {
                "kind": kind,
                "identifier": asset.identifier,
                "enterprise": enterprise.pk if enterprise else None,
                **{name: value for name, value in wanted._asdict().items() if value},
            },
            by=by,
            at=at,
            authority=by.organisation.pk,
        )
        return asset


def said_of_app(kind: str, certificate: str, developer: str) -> Identity:
    """
    Return what was said of an app beyond its package name.

    Raises Refused where it is said of something else, or the certificate is no SHA-256.
    """
    try:
        wanted = Identity(identity.certificate(certificate), developer.strip()[:200])
    except ValueError:
        raise Refused(
            "签名证书请填 SHA-256（64 位十六进制）。",
            "Give the certificate's SHA-256: 64 hexadecimal digits.",
        ) from None
    if wanted != NOTHING and kind not in identity.APPS:
        raise Refused("只有应用有签名证书和开发者。", "Only apps have certificate and developer.")
    return wanted


def identify_app(
    asset: Asset, certificate: str, developer: str, *, by: Actor, at: datetime
) -> Asset:
    """
    Say which app an asset is that was entered by its package name alone.

    Raises Refused where the actor may not, the certificate is known already, or the app is there.
    """
    if not by.has(Role.INSPECTOR) or by.organisation is None:
        raise Refused("只有检查人员可以确认。", "Only an inspector may establish this.")
    wanted = said_of_app(asset.kind, certificate, developer)
    if not wanted.certificate or asset.certificate:
        raise Refused(
            "签名证书已经确定，或没有填写。", "The certificate is known, or was not said."
        )
    with sealed():
        lock()
        if identity.among(asset.kind, asset.identifier, wanted) is not None:
            raise Refused(
                "台账中已有这个应用，请在那里办理。",
                "The ledger has this app already; go on there.",
            )
        asset.certificate, asset.developer = wanted.certificate, wanted.developer or asset.developer
        asset.save(update_fields=["certificate", "developer"])
        _note_identity(asset, by, at)
        return asset


def _note_identity(asset: Asset, by: Actor, at: datetime) -> None:
    said = {"certificate": asset.certificate, "developer": asset.developer}
    authority = by.organisation.pk if by.organisation is not None else None
    record("asset.identify", "asset", asset.pk, said, by=by, at=at, authority=authority)


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
        raise Refused("您的角色不能登记资产。", "Your role does not allow entering assets.")
    if asset.kind not in {"app", "sdk", "mini_program"} or store.kind != Organisation.Kind.PLATFORM:
        raise Refused("只有应用商店里的应用有上架页面。", "Only an app in a store has a listing.")
    if urlsplit(page).scheme not in {"http", "https"} or not version.strip():
        raise Refused("请写明版本和页面网址。", "Give the version and the address of the page.")
    with sealed():
        release, _ = Release.objects.get_or_create(
            asset=asset, version=version.strip()[:80], sha256=sha256
        )
        listing, _ = Listing.objects.update_or_create(
            release=release, store=store, page=page[:500], defaults={"seen_at": at, "gone_at": None}
        )
        said = {"release": release.version, "store": store.pk, "page": listing.page}
        record("asset.list", "asset", asset.pk, said, by=by, at=at, authority=by.organisation.pk)
        return listing
