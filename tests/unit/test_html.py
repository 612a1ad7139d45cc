"""Documents are read as browsers decode them, and as people read them."""

import hashlib

import pytest

from rectitude.collectors.html import decoded, read


@pytest.mark.parametrize("content_type", ["text/html", "text/html; charset=utf-8"])
def test_a_document_is_read_in_the_charset_that_fits(content_type: str) -> None:
    page = read("<title>网店</title><style>x</style><p>内容</p>".encode("gb18030"), content_type)

    assert (page.title, page.text) == ("网店", "内容")


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        ("朱镕基".encode("gb18030"), "text/html; charset=gb2312", "朱镕基"),
        ('<meta charset="gb2312">镕'.encode("gb18030"), "text/html", '<meta charset="gb2312">镕'),
        ("é".encode("latin-1"), "text/html; charset=iso-8859-1", "é"),
        ("\ufeff内容".encode(), "text/html", "内容"),
        (b"\xff\xfe\xff", "text/html; charset=no-such", "\ufffd\ufffd\ufffd"),
    ],
)
def test_labels_mean_what_browsers_take_them_for(body: bytes, content_type: str, text: str) -> None:
    assert decoded(body, content_type) == text


def test_what_nobody_reads_is_no_text_and_words_do_not_run_together() -> None:
    html = b"<p>a</p><script>b</script><noscript>c</noscript><template>d</template><p>e</p>"

    assert read(html, "text/html").text == "a e"


def test_links_frames_and_scripts_are_listed_once_with_whole_addresses() -> None:
    html = (
        b'<a href=" /x ">l</a><a href="/x">l</a><iframe src="http://o.example/f"></iframe>'
        b'<script src="/a.js"></script><script>1</script>'
    )
    page = read(html, "text/html", "http://a.example/b/")

    assert page.links == ("http://a.example/x", "http://o.example/f")
    inline = f"inline:{hashlib.sha256(b'1').hexdigest()}"
    assert page.scripts == ("http://a.example/a.js", inline)
