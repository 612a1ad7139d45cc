"""What a finger and a mouse do: touch, swipe, come near and press, scroll, leave through the top."""

import asyncio

from rectitude.collectors.website.popups.room import Room


async def tap(room: Room, x: float, y: float) -> None:
    """Touch a point as a finger does: down, a moment, up."""
    point = {"x": round(x, 1), "y": round(y, 1), "radiusX": 8, "radiusY": 8, "force": 0.6}
    await room.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
    await asyncio.sleep(0.05)
    await room.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


async def swipe(room: Room, x: float, y: float, distance: float) -> None:
    """Move a finger upwards."""
    for kind, up in (("touchStart", 0.0), *(("touchMove", k / 5) for k in range(1, 6))):
        point = {"x": round(x, 1), "y": round(y - up * distance, 1)}
        await room.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
        await asyncio.sleep(0.016)
    await room.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


async def approach(room: Room, x: float, y: float) -> None:
    """Move the mouse to a point as a hand does, and wait a moment there."""
    mouse = room.page.mouse
    await mouse.move(max(0.0, x - 70), max(0.0, y + 45))
    await mouse.move(x, y, steps=6)
    await asyncio.sleep(0.12)


async def click(room: Room) -> None:
    """Press and release the mouse where it is."""
    await room.page.mouse.down()
    await asyncio.sleep(0.04)
    await room.page.mouse.up()


async def scroll(room: Room, distance: float) -> None:
    """Scroll as a wheel or a finger does."""
    steps = 4
    for _ in range(steps):
        turn = {
            "type": "mouseWheel",
            "x": room.width / 2,
            "y": room.height / 2,
            "deltaX": 0,
            "deltaY": distance / steps,
        }
        await room.send("Input.dispatchMouseEvent", turn)
        await asyncio.sleep(0.08)


async def leave(room: Room) -> None:
    """Move the pointer out through the top, as a visitor does who is about to go."""
    mouse = room.page.mouse
    await mouse.move(room.width / 2, room.height / 2)
    await mouse.move(room.width / 2, 4, steps=8)
    await mouse.move(room.width / 2, -12, steps=2)
