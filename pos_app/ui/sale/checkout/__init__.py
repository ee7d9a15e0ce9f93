"""From the green key to the money: what is asked before a sale, what was sold out, the change."""
