"""`python -m docgen` is `docgen`."""

import sys

from docgen.cli import main

if __name__ == "__main__":  # a process that helps to render imports this module too
    sys.exit(main())
