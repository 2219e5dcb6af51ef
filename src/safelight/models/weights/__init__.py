"""Published weights: what there is, where it lies, how it is pulled and checked."""
