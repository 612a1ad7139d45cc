"""What has been published, as it was published."""
