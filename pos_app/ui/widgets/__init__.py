"""Parts that several screens share: the frame's bars, cards over a pane, notices, lamps."""
