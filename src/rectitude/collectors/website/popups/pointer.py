"""What a finger and a mouse do besides pressing: swipe, come near, scroll, leave through the top."""

import asyncio

from rectitude.collectors.website.popups.window import Window


async def swipe(window: Window, x: float, y: float, distance: float) -> None:
    """Move a finger upwards."""
    for kind, up in (("touchStart", 0.0), *(("touchMove", k / 5) for k in range(1, 6))):
        across, down = window.on_page(x, y - up * distance)
        point = {"x": round(across, 1), "y": round(down, 1)}
        await window.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        await asyncio.sleep(0.016)
    await window.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


async def approach(window: Window, x: float, y: float) -> None:
    """Move the mouse to a point as a hand does, and wait a moment there."""
    mouse = window.page.mouse
    await mouse.move(max(0.0, x - 70), max(0.0, y + 45))
    await mouse.move(x, y, steps=6)
    await asyncio.sleep(0.12)


async def scroll(window: Window, distance: float) -> None:
    """Scroll as a wheel or a finger does."""
    steps = 4
    for _ in range(steps):
        turn = {
            "type": "mouseWheel",
            "x": window.width / 2,
            "y": window.height / 2,
            "deltaX": 0,
            "deltaY": distance / steps,
        }
        await window.send("Input.dispatchMouseEvent", turn)
        await asyncio.sleep(0.08)


async def leave(window: Window) -> None:
    """Move the pointer out through the top, as a visitor does who is about to go."""
    mouse = window.page.mouse
    await mouse.move(window.width / 2, window.height / 2)
    await mouse.move(window.width / 2, 4, steps=8)
    await mouse.move(window.width / 2, -12, steps=2)
