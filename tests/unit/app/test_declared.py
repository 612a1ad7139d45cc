"""Lists of recipients that are handed in: one a line, a policy as text, a page."""

from pathlib import Path

import pytest

from rectitude.collectors import declared
from rectitude.facts.apps.recipients import denies
from rectitude.text import Unable

LISTS = {
    "list.txt": "umeng.com\r\nhuishu-broker.cn\r\n",
    "policy.txt": "隐私政策\n\n我们把手机号提供给慧数经纪（huishu-broker.cn）。\n",
    "policy.html": "<html><style>a{}</style><p>慧数经纪（huishu-broker.cn）</p></html>",
    "marked.txt": "\ufeffhuishu-broker.cn",
}


@pytest.mark.parametrize("name", LISTS)
def test_each_form_is_read_as_its_words(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(LISTS[name], encoding="utf-8", newline="")

    found = declared.read(path)

    assert found.name == name
    assert "huishu-broker.cn" in found.text
    assert not {"<", "{", "\ufeff"} & set(found.text)


def test_a_list_of_a_program_in_chinese_is_read_as_one_in_utf_8(tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes("慧数经纪 huishu-broker.cn\r\n友盟\r\n".encode("gb18030"))

    assert declared.read(tmp_path / "list.txt").text == "慧数经纪 huishu-broker.cn\n友盟\n"


@pytest.mark.parametrize("data", [b"PK\x03\x04\x14\0\xd6\xd0\0\0", b"%PDF-1.7\n\xff\xff\x80"])
def test_what_is_no_text_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_bytes(data)

    with pytest.raises(Unable, match=r"list\.txt"):
        declared.read(tmp_path / "list.txt")


def test_a_sign_of_less_in_a_text_is_no_page(tmp_path: Path) -> None:
    path = tmp_path / "policy.txt"
    path.write_text("年龄<14 周岁的，另行取得同意。\n接收方：huishu-broker.cn\n", encoding="utf-8")

    assert declared.read(path).text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "nobody"),
    [
        ("我们不向任何第三方提供您的手机号。", True),
        ("我们不会向第三方共享个人信息。", True),
        ("未经您同意，我们不会向任何第三方提供您的手机号。", False),
        ("除法律另有规定外，我们不向第三方提供个人信息。", False),
        ("我们向第三方提供手机号。", False),
        ("我们不会将您的健康信息、手机号提供给任何第三方。", True),
        ("我们不会把您提交的信息出售给任何第三方。", True),
        ("我们不会将您的健康信息提供给任何第三方。", False),
    ],
)
def test_only_a_sentence_without_exception_says_that_nobody_gets_anything(
    said: str, nobody: bool
) -> None:
    assert denies(said, "手机号") is nobody
