"""Where what hears of a sensor goes on beyond what it calls itself: work that it hands over, or messages."""

from rectitude.facts.apps import chains
from rectitude.facts.apps.bodies import body_of
from rectitude.facts.apps.cooling import LEAVES
from rectitude.facts.apps.program import ABSTRACT, Method, Program

_MESSAGES = frozenset(
    {
        *("sendMessage", "sendMessageDelayed", "sendEmptyMessage", "sendEmptyMessageDelayed"),
        *("sendToTarget", "sendBroadcast", "postValue", "invokeMethod"),
    }
)
"""By which others are told, who are not known from the call."""
_MOST_RUN = 300
"""Methods that are followed from one sensor; ours."""


def left_open(program: Program, listener: Method) -> Method | None:
    """Return what a sensor's value may run that leaves the screen or tells who is not known; else None."""
    seen, waiting = {listener: None}, [listener]
    while waiting:
        method = waiting.pop()
        body = body_of(program, method)
        calls = {call.callee.name for call in program.calls_by(method)}
        if len(seen) > _MOST_RUN or not body.whole or calls & (_MESSAGES | LEAVES):
            return method
        made = [each for name in program.made_by(method) for each in program.methods(name)]
        made = [each for each in made if chains.is_callback(program, each)]
        called = [each for call in program.calls_by(method) for each in program.meant(call.callee)]
        for each in (*called, *made):
            if each.code and not each.access & ABSTRACT and each not in seen:
                seen[each] = None
                waiting.append(each)
    return None
