"""Recipe and catalogue made into a plan: resolved, checked, ordered, frozen, explainable."""
