"""
A portal with a recommender that really learns, honest or not: the model behind tests and benchmarks.

It knows what visitors open and search (content), what others opened who opened the same (collaborative),
what is popular (with a feedback by position, as crowds click what stands high), and ranks with noise. It
may cache, test on groups, refresh slowly, know regions and follows. What its switch does is the `off` of
its `Ways`: everything that a firm may do, by which phase it shows.
"""

import zlib
from dataclasses import dataclass, field

import numpy as np

TOPICS = ("足球", "育儿", "汽车", "美食", "旅行")
EACH = 40
"""Items a topic."""
_WORDS = {
    "足球": ("联赛", "射门", "球队", "进球", "教练", "转会"),
    "育儿": ("辅食", "睡眠", "绘本", "疫苗", "早教", "亲子"),
    "汽车": ("试驾", "续航", "底盘", "保养", "新车", "轮胎"),
    "美食": ("菜谱", "火锅", "烘焙", "小吃", "食材", "早餐"),
    "旅行": ("攻略", "民宿", "徒步", "古镇", "海岛", "签证"),
}
TITLES = tuple(
    f"{topic}{_WORDS[topic][n % 6]}{'一二三四五六七八九十'[n // 6]}则 第{n + 1}期"
    for topic in TOPICS
    for n in range(EACH)
)
TOPIC_OF = np.repeat(np.arange(len(TOPICS)), EACH)
ITEMS = len(TITLES)


@dataclass(frozen=True, kw_only=True)
class Ways:
    """How a portal recommends, and what its switch does."""

    off: str = "works"
    content: float = 2.0
    collaborative: float = 1.0
    popular: float = 1.0
    noise: float = 0.35
    groups: float = 0.0
    """How much a test group prefers other items; visitors fall into two at random."""
    region: float = 0.0
    follows: float = 0.0
    """How much what a visitor follows (a topic of their own, not of their arm) is preferred."""
    drift: float = 0.0
    """How far popularity wanders from feed to feed."""
    cache: float = 0.0
    """Seconds for which a visitor's feed is kept."""
    slow: int = 1
    """Acts after which what was learnt counts."""
    size: int = 12
    lists: tuple[str, ...] = ("feed",)
    unseen: float = 0.0
    """How much is taken off what a visitor was shown before."""
    fatigue: float = 0.0
    """How much is taken off a topic by the share of it in what was shown before: variety for its own sake."""
    history: bool = False
    """Whether the feed begins with what the visitor opened last."""


@dataclass
class Known:
    """What the portal knows of a visitor."""

    opened: list[int] = field(default_factory=list)
    searched: list[int] = field(default_factory=list)
    shown: list[int] = field(default_factory=list)
    group: int = 0
    region: int = 0
    follows: int = 0


@dataclass
class Switch:
    """What was pressed, and what came after it."""

    off: bool = False
    session: str = ""
    device: str = ""
    profile: str = ""
    at: float = 0.0
    loads: int = 0
    pressed: bool = False


class Portal:
    """One portal with its visitors."""

    def __init__(self, ways: Ways, seed: int = 0) -> None:
        self.ways = ways
        self._chance = np.random.default_rng(seed)
        self._known: dict[str, Known] = {}
        self._switches: dict[str, Switch] = {}
        self._together = np.zeros((ITEMS, ITEMS))
        self._popular = self._chance.normal(0.0, 1.0, ITEMS)
        self._kept: dict[tuple[str, str], tuple[float, list[int]]] = {}
        self._crowd()

    def _crowd(self) -> None:
        """Let others have been here before: each likes a topic or two."""
        for _ in range(60):
            liked = self._chance.choice(len(TOPICS), 2, replace=False)
            seen = self._chance.choice(np.flatnonzero(np.isin(TOPIC_OF, liked)), 6, replace=False)
            self._together[np.ix_(seen, seen)] += 1.0

    def known(self, visitor: str) -> Known:
        if visitor not in self._known:
            number = zlib.crc32(f"{visitor}{self._chance.integers(1 << 30)}".encode())
            self._known[visitor] = Known(
                group=number % 2, region=number // 2 % 3, follows=number // 7 % len(TOPICS)
            )
        return self._known[visitor]

    def switch(self, visitor: str) -> Switch:
        return self._switches.setdefault(visitor, Switch())

    # --- what visitors do ---

    def open(self, visitor: str, item: int) -> None:
        known = self.known(visitor)
        for other in known.opened[-5:]:
            self._together[item, other] += 1.0
            self._together[other, item] += 1.0
        known.opened.append(item)

    def search(self, visitor: str, words: str) -> list[int]:
        found = [n for n, title in enumerate(TITLES) if any(w in title for w in words.split())]
        self.known(visitor).searched += found[:3]
        return found[: self.ways.size]

    def press(
        self, visitor: str, *, off: bool, session: str, device: str, profile: str, now: float
    ) -> None:
        """Turn the switch; `profile` is the browser's own, whatever the account."""
        if off and self.ways.off == "stuck":
            return
        self._switches[visitor] = Switch(off, session, device, profile, now, pressed=True)
        if off and self.ways.off == "forgets-profile":
            self._known[visitor] = Known(region=self.known(visitor).region)
        if self.ways.off not in {"cached", "delayed"}:
            self._kept = {key: kept for key, kept in self._kept.items() if key[0] != visitor}

    def position(self, visitor: str, *, session: str, device: str, profile: str) -> str:
        """What the switch says of itself."""
        switch = self.switch(visitor)
        way = self.ways.off
        forgotten = (
            (way == "turns-on" and session != switch.session)
            or (way == "device-shown" and device != switch.device)
            or (way == "profile-shown" and profile != switch.profile)
        )
        return "off" if switch.off and not forgotten else "on"

    # --- what visitors get ---

    def personal(
        self, visitor: str, name: str, *, session: str, device: str, profile: str, now: float
    ) -> tuple[float, float]:
        """Return how much content and collaborative signals count: 1 with the switch on."""
        switch = self.switch(visitor)
        if not switch.off:
            return 1.0, 1.0
        first = name == self.ways.lists[0]
        goes_on = {
            "nothing": True,
            "display-only": True,
            "reload": switch.loads > 0,
            "session": session != switch.session,
            "turns-on": session != switch.session,
            "device": device != switch.device,
            "device-shown": device != switch.device,
            "profile": profile != switch.profile,
            "profile-shown": profile != switch.profile,
            "one-list": not first,
            "adverts-only": first,
            "expires": switch.loads >= 3,
            "every-other-load": switch.loads % 2 == 1,
            "half-of-visitors": self.known(visitor).group == 1,
            "half-list": True,
            "delayed": now - switch.at <= 3600,
        }.get(self.ways.off, False)
        partly = {
            "weaker": (0.7, 0.7),
            "content-goes-on": (1.0, 0.0),
            "collaborative-goes-on": (0.0, 1.0),
        }.get(self.ways.off, (0.0, 0.0))
        return (1.0, 1.0) if goes_on else partly

    def feed(
        self, visitor: str, name: str, *, session: str, device: str, profile: str, now: float
    ) -> list[int]:
        """Return the items of a list at one load."""
        ways, known, switch = self.ways, self.known(visitor), self.switch(visitor)
        cached = ways.cache or (60.0 if ways.off == "cached" else 0.0)
        at, kept = self._kept.get((visitor, name), (-1e9, []))
        if now - at < cached:
            return kept
        if switch.off and ways.off in {"empties", "locks"}:
            return []
        content, collaborative = self.personal(
            visitor, name, session=session, device=device, profile=profile, now=now
        )
        switch.loads += switch.off and name == ways.lists[-1]
        score = ways.popular * self._popular + self._chance.gumbel(0.0, ways.noise, ITEMS)
        learnt = [*known.opened, *known.searched]
        learnt = learnt[: len(learnt) // ways.slow * ways.slow]
        if learnt:
            liked = np.bincount(TOPIC_OF[learnt], minlength=len(TOPICS)) / len(learnt)
            score += content * ways.content * liked[TOPIC_OF] * 2.0
            near = self._together[learnt].sum(axis=0)
            near[learnt] = 0.0
            if near.max() > 0:
                score += collaborative * ways.collaborative * near / near.max() * 2.0
        score += ways.groups * known.group * np.sin(np.arange(ITEMS) * 1.7)
        score += ways.region * (np.arange(ITEMS) % 3 == known.region)
        score += ways.follows * (known.follows == TOPIC_OF)
        if known.shown:
            score -= ways.unseen * np.isin(np.arange(ITEMS), known.shown)
            share = np.bincount(TOPIC_OF[known.shown], minlength=len(TOPICS)) / len(known.shown)
            score -= ways.fatigue * share[TOPIC_OF]
        top = [int(n) for n in np.argsort(-score)[: ways.size]]
        if switch.off and ways.off == "half-list":  # the head is what is popular, the rest goes on
            head = [int(n) for n in np.argsort(-self._popular)[: ways.size // 2]]
            top = [*dict.fromkeys([*head, *top])][: ways.size]
        if ways.history:
            top = [*dict.fromkeys([*reversed(known.opened[-4:]), *top])][: ways.size]
        for rank, item in enumerate(top):  # the crowd clicks what stands high
            self._popular[item] += 0.02 * ways.drift * 0.8**rank
        if ways.drift:
            self._popular += self._chance.normal(0.0, 0.03 * ways.drift, ITEMS)
        if ways.unseen or ways.fatigue:
            known.shown += top
        self._kept[visitor, name] = (now, top)
        return top

    def interests(self, visitor: str) -> str:
        """What the portal tells an advertiser of a visitor; nothing where the switch is obeyed."""
        known, switch = self.known(visitor), self.switch(visitor)
        if switch.off and self.ways.off not in {"nothing", "display-only", "sends-profile"}:
            return ""
        learnt = [*known.opened, *known.searched]
        if not learnt:
            return ""
        return TOPICS[int(np.bincount(TOPIC_OF[learnt], minlength=len(TOPICS)).argmax())]


TWO = ("feed", "adverts")

DECEPTIVE: dict[str, Ways] = {
    "nothing happens": Ways(off="nothing"),
    "nothing happens, much noise": Ways(off="nothing", noise=0.6),
    "nothing happens, slow to learn": Ways(off="nothing", slow=4),
    "nothing happens, content only": Ways(off="nothing", collaborative=0.0),
    "nothing happens, groups tested": Ways(off="nothing", groups=0.5),
    "nothing happens, popularity wanders": Ways(off="nothing", drift=1.0),
    "for the display only": Ways(off="display-only"),
    "until reload": Ways(off="reload"),
    "until the next session": Ways(off="session"),
    "turns itself on": Ways(off="turns-on"),
    "on one device": Ways(off="device"),
    "on one device, and says so": Ways(off="device-shown"),
    "forgotten after signing in": Ways(off="profile"),
    "forgotten after signing in, and says so": Ways(off="profile-shown"),
    "for the feed, not for adverts": Ways(off="one-list", lists=TWO),
    "for adverts, not for the feed": Ways(off="adverts-only", lists=TWO),
    "content goes on": Ways(off="content-goes-on"),
    "for some loads": Ways(off="expires"),
    "an hour later": Ways(off="delayed"),
    "a little weaker": Ways(off="weaker"),
    "for the head of the list": Ways(off="half-list"),
    "for every other load": Ways(off="every-other-load"),
    "until reload, the unseen first": Ways(off="reload", unseen=2.0),
    "nothing happens, variety": Ways(off="nothing", fatigue=2.0),
}
"""Of each the effect shows in what visitors get."""

HONEST: dict[str, Ways] = {
    "plain": Ways(),
    "content only": Ways(collaborative=0.0),
    "collaborative only": Ways(content=0.0, collaborative=3.0),
    "popular items for all": Ways(popular=2.0, content=3.0),
    "much noise": Ways(noise=0.6),
    "regions": Ways(region=1.0),
    "follows": Ways(follows=1.0),
    "groups tested": Ways(groups=0.5),
    "popularity wanders": Ways(drift=1.0),
    "cached for a minute": Ways(off="cached"),
    "slow to learn": Ways(slow=4),
    "history on top": Ways(history=True),
    "two lists": Ways(lists=TWO),
    "a short list": Ways(size=6),
    "a long list": Ways(size=30),
    "forgets what it knew": Ways(off="forgets-profile"),
    "the unseen first": Ways(unseen=1.0),
    "the unseen first, regions": Ways(unseen=2.0, region=1.0),
    "the unseen first, much noise": Ways(unseen=1.0, noise=0.6),
}
"""Of each the switch works, whatever likeness is left for other reasons."""

UNPERSONALISED: dict[str, Ways] = {
    "the same for all": Ways(off="nothing", content=0.0, collaborative=0.0, noise=0.0),
    "by chance": Ways(off="nothing", content=0.0, collaborative=0.0, noise=1.0),
    "by region": Ways(off="nothing", content=0.0, collaborative=0.0, region=1.0),
    "by groups": Ways(off="nothing", content=0.0, collaborative=0.0, groups=1.0),
    "by follows": Ways(off="nothing", content=0.0, collaborative=0.0, follows=1.5),
    "the unseen first to all": Ways(
        off="nothing", content=0.0, collaborative=0.0, unseen=2.0, noise=0.6
    ),
    "variety alone": Ways(off="nothing", content=0.0, collaborative=0.0, fatigue=3.0),
    "history alone": Ways(off="nothing", content=0.0, collaborative=0.0, history=True),
}
"""Nothing that is learnt changes a list, so no switch can be told by it."""

HONEST_DOUBTS: dict[str, Ways] = {
    "nothing is shown twice": Ways(unseen=9.0),
    "variety": Ways(fatigue=2.0),
    "collaborative only, the unseen first": Ways(content=0.0, collaborative=3.0, unseen=2.0),
}
"""The switch works, and yet the arms differ: each is kept from what it was shown before. Often a question."""

DECEPTIVE_DOUBTS: dict[str, Ways] = {
    "nothing happens, to half of the visitors": Ways(off="half-of-visitors"),
    "nothing happens, nothing is shown twice": Ways(off="nothing", unseen=9.0),
}
"""Six visitors an arm show too little of these for a verdict: they are questions, and never passed."""
