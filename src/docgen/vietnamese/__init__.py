"""Vietnamese on paper: dates, counts, letters, spelling and the width of a line.

In: dates, numbers, texts. Out: texts and lengths. It knows nothing of docgen and needs nothing but Python's own
library, so that every room may use it.
"""
