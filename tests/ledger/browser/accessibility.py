"""What axe objects to on a page, in light and dark, on a desk and on a phone."""

from typing import Any, cast

from playwright.sync_api import Page

from example import NODE_MODULES

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}

AXE = (NODE_MODULES / "axe-core" / "axe.min.js").read_text("utf-8")
CHECK = """async () => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const only = {type: "tag", values: tags};
    const found = await axe.run(document, {runOnly: only, resultTypes: ["violations"]});
    return found.violations.map(each => `${each.id}: ${each.nodes.slice(0, 3).map(n => n.target).join(" ")}`);
}"""


def faults(page: Page) -> list[str]:
    """Return what axe objects to in each theme and size, and whether the page scrolls sideways."""
    found: list[str] = []
    page.evaluate(AXE)
    for theme in ("light", "dark"):
        page.emulate_media(color_scheme=cast(Any, theme), reduced_motion="reduce")
        for size in (DESK, PHONE):
            page.set_viewport_size(cast(Any, size))
            found += [f"{theme} {size['width']}: {each}" for each in page.evaluate(CHECK)]
            wide = page.evaluate("document.documentElement.scrollWidth")
            if wide > size["width"]:
                found.append(f"{size['width']}: scrolls sideways to {wide}")
    page.set_viewport_size(cast(Any, DESK))
    return found
