"""Runs a plan: reading, phases, gates, groups, records, events."""
