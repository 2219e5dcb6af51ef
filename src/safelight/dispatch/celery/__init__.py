"""Runs a plan on many machines: errands to workers through Celery, which nothing else imports."""
