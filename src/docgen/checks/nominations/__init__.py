"""Questions about what came in: quotas, criteria, votes, dossiers, names. One module per fault or kin of faults; the
table of all checks is in the room above."""
