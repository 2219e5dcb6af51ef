"""`qwen2.5-vl`: a vision-language model behind any OpenAI-compatible server, or in process."""
