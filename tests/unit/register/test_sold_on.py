"""That a customer sells on what it gets is asked about; that it may not sell it on is not."""

import pytest

from rectitude.facts.register.sold_on import sells_on


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        ("转租，对外销售云主机", True),
        ("二级代理再出租", True),
        ("resold to webmasters", True),
        ("客户自用，官网", False),
        ("官网自用，不得转租", False),
        ("是否转租：待核", False),
        ("no resale, own servers", False),
    ],
)
def test_words_of_selling_on_are_told_from_their_denial(said: str, is_so: bool) -> None:
    assert sells_on(said) is is_so
