"""The evidence of a website, gathered for the rules."""

from typing import ClassVar

from rectitude.evidence._record import Aggregate
from rectitude.evidence.consent import Banner
from rectitude.evidence.exchange import Exchange, WebSocketFrame
from rectitude.evidence.page import ConsoleMessage, Cookie, InterfaceCall, PageVisit, StorageItem
from rectitude.evidence.persona import Persona
from rectitude.evidence.transport import (
    EngineProbe,
    ExposureProbe,
    IdentityProbe,
    ListedRequest,
    NameAlias,
    RobotsFile,
    TLSHost,
)


class Website(Aggregate, frozen=True, kw_only=True):
    """What a browser saw of a website in its contexts: banner ignored, refused, accepted."""

    NAME: ClassVar[str] = "website"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)

    pages: tuple[PageVisit, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    websockets: tuple[WebSocketFrame, ...] = ()
    cookies: tuple[Cookie, ...] = ()
    storage: tuple[StorageItem, ...] = ()
    calls: tuple[InterfaceCall, ...] = ()
    console: tuple[ConsoleMessage, ...] = ()
    banners: tuple[Banner, ...] = ()
    tls: tuple[TLSHost, ...] = ()
    aliases: tuple[NameAlias, ...] = ()
    listed: tuple[ListedRequest, ...] = ()
    personas: tuple[Persona, ...] = ()


class ClientIdentities(Aggregate, frozen=True, kw_only=True):
    """The site's first document, asked for under several client identities and robots' names, in rounds."""

    NAME: ClassVar[str] = "client-identities"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)

    probes: tuple[IdentityProbe, ...] = ()
    robots: tuple[RobotsFile, ...] = ()
    engines: tuple[EngineProbe, ...] = ()


class Exposures(Aggregate, frozen=True, kw_only=True):
    """Paths that should not be public, asked for with `--probe`."""

    NAME: ClassVar[str] = "exposures"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)

    probes: tuple[ExposureProbe, ...] = ()
