"""`python -m rectitude`."""

from rectitude.cli import main

main()
