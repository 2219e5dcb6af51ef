"""Made shoots with known truth: frames from photographs that installed packages ship, as a camera would write them."""
