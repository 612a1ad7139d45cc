"""The same for all, and a switch that has nothing to do."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(content=0.0, collaborative=0.0, noise=0.7))
