"""`python -m docgen` is `docgen`."""

import sys

from docgen.cli import main

sys.exit(main())
