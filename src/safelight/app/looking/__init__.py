"""Runs, looked at from outside while they go on and when they are over: what a page shows of them."""
