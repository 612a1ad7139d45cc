"""What the sources of pages name of other sites, to which only scripts lead."""

import pytest

from rectitude.collectors.website.outward_hidden import addresses_in, beside, for_people

SITE = "site.com"


@pytest.mark.parametrize(
    "source",
    [
        "open('https://www.a.com/x')",
        r'{"u": "https:\/\/www.a.com\/x"}',
        '<button data-to="https%3A%2F%2Fwww.a.com%2Fx">',
        '<div data-t="aHR0cHM6Ly93d3cuYS5jb20veA==">',
    ],
    ids=["as it is", "in JSON", "as a parameter", "in base64"],
)
def test_an_address_is_read_however_it_is_written(source: str) -> None:
    assert addresses_in(source, SITE) == ["https://www.a.com/x"]


@pytest.mark.parametrize(
    "source",
    [
        '<script type="application/ld+json">{"sameAs": ["https://weibo.com/site"]}</script>',
        '<link rel="alternate" href="https://m.other.com/">',
        '<meta property="og:see_also" content="https://www.a.com/">',
        "<!-- https://www.a.com/ -->",
        '<iframe src="https://map.a.com/"></iframe>',
        "open('https://service.a.com/share?url=' + url)",
        "fetch('https://stat.a.com/api/v1')",
        "img.src = 'https://cdn.a.com/1.png'",
        "location = 'https://www.site.com/x'",
        '<div data-t="aHR0cHM6Ly9">',
    ],
)
def test_what_is_for_machines_shares_signs_in_or_is_the_sites_own_leads_nowhere(
    source: str,
) -> None:
    assert addresses_in(for_people(source), SITE) == []


def test_a_name_and_an_address_belong_together_only_in_one_entry_and_alone() -> None:
    source = "[{n:'看山',u:'https://a.com/'},{n:'听雨',u:'https://b.com/',v:'https://c.com/'}]"

    assert beside("看山", source, SITE) == "https://a.com/"
    assert beside("听雨", source, SITE) == ""
    assert beside("观潮", source, SITE) == ""
