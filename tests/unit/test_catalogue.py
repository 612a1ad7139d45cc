"""What the catalogue promises: complete, bilingual, dated, and honest about its sources."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from rectitude import catalogue, evidence
from rectitude.catalogue import _loader
from rectitude.text import Text

CATALOGUE = catalogue.load()

IDS = (
    "market.link-blocking.unjustified",
    "market.link-blocking.discriminatory",
    "market.link-blocking.extra-steps",
    "market.interference.obstruct",
    "market.interference.hijack",
    "market.interference.incompatible",
    "user.popup.full-screen-link",
    "user.popup.close-defect",
    "user.popup.deceptive-trigger",
    "user.popup.deceptive-download",
    "user.personalised.fake-off",
    "user.personalised.no-opt-out",
    "user.personalised.undisclosed",
    "data.collection.no-consent",
    "data.transit.unencrypted",
    "data.storage.unprotected",
    "data.sharing.no-consent",
    "data.sharing.uncontrolled",
    "resource.access.sublet-or-illegal",
    "resource.access.unlicensed",
    "resource.filing.missing",
    "resource.filing.stale",
)
"""The 22 ids are public: reports, ledgers and command lines hold them, so they never change."""

ANNOUNCED = {
    "market.link-blocking.unjustified",
    "market.link-blocking.discriminatory",
    "user.popup.full-screen-link",
    "user.personalised.fake-off",
    "data.transit.unencrypted",
    "data.sharing.no-consent",
    "resource.access.sublet-or-illegal",
    "resource.filing.stale",
}

CHINESE = re.compile(r"[\u3400-\u9fff]")
SAME_IN_BOTH = {"IMEI", "IMSI", "Cookie", "IndexedDB", "{address}"}
"""Names that Chinese and English share, and the target's own address."""


def every_text(value: object, path: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, tuple):
        for index, member in enumerate(value):
            yield from every_text(member, f"{path}[{getattr(member, 'id', index)}]")
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from every_text(getattr(value, field), f"{path}.{field}")


TEXTS = (
    dict(every_text(CATALOGUE, "catalogue"))
    | {f"terms.{id}": text for id, text in _loader._terms().items()}
    | {f"places.{id}": text for id, text in _loader._places().items()}
)


def without_quoted_titles(chinese: str) -> str:
    return re.sub(r"《[^》]*》", "", chinese)


def test_there_are_four_aspects_eight_types_of_issue_and_22_scenarios() -> None:
    assert [aspect.number for aspect in CATALOGUE.aspects] == [1, 2, 3, 4]
    assert [issue.number for issue in CATALOGUE.issue_types] == list(range(1, 9))
    assert [scenario.number for scenario in CATALOGUE.scenarios] == list(range(1, 23))
    assert tuple(scenario.id for scenario in CATALOGUE.scenarios) == IDS


def test_the_announcement_names_exactly_eight_and_the_rest_say_that_they_are_derived() -> None:
    announced = {s.id for s in CATALOGUE.scenarios if s.provenance == "announced"}
    derived = {s.id for s in CATALOGUE.scenarios if s.provenance == "derived"}
    assert announced == ANNOUNCED
    assert len(derived) == 14
    for scenario in CATALOGUE.scenarios:
        cites = any(basis.instrument == "campaign-2021" for basis in scenario.basis)
        assert cites == (scenario.id in ANNOUNCED), scenario.id


def test_every_scenario_belongs_to_the_aspect_that_its_id_begins_with() -> None:
    for scenario in CATALOGUE.scenarios:
        assert scenario.id.startswith(f"{scenario.aspect}.")
        assert CATALOGUE.issue_type(scenario.issue_type).aspect == scenario.aspect
    used = [scenario.issue_type for scenario in CATALOGUE.scenarios]
    assert list(dict.fromkeys(used)) == [issue.id for issue in CATALOGUE.issue_types]


def test_every_text_is_there_in_chinese_and_in_english() -> None:
    for path, text in TEXTS.items():
        assert text.zh.strip() == text.zh, path
        assert text.en.strip() == text.en, path
        assert text.en, path
        assert not CHINESE.search(text.en), f"{path}: Chinese in the English text"
        if text.zh not in SAME_IN_BOTH:
            assert CHINESE.search(text.zh), f"{path}: no Chinese in the Chinese text"


def test_sentences_end_as_sentences_do() -> None:
    sentences = ("violation", "test", "question", "attach", "remedy", "machine", "person")
    for scenario in CATALOGUE.scenarios:
        texts = [getattr(scenario, field) for field in sentences]
        for text in (*texts, *scenario.criteria, *scenario.false_positives):
            assert text.zh[-1] in "。？", text.zh
            assert text.en[-1] in ".?", text.en


def test_nothing_claims_to_judge_lawfulness() -> None:
    for path, text in TEXTS.items():
        for word in ("违法", "合格", "合规", "制裁", "通报批评", "金丝雀"):
            assert word not in without_quoted_titles(text.zh), path
        assert not re.search(r"\b(il)?legally|\bcompliant\b|\bconvicted\b", text.en), path


def test_each_scenario_has_what_its_reader_needs() -> None:
    for scenario in CATALOGUE.scenarios:
        assert scenario.criteria, scenario.id
        assert len(scenario.false_positives) >= 2, scenario.id
        assert scenario.basis, scenario.id


def test_the_unfair_competition_law_changes_on_15_october_2025() -> None:
    scenario = CATALOGUE.scenario("market.link-blocking.unjustified")

    def laws(day: date) -> set[str]:
        cited = {basis.instrument for basis in scenario.basis_on(day)}
        return {instrument for instrument in cited if instrument.startswith("aucl")}

    assert laws(date(2025, 10, 14)) == {"aucl-2019"}
    assert laws(date(2025, 10, 15)) == {"aucl-2025"}


def test_the_cybersecurity_law_changes_on_1_january_2026() -> None:
    for id in ("data.collection.no-consent", "data.transit.unencrypted", "data.sharing.no-consent"):
        scenario = CATALOGUE.scenario(id)
        before = {basis.instrument for basis in scenario.basis_on(date(2025, 12, 31))}
        after = {basis.instrument for basis in scenario.basis_on(date(2026, 1, 1))}
        assert before - after == {"csl-2016"}
        assert after - before == {"csl-2025"}


def test_an_act_before_the_personal_information_law_is_not_judged_by_it() -> None:
    scenario = CATALOGUE.scenario("data.sharing.no-consent")
    assert "pipl" not in {b.instrument for b in scenario.basis_on(date(2021, 10, 31))}
    assert "pipl" in {b.instrument for b in scenario.basis_on(date(2021, 11, 1))}


def test_every_scenario_rests_on_something_in_force_now_and_in_the_campaign() -> None:
    for scenario in CATALOGUE.scenarios:
        assert scenario.basis_on(date(2026, 11, 24)), scenario.id
        assert scenario.basis_on(date(2021, 11, 2)), scenario.id


def test_the_dates_of_an_article_are_those_of_its_instrument() -> None:
    for scenario in CATALOGUE.scenarios:
        for basis in scenario.basis:
            instrument = CATALOGUE.instrument(basis.instrument)
            for day in (date(2020, 1, 1), date(2025, 10, 14), date(2026, 11, 24)):
                assert basis.in_force_on(day) == instrument.in_force_on(day)


def test_a_successor_begins_the_day_after_its_predecessor_ends() -> None:
    succeeded = [i for i in CATALOGUE.instruments if i.succeeded_by]
    assert {i.id for i in succeeded} >= {"aucl-2019", "csl-2016"}
    for instrument in succeeded:
        assert instrument.succeeded_by is not None
        assert instrument.in_force_to is not None
        begins = CATALOGUE.instrument(instrument.succeeded_by).in_force_from
        assert begins is not None
        assert (begins - instrument.in_force_to).days == 1


def test_an_unseen_text_is_never_called_seen_nor_summed_up() -> None:
    for scenario in CATALOGUE.scenarios:
        for basis in scenario.basis:
            if "待确认" in basis.article.zh:
                assert basis.text != "seen", f"{scenario.id}: {basis.instrument}"
            if basis.text == "to be confirmed":
                assert basis.note is None, f"{scenario.id}: {basis.instrument}"


def test_notice_terms_are_a_closed_list_with_dates() -> None:
    term = CATALOGUE.notice_term("cannot-be-closed")
    assert not term.in_use_on(date(2023, 12, 31))
    assert term.in_use_on(date(2024, 3, 14))
    assert len({t.name.zh for t in CATALOGUE.notice_terms}) == len(CATALOGUE.notice_terms) == 12


def test_what_is_unknown_is_a_key_error() -> None:
    for look_up in (CATALOGUE.scenario, CATALOGUE.instrument, CATALOGUE.notice_term):
        with pytest.raises(KeyError):
            look_up("no.such.id")
    with pytest.raises(KeyError):
        catalogue.term("no-such-word")


def test_a_word_is_known_by_its_full_id_and_by_its_short_one_where_that_is_clear() -> None:
    assert catalogue.term("mobile") == catalogue.term("personal_data.mobile")
    assert catalogue.term("failed").zh == "疑似问题"
    assert catalogue.term("severity.low").zh == "低"
    with pytest.raises(KeyError):
        catalogue.term("low")


def test_everything_that_a_rule_can_ask_for_has_a_word() -> None:
    assert evidence.aggregates()
    for aggregate in evidence.aggregates().values():
        assert catalogue.term(f"evidence.{aggregate.NAME}").en
        for target in aggregate.TARGETS:
            assert catalogue.term(f"target.{target}").en


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    source = Path(catalogue.__file__).parent
    for file in source.rglob("*.toml"):
        target = tmp_path / file.relative_to(source)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(file.read_bytes())
    return tmp_path


@pytest.mark.parametrize(
    ("file", "was", "becomes", "says"),
    [
        (
            "aspects.toml",
            "number = 1",
            'number = "1"',
            r"aspects\.toml: .*\$\.aspects\[0\]\.number",
        ),
        ("instruments.toml", "\nauthorities", "\nauthority", r"instruments\.toml: .*authorit"),
        ("instruments.toml", "[[instruments]]", "[[instruments", r"instruments\.toml: "),
        (
            "scenarios/resource.filing.stale.toml",
            "order-33",
            "order-99",
            r"stale\.toml: .*order-99",
        ),
        ("scenarios/resource.filing.stale.toml", "zh =", "cn =", r"stale\.toml: .*\$\.name"),
        (
            "scenarios/user.popup.close-defect.toml",
            "cannot-be-closed",
            "no-such-term",
            r"close-defect\.toml: .*no-such-term",
        ),
        (
            "scenarios/user.popup.close-defect.toml",
            'id = "user.popup.close-defect"',
            'id = "user.popup.else"',
            r"close-defect\.toml: the id is user\.popup\.else",
        ),
    ],
)
def test_an_error_in_the_data_names_the_file_and_the_place(
    copy: Path, file: str, was: str, becomes: str, says: str
) -> None:
    path = copy / file
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, becomes, 1), encoding="utf-8")
    with pytest.raises(catalogue.CatalogueError, match=says):
        _loader.read(copy)
