"""What our own requests found out about a host: its TLS, how it treats identities, what lies open."""

from typing import ClassVar

from rectitude.evidence._record import Record


class TLSHost(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The TLS of one host and port, tried version by version."""

    KIND: ClassVar[str] = "tls"

    host: str
    port: int
    versions: dict[str, bool] = {}
    """`TLSv1`, `TLSv1.1`, `TLSv1.2`, `TLSv1.3`: accepted or not; absent if it could not be tried."""
    subject: str = ""
    issuer: str = ""
    names: tuple[str, ...] = ()
    not_before: str = ""
    not_after: str = ""
    """ISO 8601."""
    trusted: bool | None = None
    name_matches: bool | None = None
    expired: bool | None = None
    self_signed: bool | None = None
    problem: str = ""


class NameAlias(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Where the name of a host leads: its chain of aliases (CNAME) in the public DNS."""

    KIND: ClassVar[str] = "alias"

    host: str
    chain: tuple[str, ...] = ()
    """The names that it stands for, in order; empty if it is no alias."""
    resolver: str = ""
    """Who was asked: `ADDRESS:PORT`."""
    problem: str = ""
    """Why it could not be told; empty if it could."""


class ListedRequest(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A request that matches a filter list which the operator gave; the first of its host and rule."""

    KIND: ClassVar[str] = "listed"

    url: str
    host: str
    filter: str
    """The matching filter, as the list writes it."""
    list: str
    """The file's name."""


class IdentityProbe(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The same document, asked for under one client identity: only the identity was changed."""

    KIND: ClassVar[str] = "identity"

    url: str
    identity: str
    """`desktop`, `firefox`, `wechat`, `qq`, ..."""
    user_agent: str
    round: int
    status: int | None = None
    final_url: str = ""
    title: str = ""
    text_length: int = 0
    text: str = ""
    """The readable text, at most 4,000 characters."""
    document: str = ""
    """SHA-256 of the body."""
    failure: str = ""


class RenderedProbe(IdentityProbe, frozen=True, kw_only=True, omit_defaults=True):
    """The same page, opened in a browser under one client identity: what its scripts made of it."""

    KIND: ClassVar[str] = "rendition"


class EngineProbe(IdentityProbe, frozen=True, kw_only=True, omit_defaults=True):
    """
    The same document, asked for under the name of a search engine's robot (`identity` is its token).

    The robot's name alone: a site that verifies robots by their address knows that it is not one.
    """

    KIND: ClassVar[str] = "engine"


class ExposureProbe(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One path that should not be public; at most 1 KiB was read as proof."""

    KIND: ClassVar[str] = "exposure"

    url: str
    path_kind: str
    """`listing`, `git`, `backup`, `environment`, ..."""
    status: int | None = None
    media_type: str = ""
    proof: bytes = b""
    exposed: bool = False


class RobotsFile(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The site's `robots.txt`, as served to one agent."""

    KIND: ClassVar[str] = "robots"

    url: str
    agent: str
    status: int | None = None
    text: str = ""
    failure: str = ""
