"""Whose a system is: the files that name organisations, and the block that a route speaks of."""

from pathlib import Path

import pytest

from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    Register,
    Route,
)
from rectitude.facts.register.routing import Routing
from registers.reading import of, read

PFX2AS = "192.0.2.0\t24\t64501\n"
CAIDA = (
    "# format:org_id|changed|org_name|country|source\n"
    "EX-1|20260101|Example Networks Ltd.|CN|APNIC\n"
    "# format:aut|changed|aut_name|org_id|opaque_id|source\n"
    "64501|20260101|EXAMPLE|EX-1||APNIC\n"
    "64502|20260101|OTHER|EX-1||APNIC\n"
)
JSON_LINES = (
    '{"organizationId":"EX-1","name":"Example Networks Ltd.","type":"Organization"}\n'
    '{"asn":"64501","organizationId":"EX-1","type":"ASN"}\n'
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("as2org.txt", CAIDA),
        ("as2org.jsonl.txt", JSON_LINES),
        ("asnames.txt", "64501 EXAMPLE - Example Networks Ltd., CN\n64502 OTHER, CN\n"),
        ("asns.csv", "AS号,organisation\nAS64501,Example Networks Ltd.\n"),
        ("orgs.csv", "asn,name,class,cc\nAS64501,Example Networks Ltd.,Eyeball,CN\n"),
    ],
)
def test_systems_are_named_by_every_common_kind_of_file(
    tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / "allocations.csv").write_text("prefix,holder\n192.0.2.0/24,甲\n", "utf-8")
    (tmp_path / "rib.txt").write_text(PFX2AS)
    (tmp_path / name).write_text(text, encoding="utf-8")

    names = {row.asn: row.organisation for row in of(AutonomousSystem, read(tmp_path))}

    assert names[64501] == "Example Networks Ltd."
    assert 64502 not in names, "a system that announces nothing here is passed over"


def test_a_table_of_ranges_gives_routes_and_names(tmp_path: Path) -> None:
    (tmp_path / "allocations.csv").write_text("prefix,holder\n192.0.2.0/24,甲\n", "utf-8")
    (tmp_path / "ip2asn.tsv").write_text(
        "192.0.2.0\t192.0.2.255\t64501\tCN\tEXAMPLE\n"
        "198.51.100.0\t198.51.100.255\t64502\tUS\tOTHER\n"
        "203.0.113.0\t203.0.113.255\t0\tNone\tNot routed\n"
    )

    found = read(tmp_path)

    assert [(row.prefix, row.asn) for row in of(Route, found)] == [("192.0.2.0/24", 64501)]
    assert [row.organisation for row in of(AutonomousSystem, found)] == ["EXAMPLE"]


def test_a_route_speaks_of_the_block_that_it_covers_and_of_no_larger_one() -> None:
    block = Allocation(prefix="10.0.0.0/16", holder="甲")
    routes = (
        Route(prefix="10.0.0.0/24", asn=1),
        Route(prefix="10.0.0.0/16", asn=2),
        Route(prefix="10.0.0.0/8", asn=3),
    )

    def around(*given: Route) -> list[int]:
        routing = Routing(Register(allocations=(block,), routes=given))
        return [route.asn for _, found in routing.around((block,)) for route in found]

    assert around(*routes) == [2]
    assert around(routes[0], routes[2]) == [3]
    assert around(routes[0]) == [], "a customer's part of the block says nothing of the block"
