"""Questions about the papers of a campaign: whom they go to, what they rest on, whether their fields fit together."""
