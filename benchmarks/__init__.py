"""What `make bench` measures: quality over made shoots with known truth, speed, and memory."""
