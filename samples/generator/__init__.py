"""The parts of generate.py: sounds, timelines, the calls, encodings, traps, and the listings."""
