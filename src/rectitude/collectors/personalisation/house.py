"""What all visitors of an experiment share: browser, proxy, pace."""

from contextlib import AsyncExitStack

from rectitude.bundle import Writer
from rectitude.collectors.pace import Pace
from rectitude.collectors.personalisation.guest import Habits, House
from rectitude.collectors.personalisation.options import PersonalisationOptions
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.proxy import Proxy
from rectitude.collectors.website.tls import Transport
from rectitude.evidence.personalisation import PushPlan
from rectitude.network.dial import Dialer
from rectitude.text import Unable

DEFAULT_RATE = 8.0
"""Page loads a second, all visitors together, where `--rate` names none; ours."""


async def furnished(
    stack: AsyncExitStack,
    options: PersonalisationOptions,
    writer: Writer,
    discreet: DiscreetWriter,
    plan: PushPlan,
    habits: Habits,
) -> House:
    """Start the browser, behind our own proxy if only public addresses may be spoken to."""
    dialer = Dialer(options)
    proxy, transport = "", Transport(dialer, options.ca)
    if options.network == "public-only":
        serving = Proxy.serving(dialer, transport.connected)
        proxy = (await stack.enter_async_context(serving)).address
    browser = await stack.enter_async_context(Browser.launch(options, proxy=proxy))
    writer.note(environment=browser.environment)
    return House(
        browser=browser,
        writer=writer,
        discreet=discreet,
        transport=transport,
        plan=plan,
        pace=Pace(options.rate or DEFAULT_RATE),
        habits=habits,
    )


def unreachable(page: str, problem: str) -> Unable:
    """Return the one line for a page that does not open."""
    return Unable(
        f"打不开 {page}（{problem}）。请检查网址与网络。",
        f"Cannot reach {page} ({problem}). Check the address and the network.",
    )
