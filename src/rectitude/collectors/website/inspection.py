"""The order of work: rooms and pages, transport, identities; all within one deadline."""

from rectitude.bundle import Writer
from rectitude.collectors.website import pages, storage
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.room import Room
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.options import Cancel, Options, Progress, Target
from rectitude.text import Unable


class Inspection:
    """One website under inspection."""

    def __init__(
        self,
        target: Target,
        options: Options,
        wanted: frozenset[str],
        writer: Writer,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        self.target = target
        self.options = options
        self.wanted = wanted
        self.writer = writer
        self.progress = progress
        self.cancel = cancel

    async def run(self) -> None:
        """Collect everything that is wanted."""
        if Website.NAME in self.wanted:
            async with Browser.launch(self.options) as browser:
                self.writer.note(environment=browser.environment)
                await self._website(browser)

    async def _website(self, browser: Browser) -> None:
        async with Room.open(
            browser, "ignored", self.writer, storage_state=self.options.storage_state
        ) as room:
            first = await pages.visit(room, self.target.address, "home")
            await storage.read(room)
            _unable_if_unreachable(first)
            self.writer.place(first.final_url)
        self.writer.collected(Website)


def _unable_if_unreachable(page: PageVisit) -> None:
    if page.problem.startswith("net::"):
        raise Unable(
            f"打不开 {page.url}（{page.problem}）。请检查网址与网络。",
            f"Cannot reach {page.url} ({page.problem}). Check the address and the network.",
        )
