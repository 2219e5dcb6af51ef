"""Qwen2.5-VL behind a server that misbehaves on request, and in process."""
