"""Link audits made by hand: platforms as functions, for tests of the rules and for the benchmark."""

import random
from collections.abc import Callable

from rectitude.evidence.linkprobe import (
    Document,
    Hop,
    Interstitial,
    LinkAudit,
    LinkPlan,
    LinkProbe,
    PlannedLink,
    Press,
)
from rectitude.facts.links.matching import targets

GATEWAY = "http://link.platform.example/?target={url}"
RIVAL = "http://rival.example/item?id=1"
OWN = ("http://own-mall.example/item?id=1", "http://own-shop.example/item?id=2")
CONTROLS = tuple(f"http://control{n}.example/item?id={n}" for n in range(1, 4))
LISTED = tuple(f"http://malware{n}.example/item?id=1" for n in range(1, 5))
SLOW = 0.05

Visit = dict
"""Fields of a LinkProbe that say how the visit went."""
Platform = Callable[[str, str, int, random.Random], Visit]
"""Takes the link, the context, the round and chance."""


def link(url, group="control", owner=None, service="shopping"):
    return PlannedLink(url=url, owner=owner or f"owner of {url}", service=service, group=group)


LINKS = (
    link(RIVAL, "rival", "Rival Ltd"),
    *(link(url, "affiliated", "Platform Ltd") for url in OWN),
    *(link(url) for url in CONTROLS),
)


def plan(links=LINKS, *, rounds=8, contexts=("desktop",), **fields):
    return LinkPlan(
        platform="Platform",
        owner="Platform Ltd",
        gateway=GATEWAY,
        contexts=contexts,
        rounds=rounds,
        links=tuple(links),
        **fields,
    )


def audit(
    platform, links=LINKS, *, rounds=8, contexts=("desktop",), seed=1, up=lambda *_: True, **fields
):
    """Visit every link of a plan in every round and context."""
    chance = random.Random(seed)
    probes, planned = [], plan(links, rounds=rounds, contexts=contexts, **fields)
    for context in contexts:
        for number in range(rounds):
            for position, each in enumerate(links):
                visit = platform(each.url, context, number, chance)
                probes.append(_probe(each.url, context, number, position, visit))
                if each in targets(planned) or number == 0:
                    straight = directly(each.url) if up(each.url, number) else failed()
                    probes.append(_probe(each.url, context, number, 99, straight, direct=True))
    numbered = tuple(probe.numbered(n) for n, probe in enumerate(probes, 1))
    return LinkAudit(plans=(planned.numbered(1),), probes=numbered)


def _probe(url, context, number, position, visit, *, direct=False):
    return LinkProbe(
        url=url, context=context, round=number, position=position, direct=direct, **visit
    )


def _gate(url, status=302, seconds=SLOW, via="request"):
    return Hop(url=GATEWAY.format(url=url), status=status, seconds=seconds, via=via)


def document(of, **fields):
    words = f"{of} says of its item {of} and of its price at {of} "
    return Document(
        **{
            "url": of,
            "media_type": "text/html",
            "title": of,
            "text": words * 3,
            "scripts": ("http://cdn.example/a.js",),
            "links": (of + "/next",),
            "sha256": of,
            **fields,
        },
    )


def directly(url):
    return {"hops": (Hop(url=url, status=200, seconds=SLOW),), "document": document(url)}


def arrives(url, *, seconds=SLOW, at=None):
    reached = at or url
    way = (_gate(url, seconds=seconds), Hop(url=reached, via="redirect", status=200, seconds=SLOW))
    return {"hops": way, "document": document(reached)}


def page(url, text, *, controls=(), shown=False, pressed=()):
    gate = GATEWAY.format(url=url)
    return {
        "hops": (_gate(url, 200),),
        "document": Document(url=gate, media_type="text/html", text=text, sha256=text),
        "interstitial": Interstitial(
            url=gate, text=text, controls=controls, address_shown=shown, pressed=pressed
        ),
    }


def blocked(url, text="已停止访问该网页", controls=()):
    return page(url, text, controls=controls)


def copy_only(url):
    return page(url, f"如需浏览，请长按网址复制后使用浏览器访问 {url}", shown=True)


def notice(url, text="即将离开本站", presses=1):
    seen = page(url, text, controls=("继续访问",), pressed=(Press(text="继续访问", led_to=url),))
    further = tuple(Hop(url=GATEWAY.format(url=url), via="press") for _ in range(presses - 1))
    return {**seen, "hops": (_gate(url, 200), *further, Hop(url=url, via="press"))}


def diverted(url, to):
    return {"hops": (_gate(url), Hop(url=to, via="redirect", status=200)), "document": document(to)}


def in_place(url, **changes):
    gate = GATEWAY.format(url=url)
    return {"hops": (_gate(url, 200),), "document": document(url, **{**changes, "url": gate})}


def failed():
    return {"hops": (_gate("", None),), "failure": "timeout"}


def fair(url, context, number, chance):
    return arrives(url)


def only(urls, treated, others=arrives):
    """Return a platform that treats some links in one way and the others in another."""
    urls = (urls,) if isinstance(urls, str) else urls

    def platform(url, context, number, chance):
        return treated(url) if url in urls else others(url)

    return platform


def flaky(share, platform=fair):
    """Return a platform at which a share of all visits fails."""

    def unreliable(url, context, number, chance):
        return failed() if chance.random() < share else platform(url, context, number, chance)

    return unreliable


def sometimes(share, treated, url=RIVAL):
    """Return a platform that treats one link badly in a share of the visits."""

    def platform(at, context, number, chance):
        return treated(at) if at == url and chance.random() < share else arrives(at)

    return platform
