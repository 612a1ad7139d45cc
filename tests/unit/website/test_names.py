"""Names: which are looked up, where they lead, and whom an alias makes a recipient."""

import asyncio
from pathlib import Path

import pytest

from name_server import answering
from rectitude.collectors.website.blocklist import Blocklist
from rectitude.collectors.website.names import UNTOLD, Names
from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.page import PageVisit
from rectitude.evidence.transport import NameAlias
from rectitude.evidence.website import Website
from rectitude.facts.site import first_party
from rectitude.options import Options
from rectitude.text import Unable

MOMENT = Moment(context="ignored", phase="load", sequence=1)
HOME = PageVisit(
    moment=MOMENT, url="http://www.shop.example/", final_url="http://www.shop.example/", role="home"
)


def looked_up(hosts: list[str], **options: object) -> list[str]:
    return Names(Options(**options)).asked(hosts)


def test_addresses_and_local_names_are_not_looked_up() -> None:
    hosts = ["192.0.2.1", "[2001:db8::1]", "localhost", "shop.localhost", "intranet", "a.example"]
    assert looked_up(hosts) == ["a.example"]


def test_mapped_names_are_looked_up_only_where_a_name_server_was_given() -> None:
    mapped = {"resolve": ("a.example=127.0.0.1",)}
    assert looked_up(["a.example", "b.example"], **mapped) == ["b.example"]
    assert looked_up(["a.example"], **mapped, resolver="127.0.0.1") == ["a.example"]


def test_a_chain_of_aliases_is_kept_in_order_with_who_was_asked() -> None:
    chain = {"stat.shop.example": "shop.edge.example", "shop.edge.example": "x.sensorsdata.cn"}
    asked: list[str] = []
    with answering(chain, asked) as address:
        names = Names(Options(resolver=address))
        found, limits = asyncio.run(names.aliases(["stat.shop.example", "www.shop.example"]))
    assert [(each.host, each.chain) for each in found] == [
        ("stat.shop.example", ("shop.edge.example", "x.sensorsdata.cn")),
        ("www.shop.example", ()),
    ]
    assert {each.resolver for each in found} == {address}
    assert sorted(asked) == ["stat.shop.example", "www.shop.example"]
    assert limits == []


def test_a_name_server_that_does_not_answer_is_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rectitude.collectors.website.names.WAIT", 0.2)
    names = Names(Options(resolver="127.0.0.1:9"))
    found, limits = asyncio.run(names.aliases(["a.example"]))
    assert found[0].problem == "no answer"
    assert limits == [UNTOLD]


@pytest.mark.parametrize("given", ["dns.example", "127.0.0.1:x"])
def test_a_bad_name_server_is_refused(given: str) -> None:
    with pytest.raises(Unable, match="ADDRESS"):
        Names(Options(resolver=given))


@pytest.mark.parametrize(
    ("target", "whose"),
    [
        ("shop.datasink.sensorsdata.cn", "shop.datasink.sensorsdata.cn"),
        ("shop.omtrdc.net", "shop.omtrdc.net"),
        ("stat.shop.example.w.kunlunaq.com", None),  # a delivery network
        ("shop.oss-cn-beijing.aliyuncs.com", None),  # a cloud's storage
        ("shop.jd.com", None),  # a firm that also runs shops for others
        ("lb-1.shop-hosting.example", None),
    ],
)
def test_only_an_alias_of_a_service_that_collects_for_its_customers_is_another_party(
    target: str, whose: str | None
) -> None:
    alias = NameAlias(number=1, host="stat.shop.example", chain=(target,))
    own = first_party(Website(pages=(HOME,), aliases=(alias,)))
    assert own.owns("stat.shop.example") == (whose is None)
    assert own.behind("stat.shop.example") == (whose or "stat.shop.example")
    assert own.owns("www.shop.example")


def test_the_service_on_its_own_site_is_at_home() -> None:
    home = PageVisit(
        moment=MOMENT,
        url="https://www.sensorsdata.cn/",
        final_url="https://www.sensorsdata.cn/",
        role="home",
    )
    alias = NameAlias(number=1, host="data.sensorsdata.cn", chain=("x.datasink.sensorsdata.cn",))
    assert first_party(Website(pages=(home,), aliases=(alias,))).owns("data.sensorsdata.cn")


def exchange(url: str, kind: str = "image") -> Exchange:
    return Exchange(
        moment=MOMENT, method="GET", url=url, page="http://www.shop.example/", resource_type=kind
    )


def test_a_list_names_requests_once_for_each_host_and_filter(tmp_path: Path) -> None:
    pytest.importorskip("adblock", reason="the optional extra `accelerators`")
    file = tmp_path / "mine.txt"
    file.write_text("! mine\n||stat.example^$third-party\n@@||good.stat.example^\n", "utf-8")
    asked = [
        exchange("http://a.stat.example/1"),
        exchange("http://a.stat.example/2", "xhr"),
        exchange("http://good.stat.example/1"),
        exchange("http://www.shop.example/stat.example"),
    ]
    found = list(Blocklist([file]).matches(asked))
    assert [(each.url, each.filter, each.list) for each in found] == [
        ("http://a.stat.example/1", "||stat.example^$third-party", "mine.txt")
    ]


def test_a_list_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    pytest.importorskip("adblock", reason="the optional extra `accelerators`")
    with pytest.raises(Unable, match=r"filter list absent\.txt"):
        Blocklist([tmp_path / "absent.txt"])


def test_without_the_package_one_line_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rectitude.collectors.website.blocklist.find_spec", lambda name: None)
    with pytest.raises(Unable, match=r"pip install 'rectitude\[accelerators\]'"):
        Blocklist([tmp_path / "any.txt"])
