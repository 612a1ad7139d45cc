"""Tables in pages of HTML, as people save reports, sheets and documents, are read as others are."""

import pytest

from dialling.laboratories import CONTROLS, LINKS, PLAN, RIVAL
from rectitude.collectors.links import grids, pages
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

ROUNDS = 8
UNJUSTIFIED = "market.link-blocking.unjustified"


def cell(*texts, tag="td"):
    return "".join(f"<{tag}>{text}</{tag}>" for text in texts)


def row(*texts, tag="td"):
    return f"<tr>{cell(*texts, tag=tag)}</tr>\n"


def became(url, where, instead):
    return instead if url == RIVAL and where == "单聊" else "直接打开"


def plain(instead):
    """One table, its cells never closed, with the script and the style of the page beside it."""
    lines = [
        f"<tr><td>{n}<td>{where}<td>{url}<td>{became(url, where, instead)}"
        for n, where, url in visits()
    ]
    return (
        "<!DOCTYPE html><html><head><meta charset=utf-8><title>打不开</title><style>td{}</style></head>"
        "<body><h1>拨测记录</h1><p>测试：小武</p><table border=1><tr><th>轮次<th>场景<th>链接<th>结果"
        + "\n".join(lines)
        + "</table><script>var 拦截 = 1</script></body></html>"
    )


def saved_by_excel(instead):
    """A workbook that is a page: no headings of its own kind, cells that span rows, styles of its own."""
    out = []
    for n in range(1, ROUNDS + 1):
        for where in ("单聊", "直接访问"):
            for k, url in enumerate(LINKS):
                first = (
                    f"<td rowspan={2 * len(LINKS)} class=xl65>第{n}轮</td>"
                    if k == 0 and where == "单聊"
                    else ""
                )
                second = f"<td rowspan={len(LINKS)}>{where}</td>" if k == 0 else ""
                out.append(
                    f"<tr height=19>{first}{second}{cell(url, became(url, where, instead))}</tr>"
                )
    return (
        "\ufeff<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><!--[if gte mso 9]><xml>"
        "</xml><![endif]--></head><body><table><col width=72><tr><td colspan=4>外链拨测</td></tr>"
        + row("轮次", "场景", "链接", "结果")
        + "".join(out)
        + "</table></body></html>"
    )


def a_table_a_round(instead):
    """A report of a section for each round, the same header in each table."""
    out = ["<h1>外链拨测</h1><p>每轮先在单聊中点，再直接访问。</p>"]
    for n in range(1, ROUNDS + 1):
        rows = "".join(
            row(where, f"<a href='{url}'>{url}</a>", became(url, where, instead))
            for where in ("单聊", "直接访问")
            for url in LINKS
        )
        out.append(f"<h2>第{n}轮</h2><table>{row('场景', '链接', '结果', tag='th')}{rows}</table>")
    return "<html><body>" + "".join(out) + "</body></html>"


def captions(instead):
    """A table for each context, named by its caption."""
    out = []
    for where in ("单聊", "直接访问"):
        rows = "".join(
            row(str(n), url, became(url, where, instead))
            for n in range(1, ROUNDS + 1)
            for url in LINKS
        )
        head = row("轮次", "链接", "结果", tag="th")
        out.append(
            f"<table><caption>{where}</caption><thead>{head}</thead><tbody>{rows}</tbody></table>"
        )
    return "<html><body>" + "".join(out) + "</body></html>"


def spread_out(instead):
    """A line for each link, a column for each round under a heading that spans them; a layout around it."""
    rounds = range(1, ROUNDS + 1)
    head = (
        f"<tr><th rowspan=2>链接</th><th rowspan=2>场景</th><th colspan={ROUNDS}>打开情况</th></tr>"
    )
    head += row(*(f"第{n}轮" for n in rounds), tag="th")
    body = "".join(
        row(url, where, *(became(url, where, instead) for _ in rounds))
        for where in ("单聊", "直接访问")
        for url in LINKS
    )
    inner = f"<table>{head}{body}</table>"
    return f"<html><body><table><tr><td>目录</td><td>{inner}</td></tr></table></body></html>"


def with_a_key(instead):
    """Links by letters, which a table of its own explains."""
    letters = dict(zip(LINKS, "ABCDEFG", strict=True))
    key = row("代号", "链接", tag="th") + "".join(row(letters[url], url) for url in LINKS)
    body = "".join(
        row(str(n), where, letters[url], became(url, where, instead)) for n, where, url in visits()
    )
    head = row("轮次", "场景", "代号", "结果", tag="th")
    tests = f"<h2>记录</h2><table>{head}{body}</table>"
    return f"<html><body><h2>图例</h2><table>{key}</table>{tests}</body></html>"


def visits():
    return [
        (n, where, url)
        for n in range(1, ROUNDS + 1)
        for where in ("单聊", "直接访问")
        for url in LINKS
    ]


MANNERS = [plain, saved_by_excel, a_table_a_round, captions, spread_out, with_a_key]


def judged(tmp_path, text, name="拨测.html", encoding="utf-8"):
    (tmp_path / name).write_bytes(text.encode(encoding))
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found if f.scenario == UNJUSTIFIED}


@pytest.mark.parametrize("manner", MANNERS)
def test_a_link_that_nothing_became_of_is_no_matter(tmp_path, manner):
    assert judged(tmp_path, manner("直接打开")) == {Outcome.PASSED}


@pytest.mark.parametrize("manner", MANNERS)
def test_a_block_in_a_page_is_found(tmp_path, manner):
    assert judged(tmp_path, manner("被拦截")) >= {Outcome.FAILED}


@pytest.mark.parametrize("manner", MANNERS)
def test_each_visit_is_read_once(tmp_path, manner):
    path = tmp_path / "拨测.html"
    path.write_text(manner("被拦截"), encoding="utf-8")
    tests = dialtests(path, LINKS, platform="云雀").tests
    assert len(tests) == len({(t.url, t.round, t.context) for t in tests}) == len(visits())


def test_a_page_may_call_itself_a_workbook_and_be_in_gb18030(tmp_path):
    text = plain("被拦截").replace("charset=utf-8", "charset=gb2312")
    assert judged(tmp_path, text, "拨测.xls", "gb18030") >= {Outcome.FAILED}


def test_what_was_struck_out_is_not_what_became_of_a_link(tmp_path):
    assert judged(tmp_path, plain("<del>被拦截</del>直接打开")) == {Outcome.PASSED}


def test_a_page_without_a_table_is_a_text(tmp_path):
    lines = [
        f"<li>第{n}轮，{where}：{url} {became(url, where, '被拦截')}</li>"
        for n, where, url in visits()
    ]
    path = tmp_path / "记录.html"
    path.write_text(f"<html><body><ul>{''.join(lines)}</ul></body></html>", encoding="utf-8")
    (sheet,) = grids.read(path)
    assert len(sheet.lines) == len(visits())


def test_the_name_of_a_link_has_its_address_beside_it_and_a_screenshot_has_not():
    text = (
        f"<table><tr><td><a href='{CONTROLS[0]}'>对照页</a></td>"
        "<td><a href='https://shots.example/1.png'>直接打开</a></td></tr></table>"
    )
    assert pages.read(text, "a.html") == (("", [[f"对照页（{CONTROLS[0]}）", "直接打开"]]),)


@pytest.mark.parametrize(
    "span",
    ["0", "-1", "x", "", "9" * 5000, "²"],
    ids=["none", "below", "word", "empty", "huge", "small two"],
)
def test_a_span_that_is_no_number_of_rows_is_one(span):
    text = f"<table><tr><td rowspan='{span}'>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>"
    ((_, lines),) = pages.read(text, "a.html")
    assert lines[0] == ["甲", "1"]


def test_a_table_wider_than_can_be_is_refused():
    with pytest.raises(Unable, match="1000"):
        pages.read("<table><tr><td colspan=99999>甲</td></tr></table>", "a.html")


def test_a_page_of_elements_without_end_has_an_end():
    assert pages.read("<div>" * 5000 + "甲", "a.html") == ()
