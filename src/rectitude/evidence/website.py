"""The evidence of a website, gathered for the rules."""

from collections.abc import Iterator
from typing import ClassVar

from rectitude.evidence._record import Aggregate
from rectitude.evidence.consent import Banner
from rectitude.evidence.copy import ShownCopy
from rectitude.evidence.download import Download
from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.page import ConsoleMessage, Cookie, InterfaceCall, PageVisit, StorageItem
from rectitude.evidence.rehearsal import Rehearsal
from rectitude.evidence.switch import SwitchTrial
from rectitude.evidence.traffic import Traffic
from rectitude.evidence.transport import (
    EngineProbe,
    ExposureProbe,
    IdentityProbe,
    RenderedProbe,
    RobotsFile,
    TLSHost,
)
from rectitude.text import Text


class Website(Traffic, frozen=True, kw_only=True):
    """What a browser saw of a website in its contexts: banner ignored, refused, accepted."""

    NAME: ClassVar[str] = "website"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)

    pages: tuple[PageVisit, ...] = ()
    cookies: tuple[Cookie, ...] = ()
    storage: tuple[StorageItem, ...] = ()
    calls: tuple[InterfaceCall, ...] = ()
    console: tuple[ConsoleMessage, ...] = ()
    banners: tuple[Banner, ...] = ()
    tls: tuple[TLSHost, ...] = ()
    outward: tuple[OutwardPress, ...] = ()
    switches: tuple[SwitchTrial, ...] = ()
    downloads: tuple[Download, ...] = ()
    copies: tuple[ShownCopy, ...] = ()
    listings: tuple[ListingTrial, ...] = ()
    rehearsals: tuple[Rehearsal, ...] = ()

    @property
    def cut_short(self) -> Text | None:
        """Why there may be more on the first page than was read of it, by any of its visits."""
        visits = [page for page in self.pages if page.role == "home"]
        first = [page for page in visits if page.moment.context == "ignored"]
        if not first or not all(page.problem for page in first):
            return None
        problem = first[0].problem
        return Text(
            f"首页没有读完（{problem}）；没有读到的部分有没有这类内容，没有检测。",
            f"The home page was not read to its end ({problem}); whether the rest holds anything of "
            "this kind was not tested.",
        )

    def kept(self) -> Iterator[str]:
        """Yield the values of cookies and storage."""
        yield from (cookie.value for cookie in self.cookies)
        yield from (item.value for item in self.storage)


class ClientIdentities(Aggregate, frozen=True, kw_only=True):
    """
    The site's first document, asked for under several client identities and robots' names, in rounds.

    `renditions`: the page as its scripts show it to clients that they name.
    """

    NAME: ClassVar[str] = "client-identities"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)

    probes: tuple[IdentityProbe, ...] = ()
    robots: tuple[RobotsFile, ...] = ()
    engines: tuple[EngineProbe, ...] = ()
    renditions: tuple[RenderedProbe, ...] = ()


class Exposures(Aggregate, frozen=True, kw_only=True):
    """Paths that should not be public, asked for with `--probe`."""

    NAME: ClassVar[str] = "exposures"
    TARGETS: ClassVar[tuple[str, ...]] = ("website",)

    probes: tuple[ExposureProbe, ...] = ()
