"""The longest match, against the plain definition of it."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from hypothesis import given, settings
from hypothesis import strategies as st

from rectitude.facts.addresses import NOWHERE, AddressSpace
from rectitude.facts.prefixes import Prefixes, parse_ipv4

V4 = st.builds(
    lambda address, length: str(ip_network((address, length), strict=False)),
    st.integers(0, 2**32 - 1).map(lambda number: number & 0xF0F0F0FF),
    st.integers(0, 32),
)
V6 = st.builds(
    lambda address, length: str(ip_network((IPv6Address(address), length), strict=False)),
    st.integers(0, 2**128 - 1).map(lambda number: number & (0xF0FF << 112 | 0xFF00)),
    st.integers(0, 128),
)
ADDRESS = st.one_of(
    st.integers(0, 2**32 - 1).map(lambda n: str(IPv4Address(n & 0xF0F0F0FF))),
    st.integers(0, 2**128 - 1).map(lambda n: str(IPv6Address(n & (0xF0FF << 112 | 0xFF00)))),
)


def longest(prefixes: list[str], address: str) -> int:
    networks = [ip_network(prefix) for prefix in prefixes]
    asked = ip_address(address)
    around = [i for i, n in enumerate(networks) if n.version == asked.version and asked in n]
    return max(around, key=lambda i: (networks[i].prefixlen, -i), default=NOWHERE)


@settings(deadline=None)
@given(st.lists(st.one_of(V4, V6), max_size=30), st.lists(ADDRESS, max_size=30))
def test_the_most_specific_prefix_is_found(prefixes: list[str], addresses: list[str]) -> None:
    edges = [str(end) for p in prefixes for end in (ip_network(p)[0], ip_network(p)[-1])]
    asked = addresses + edges

    assert Prefixes(prefixes).find(asked).tolist() == [longest(prefixes, a) for a in asked]


@settings(deadline=None)
@given(st.lists(st.one_of(V4, V6), unique=True, max_size=20))
def test_the_parent_is_the_nearest_prefix_around(prefixes: list[str]) -> None:
    networks = [ip_network(prefix) for prefix in prefixes]
    table = Prefixes(prefixes)
    for i, network in enumerate(networks):
        around = [
            j
            for j, other in enumerate(networks)
            if j != i and other.version == network.version and network.subnet_of(other)  # type: ignore[arg-type]
        ]
        assert table.parent[i] == max(around, key=lambda j: networks[j].prefixlen, default=NOWHERE)


@settings(deadline=None)
@given(st.text(alphabet="0123456789.:", max_size=16))
def test_only_addresses_are_addresses(text: str) -> None:
    _, valid = parse_ipv4([text])
    try:
        IPv4Address(text)
    except ValueError:
        assert not valid[0] or "0" in text  # leading zeros, which the standard library refuses
    else:
        assert valid[0]


def test_a_space_is_touched_from_within_and_from_around() -> None:
    space = AddressSpace(["192.0.2.0/25", "192.0.2.128/25", "2001:db8::1"])

    assert space.touches("192.0.2.200/32")
    assert space.touches("192.0.0.0/16")
    assert space.touches("2001:db8::/32")
    assert not space.touches("192.0.3.0/24")
    assert not space.touches("2001:db9::/32")
