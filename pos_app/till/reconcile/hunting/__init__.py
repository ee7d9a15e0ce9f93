"""Look for what nobody asked about: late duplicates, late payouts and voids, another till."""
