"""Make the till's three sounds: done, refused, attention. Short, so that they never overlap."""

import math
import struct
import wave
from pathlib import Path

SOUNDS = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 22_050  # samples a second: enough for tones below 2 kHz
LOUDNESS = 0.45
FADE_SECONDS = 0.008  # without it a tone begins and ends with a click

# Each sound is a row of (tone in Hz, seconds); 0 Hz is silence.
TONES = {
    "ok": [(880.0, 0.07), (1318.5, 0.11)],
    "refused": [(311.1, 0.12), (0.0, 0.03), (233.1, 0.20)],
    "attention": [(987.8, 0.09), (0.0, 0.06), (987.8, 0.09), (0.0, 0.06), (987.8, 0.09)],
}


def main() -> None:
    for name, tones in TONES.items():
        samples = [sample for tone, seconds in tones for sample in play(tone, seconds)]
        with wave.open(str(SOUNDS / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(samples)}h", *samples))


def play(tone: float, seconds: float) -> list[int]:
    """Return one tone as 16-bit samples, faded in and out, with a little of its octave."""
    count = int(seconds * RATE)
    fade = FADE_SECONDS * RATE
    samples = []
    for at in range(count):
        turn = 2 * math.pi * tone * at / RATE
        shape = 0.85 * math.sin(turn) + 0.15 * math.sin(2 * turn)
        envelope = min(1.0, at / fade, (count - at) / fade)
        samples.append(round(32_767 * LOUDNESS * envelope * shape))
    return samples


if __name__ == "__main__":
    main()
