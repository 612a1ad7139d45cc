"""A switch in the settings, and nothing else is lost."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(noise=0.5))
