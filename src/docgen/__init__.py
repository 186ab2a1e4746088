"""docgen turns one plan and its records into every formal paper of an emulation-and-commendation campaign."""

__version__ = "0.1.0"
