"""The operator's business behind the practice server: draws, tickets, prizes, money."""
