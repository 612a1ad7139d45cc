"""What the HTML report shows of a link audit."""

import re

import pytest

import link_audits as made
from link_audits import LINKS, RIVAL, link, only
from rectitude import inspection
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.linkprobe import LinkAudit
from rectitude.findings import ReportedTarget, Tool
from rectitude.reports.html import page

HOSTILE = "</script><script>alert(1)</script>"


@pytest.fixture
def render(tmp_path):
    def rendered(audit):
        path = tmp_path / "audit.zip"
        manifest = Manifest(
            schema=SCHEMA,
            tool=Tool("rectitude", "0"),
            catalogue="",
            target=ReportedTarget("links", "plan.yaml"),
            options={},
            clock=Clock(started="2026-11-25T01:00:00.000Z"),
        )
        with Writer(path, manifest) as writer:
            writer.collected(LinkAudit)
            for record in (*audit.plans, *audit.probes):
                writer.write(record)
        return page(inspection.judge(path), open_bundle(path), "en")

    return rendered


def test_the_matrix_gives_each_link_in_each_context_with_its_count(render):
    html = render(made.audit(only(RIVAL, made.blocked), contexts=("desktop", "wechat"), rounds=6))
    matrix = html[html.index('class="lm"') :]
    row = matrix[matrix.index("rival.example") :].partition("</tr>")[0]
    assert row.count("6/6") == 2
    assert row.count('class="lc bad"') == 2
    control = matrix[matrix.index("control1.example") :].partition("</tr>")[0]
    assert control.count("arrives") == 2


def test_the_chart_ends_above_the_threshold_and_names_the_link(render):
    html = render(made.audit(only(RIVAL, made.blocked), rounds=6))
    assert "fewer than 1 in" in html
    assert re.search(r"<td class=\"num\">3,58\d\.\d</td>", html)


def test_what_comes_from_outside_is_escaped(render):
    links = [
        link(RIVAL, "rival", HOSTILE, HOSTILE),
        *(link(each.url, each.group, each.owner, HOSTILE) for each in LINKS[1:]),
    ]
    html = render(made.audit(only(RIVAL, lambda url: made.blocked(url, HOSTILE)), links, rounds=6))
    assert "<script" not in html


def test_an_audit_without_comparisons_shows_nothing(render):
    assert 'class="lm"' not in render(made.audit(made.fair, LINKS[1:]))
