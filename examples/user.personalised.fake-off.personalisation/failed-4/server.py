"""The feed stops, the profile still goes to an advertiser."""

from push_portal import responding
from recommenders import Ways

respond = responding(Ways(off="sends-profile", noise=0.7))
