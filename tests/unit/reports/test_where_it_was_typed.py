"""A finding about what was typed shows the page and the field in which it was typed."""

from pathlib import Path

import msgspec

from rectitude import reports
from rectitude.bundle import Writer, open_bundle
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Box, Field, Form, PageVisit, StorageItem
from rectitude.evidence.persona import Persona
from rectitude.inspection import judge
from report_page import Page
from reporting import HOME, ID_CARD, manifest, screenshot

FORM = Form(
    action="/book",
    fields=(Field(name="card", label="身份证号", known="id_card", box=Box(100, 1500, 320, 44)),),
)


def bundle_of(folder: Path) -> Path:
    path = folder / "booking.rectitude.zip"
    with Writer(path, manifest()) as writer:
        writer.write(Persona(values={"id_card": ID_CARD}))
        home = PageVisit(
            moment=Moment(context="ignored", phase="load", sequence=1),
            url=HOME,
            final_url=HOME,
            role="home",
            status=200,
            text="就近就医，提前预约",
            width=1366,
            height=2400,
            screenshot=writer.blob(screenshot(1366, 768, "Home")),
            full_page=writer.blob(screenshot(1366, 2400, "Home, whole page")),
        )
        writer.write(home)
        writer.write(
            msgspec.structs.replace(
                home,
                url=HOME + "register",
                final_url=HOME + "register",
                role="register",
                forms=(FORM,),
                screenshot=writer.blob(screenshot(1366, 768, "Form")),
                full_page=writer.blob(screenshot(1366, 2400, "Form, whole page")),
            )
        )
        writer.write(
            StorageItem(
                moment=Moment(context="ignored", phase="forms", sequence=2),
                origin=HOME.rstrip("/"),
                area="local",
                key="draft",
                value=ID_CARD,
            )
        )
    return path


def test_what_is_found_in_the_storage_shows_the_field_that_was_filled(tmp_path: Path) -> None:
    path = bundle_of(tmp_path)
    source = reports.render([judge(path)], "html", "zh", [open_bundle(path)])
    found = Page(source).read["zh"].split("疑似问题")[-1]
    assert f"页面 {HOME}register" in found
    assert f"页面 {HOME} " not in found
