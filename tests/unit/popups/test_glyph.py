"""Crosses are found in pictures by their shape, and letters and other signs are not."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from rectitude.collectors.website.popups.glyph import contrast, crosses
from rectitude.evidence.page import Box


def png(image: Image.Image) -> bytes:
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


def canvas(ground: str = "white") -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("RGB", (200, 200), ground)
    return image, ImageDraw.Draw(image)


def cross(draw: ImageDraw.ImageDraw, x: int, y: int, size: int, colour: str, width: int) -> None:
    draw.line((x, y, x + size, y + size), fill=colour, width=width)
    draw.line((x + size, y, x, y + size), fill=colour, width=width)


@pytest.mark.parametrize("size", [10, 16, 24, 32])
@pytest.mark.parametrize(("ground", "colour"), [("white", "#333"), ("#333", "white")])
def test_a_cross_is_found_where_it_is(size: int, ground: str, colour: str) -> None:
    image, draw = canvas(ground)
    cross(draw, 150, 20, size, colour, 2)

    (found,) = crosses(png(image))
    assert abs(found.box.x + found.box.width / 2 - (150 + size / 2)) < 3


def test_a_cross_in_a_circle_is_found() -> None:
    image, draw = canvas("#444")
    draw.ellipse((80, 80, 112, 112), outline="white", width=2)
    cross(draw, 90, 90, 12, "white", 2)

    (found,) = crosses(png(image))
    assert found.button == Box(80, 80, 33, 33)


@pytest.mark.parametrize(("ground", "disc"), [("#246", "white"), ("white", "#333")])
def test_a_cross_cut_out_of_a_disc_is_found_and_the_disc_is_its_button(
    ground: str, disc: str
) -> None:
    image, draw = canvas(ground)
    draw.ellipse((150, 20, 174, 44), fill=disc)
    cross(draw, 157, 27, 10, ground, 2)

    (found,) = crosses(png(image))
    assert abs(found.box.x + found.box.width / 2 - 162) < 3
    assert found.button is not None
    assert abs(found.button.width - 25) < 3


def test_letters_and_rings_in_a_disc_are_no_crosses() -> None:
    image, draw = canvas("#246")
    draw.ellipse((20, 20, 44, 44), fill="white")
    draw.line((27, 32, 37, 32), fill="#246", width=2)
    draw.ellipse((80, 20, 104, 44), fill="white")
    draw.ellipse((87, 27, 97, 37), outline="#246", width=2)
    draw.ellipse((140, 20, 164, 44), fill="white")
    draw.line((152, 27, 152, 37), fill="#246", width=2)
    draw.line((147, 32, 157, 32), fill="#246", width=2)

    assert crosses(png(image)) == []


def test_a_cross_on_a_noisy_photo_is_found() -> None:
    noise = np.random.default_rng(3).integers(90, 150, (200, 200, 3)).astype(np.uint8)
    image = Image.fromarray(noise)
    cross(ImageDraw.Draw(image), 150, 20, 20, "white", 3)

    assert any(abs(each.box.x - 150) < 4 for each in crosses(png(image)))


def test_plus_square_and_slash_are_no_crosses() -> None:
    image, draw = canvas()
    draw.line((30, 40, 50, 40), fill="black", width=3)
    draw.line((40, 30, 40, 50), fill="black", width=3)
    draw.rectangle((80, 30, 100, 50), outline="black", width=3)
    draw.line((130, 30, 150, 50), fill="black", width=3)

    assert crosses(png(image)) == []


def test_black_on_white_has_the_greatest_contrast() -> None:
    image, draw = canvas()
    cross(draw, 100, 100, 20, "black", 3)

    assert contrast(png(image), Box(100, 100, 20, 20)) == pytest.approx(21, abs=0.5)


def test_a_mark_outside_the_picture_has_no_contrast() -> None:
    image, _ = canvas()

    assert contrast(png(image), Box(500, 10, 20, 20)) is None
