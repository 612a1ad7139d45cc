"""What became of links that were sent through a platform's gateway, in matched rounds."""

from typing import ClassVar, Literal

import msgspec

from rectitude.evidence._record import Aggregate, Record

Group = Literal["affiliated", "rival", "control", "listed"]
"""`listed`: on a public list of malicious sites, whoever owns it."""

Context = Literal["desktop", "wechat", "qq", "weibo", "alipay", "dingtalk", "douyin"]

Via = Literal["request", "redirect", "refresh", "script", "frame", "press"]

DialOutcome = Literal[
    "arrives",
    "altered",
    "extra-presses",
    "copy-only",
    "diverted",
    "blocked",
    "failed",
    "slow",
    "bare",
]


Stage = Literal["recognition", "resolution", "access"]
"""Where a dial test failed: no link was recognised, it led nowhere, or the page was kept back."""


class PlannedLink(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One link of the plan: whose it is, and what kind of service it leads to."""

    url: str
    owner: str
    service: str
    group: Group


class LinkPlan(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    What was planned: the platform, its gateway, the links and the contexts.

    `stopping` says by what right the audit ends: `fixed` after the planned rounds, `anytime` when
    whoever watches it stops.
    """

    KIND: ClassVar[str] = "link-plan"
    SCHEMA: ClassVar[int] = 2

    platform: str
    owner: str
    gateway: str
    """Empty where dial tests alone make the audit."""
    contexts: tuple[Context, ...]
    rounds: int
    links: tuple[PlannedLink, ...]
    stopping: Literal["fixed", "anytime"] = "fixed"
    require_bound: float | None = None
    """The rate of adverse rounds that must be excluded before a link counts as passed."""
    each: bool = False
    """Whether every link in turn is the one in question, against all others of its kind."""
    other_platforms: tuple[str, ...] = ()
    """Contexts of dial tests in which the links were opened through another firm's platform."""


class Hop(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One address on the way, how it was come to, and how long its answer took."""

    url: str
    via: Via = "request"
    status: int | None = None
    seconds: float = 0.0


class Document(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The document or file at the end of the way."""

    url: str
    status: int = 200
    media_type: str = ""
    attachment: bool = False
    title: str = ""
    text: str = ""
    """The readable text, at most 2,000 characters."""
    scripts: tuple[str, ...] = ()
    """Addresses of scripts, and `inline:` with a SHA-256 for those in the page."""
    links: tuple[str, ...] = ()
    sha256: str = ""
    length: int = 0


class Press(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """Something that was pressed on a page of the platform, and where that led, if anywhere."""

    text: str
    led_to: str = ""


class Interstitial(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A page of the platform in between, as a real browser showed it."""

    url: str
    text: str = ""
    """The visible text, at most 2,000 characters."""
    address_shown: bool = False
    """Whether the link's own address is there to be read or copied."""
    controls: tuple[str, ...] = ()
    """The texts of what can be pressed."""
    pressed: tuple[Press, ...] = ()
    """What was pressed, in order; the last one led on, if any did."""
    withheld: tuple[str, ...] = ()
    """The texts of what was not pressed, since it might pay, order, delete or have a code sent."""
    screenshot: str = ""
    """SHA-256 of the picture (PNG)."""
    same_as: str = ""
    """The probe in which a page with the very same bytes was pressed, where it was not repeated."""
    problem: str = ""


class LinkProbe(Record, frozen=True, kw_only=True, omit_defaults=True):
    """
    One visit to one link, through the gateway or (`direct`) without it.

    `hops` hold the way in order, what the browser found included; a press is a hop of its own.
    """

    KIND: ClassVar[str] = "linkprobe"

    round: int
    position: int
    """The place in the shuffled round, from 0."""
    context: Context
    url: str
    direct: bool = False
    at: str = ""
    """ISO 8601, UTC."""
    hops: tuple[Hop, ...] = ()
    document: Document | None = None
    interstitial: Interstitial | None = None
    failure: str = ""


class DialTest(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One test made by hand or robot inside a real client; a row of the plan's `dialtests` file."""

    KIND: ClassVar[str] = "dialtest"
    SCHEMA: ClassVar[int] = 2

    round: int
    url: str
    context: str
    """A context of the plan, or `direct` for the same link opened without the platform."""
    at: str = ""
    """The time as the table gives it, where it names times in place of rounds."""
    client_version: str = ""
    account: str = ""
    stage: Stage = "access"
    presses: int = 0
    outcome: DialOutcome
    shown_reason: str = ""
    seconds: float = 0.0
    screenshot: str = ""
    """SHA-256 of the picture, or its name where the file was not there."""
    tester: str = ""
    device: str = ""
    final_url: str = ""
    """The address at which the visitor ended, where the table has it."""
    period: str = ""
    """The stage of a campaign in which it was made: before an announcement, after an order."""

    @property
    def visitor(self) -> tuple[str, str, str, str]:
        """Who opened the link and with what: client version, account, tester, device."""
        return self.client_version, self.account, self.tester, self.device


class DialTable(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A file of dial tests: how many of its rows tell of the plan's links, and how many were not read."""

    KIND: ClassVar[str] = "dial-table"

    file: str
    rows: int = 0
    unread: int = 0
    """Rows of which the outcome or the round cannot be told, or that contradict each other."""
    unread_of: dict[str, int] = {}
    """How many of them name each link of the plan."""


class LinkAudit(Aggregate, frozen=True, kw_only=True):
    """A link plan and all that was probed and dialled for it."""

    NAME: ClassVar[str] = "link-audit"
    TARGETS: ClassVar[tuple[str, ...]] = ("links",)

    plans: tuple[LinkPlan, ...] = ()
    probes: tuple[LinkProbe, ...] = ()
    dialtests: tuple[DialTest, ...] = ()
    tables: tuple[DialTable, ...] = ()

    @property
    def unread(self) -> tuple[int, int]:
        """How many rows of the tables were not read, and how many there are."""
        return sum(each.unread for each in self.tables), sum(each.rows for each in self.tables)

    def unread_of(self, url: str) -> tuple[int, int]:
        """Return how many rows about a link were not read, and how many there are."""
        lost = sum(each.unread_of.get(url, 0) for each in self.tables)
        return lost, lost + sum(test.url == url for test in self.dialtests)
