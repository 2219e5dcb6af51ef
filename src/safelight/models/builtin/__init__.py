"""Players that need nothing but pip: measured or small-network, deterministic, on the CPU."""
