"""What reports and runs do to problems: taken in, found again, proved gone, returned."""
