"""How fast docgen is beside something that does the same: `./run bench` measures, `bench/results.json` keeps.

Times on a shared machine wander by the hour, so no time is worth anything alone: ours and the peer's are taken in
turns in one run, and what is kept is the ratio of their medians.
"""
