"""A signed-in browser without a screen, for the tests of pages."""

from typing import TYPE_CHECKING

from django.test import Client

if TYPE_CHECKING:
    from ledger.world import World


def client(world: "World", who: str, language: str = "zh-hans") -> Client:
    made = Client()
    made.force_login(world.people[who], backend="django.contrib.auth.backends.ModelBackend")
    made.cookies["django_language"] = language
    return made
