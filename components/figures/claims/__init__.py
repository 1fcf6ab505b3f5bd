"""The figures of the Claims: how attacks are put to use."""
