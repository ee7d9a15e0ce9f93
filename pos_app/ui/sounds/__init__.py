"""Three short sounds: done, refused, attention wanted."""
