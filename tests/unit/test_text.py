"""What people read: what is filled in stands there as its language wants it, and reasons travel whole."""

import pickle

import pytest

from rectitude.text import Text, Unable


@pytest.mark.parametrize(
    ("zh", "value", "expected"),
    [
        ("页面在{area}中设置了标识", "Cookie", "页面在 Cookie 中设置了标识"),
        (
            "页面在{area}中设置了标识",
            Text("本地存储", "local storage"),
            "页面在本地存储中设置了标识",
        ),
        ("页面在 {area} 中设置了标识", "Cookie", "页面在 Cookie 中设置了标识"),
        ("“{area}”里的标识", "Cookie", "“Cookie”里的标识"),
        ("{area}中的标识", "Cookie", "Cookie 中的标识"),
        ("字样“{area:.3}”", "Cookie", "字样“Coo”"),
        ("100%的{{标识}}", "Cookie", "100%的{标识}"),
    ],
)
def test_latin_letters_keep_a_space_from_chinese_ones(
    zh: str, value: object, expected: str
) -> None:
    assert Text(zh, "{area}").format({"area": value}).zh == expected


def test_a_reason_comes_out_of_another_process_in_both_languages() -> None:
    back = pickle.loads(pickle.dumps(Unable("读不了 a.har", "Cannot read a.har")))
    assert isinstance(back, Unable)
    assert (back.text, str(back)) == (
        Text("读不了 a.har", "Cannot read a.har"),
        "Cannot read a.har",
    )
