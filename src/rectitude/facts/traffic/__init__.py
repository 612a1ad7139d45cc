"""
What was sent where, seen once for all rules: messages, sightings, and what could not be read.

`read(traffic)` goes through the evidence once, decodes each message, looks for the test identity's
values and for numbers that prove themselves, and keeps only what rules ask of it:

- a `Message` says who sent what kind of thing to whom, at which stage, over what;
- a `Sighting` says which value, by which steps, at which place in which message;
- an `Unread` admits what was beyond a bound or in no form known here. A rule that would have had to
  read it asks (`unread`) and never says `passed`.
"""

from rectitude.facts.traffic.messages import Message, Reading, Sighting, Unread, unread
from rectitude.facts.traffic.reading import read

__all__ = ["Message", "Reading", "Sighting", "Unread", "read", "unread"]
