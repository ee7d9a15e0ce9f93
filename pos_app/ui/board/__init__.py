"""The customers' board on a second screen: what came out, and which draws are next."""
