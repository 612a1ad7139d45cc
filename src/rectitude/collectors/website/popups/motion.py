"""
Moves a virtual device: shakes, twists and daily movements, through the browser's sensor override.

The override is set before the page loads; what the page gets are true sensor events. A shake swings
along x at 4 Hz, a twist turns about y and back; walking is 1.9 Hz with 3.5 m/s² up and down, lifting and
putting down turn by 30°, as a phone taken from a table to be read. The figures of daily movement are
ours, at the upper end of what phones record.
"""

import asyncio
import math
from collections.abc import Iterator
from typing import Literal

from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups.pace import Rank, Rooms
from rectitude.collectors.website.popups.watch import SENSORS, listened_to, rest, sensors_on
from rectitude.collectors.website.popups.window import Window
from rectitude.evidence.popup import LEAVING, Gesture, MotionTrial
from rectitude.facts.popups import words

BELOW = {"shake": 14.9, "twist": 34.0}
"""Just below the references of T/TAF 078.7-2022, section 6: 15 m/s² and 35°."""
STRONG = {"shake": 30.0, "twist": 80.0}
BISECTIONS = 3
TRIES = 2
"""A movement that could not be made is made once more: a crowded machine does not answer at times."""
LISTENING = 3.0
"""Seconds after loading in which a page must have begun to read a sensor. Ours."""
STEP = 1 / 30
"""Seconds between two readings."""
AFTER = 0.7
"""Seconds after a movement in which the page may leave. Ours."""
GRAVITY = 9.81
DURATION: dict[Gesture, float] = {
    "shake": 1.5, "twist": 1.2, "walk": 3.0, "lift": 1.2, "put-down": 1.2,
}  # fmt: skip

Vector = tuple[float, float, float]


class Sample:
    """Linear acceleration in m/s² and rotation about y in degrees at one moment."""

    __slots__ = ("acceleration", "angle")

    def __init__(self, acceleration: Vector, angle: float) -> None:
        self.acceleration = acceleration
        self.angle = angle


def trace(gesture: Gesture, value: float) -> Iterator[Sample]:
    """Yield the samples of a movement."""
    steps = int(DURATION[gesture] / STEP)
    for step in range(steps):
        t, share = step * STEP, step / steps
        bell = math.sin(math.pi * share)
        if gesture == "shake":
            yield Sample((value * (1 if step % 8 < 4 else -1), 0.0, 0.0), 0.0)
        elif gesture == "twist":
            yield Sample((0.0, 0.0, 0.0), value * bell)
        elif gesture == "walk":
            swing = math.sin(2 * math.pi * 1.9 * t)
            yield Sample((1.0 * swing, 0.6 * swing, 3.5 * swing), 4.0 * swing)
        elif gesture == "lift":
            yield Sample((0.0, 1.5 * bell, 3.0 * math.cos(math.pi * share)), 30.0 * share)
        else:
            shock = 6.0 if 0.85 < share < 0.9 else 0.0
            yield Sample((0.0, 0.0, -2.0 * bell + shock), 30.0 * (1 - share))


async def _move(window: Window, gesture: Gesture, value: float) -> None:
    before = 30.0 if gesture == "put-down" else 0.0
    for sample in trace(gesture, value):
        rate = math.radians((sample.angle - before) / STEP)
        before = sample.angle
        readings = _readings(sample, rate)
        await asyncio.gather(
            *(
                window.send("Emulation.setSensorOverrideReadings", {"type": k, "reading": reading})
                for k, reading in readings.items()
            ),
            asyncio.sleep(STEP),
        )
        if any(event.outcome in LEAVING for event in window.events):
            return
    for kind in SENSORS:
        still = {"type": kind, "reading": rest(kind)}
        await window.send("Emulation.setSensorOverrideReadings", still)


def _readings(sample: Sample, rate: float) -> dict[str, dict[str, dict[str, float]]]:
    x, y, z = sample.acceleration
    half = math.radians(sample.angle) / 2
    down = (GRAVITY * math.sin(2 * half), 0.0, GRAVITY * math.cos(2 * half))
    turned = {"x": 0.0, "y": math.sin(half), "z": 0.0, "w": math.cos(half)}
    return {
        "accelerometer": {"xyz": {"x": x + down[0], "y": y, "z": z + down[2]}},
        "linear-acceleration": {"xyz": {"x": x, "y": y, "z": z}},
        "gravity": {"xyz": {"x": down[0], "y": down[1], "z": down[2]}},
        "gyroscope": {"xyz": {"x": 0.0, "y": rate, "z": 0.0}},
        "absolute-orientation": {"quaternion": turned},
        "relative-orientation": {"quaternion": turned},
    }


async def attempt(
    browser: Browser, url: str, gesture: Gesture, value: float, writer: Writer
) -> MotionTrial | None:
    """Move the device once on a freshly loaded page, and say whether the page left."""
    try:
        async with browser.context(mobile=True) as context:
            window = Window(context, "phone", url)
            await window.enter(prepare=sensors_on())
            await asyncio.sleep(0.9)
            scene = await window.scene()
            said = scene.root.all_text(20_000) if scene.root else ""
            announced = words.GESTURE.search(said)
            before = await window.picture()
            window.events.clear()
            await _move(window, gesture, value)
            await asyncio.sleep(AFTER)
            fired = next((e for e in window.events if e.outcome in LEAVING), None)
            if fired:
                await window.arrive()
            after = await window.picture() if fired else b""
    except (Error, TimeoutError):
        return None
    return writer.write(
        MotionTrial(
            page=url,
            gesture=gesture,
            value=round(value, 1),
            duration=DURATION[gesture],
            fired=fired is not None,
            outcome=fired.outcome if fired else "nothing",
            destination=fired.url[:500] if fired else "",
            announced=announced.group() if announced else "",
            before=writer.blob(before) if before else "",
            after=writer.blob(after) if after else "",
        )
    )


async def trials(browser: Browser, url: str, writer: Writer, rooms: Rooms) -> None:
    """Try daily movements, then find the weakest shake and twist that make the page leave."""

    async def one(gesture: Gesture, value: float) -> bool:
        async with rooms.place(Rank.EXTRA):
            for _ in range(TRIES):
                if trial := await attempt(browser, url, gesture, value, writer):
                    return trial.fired
            return False

    async def threshold(gesture: Literal["shake", "twist"]) -> None:
        if not await one(gesture, BELOW[gesture]):
            await one(gesture, STRONG[gesture])
            return
        low, high = 0.0, BELOW[gesture]
        for _ in range(BISECTIONS):
            between = (low + high) / 2
            low, high = (low, between) if await one(gesture, between) else (between, high)

    daily: tuple[Gesture, ...] = ("walk", "lift", "put-down")
    await asyncio.gather(
        *(one(gesture, 0.0) for gesture in daily), threshold("shake"), threshold("twist")
    )


async def trials_if_listened(browser: Browser, url: str, writer: Writer, rooms: Rooms) -> None:
    """Do the trials only where the page, once loaded, reads a motion sensor."""
    async with rooms.place(Rank.EXTRA), browser.context(mobile=True) as context:
        window = Window(context, "phone", url)
        await window.enter(prepare=sensors_on())
        listened = await listened_to(window)
        while not listened and window.clock < LISTENING:
            await asyncio.sleep(0.5)
            listened = await listened_to(window)
    if listened:
        await trials(browser, url, writer, rooms)
