"""Sketches as the Python library datasketch makes them (SHA-1 of each shingle, permutations modulo the prime 2^61 - 1, by NumPy).
usage: minhash.py FILE COUNT; FILE has one text a line. Prints texts a second of processor time."""
import hashlib
import re
import struct
import sys
import time

import numpy

SIZE, PRIME, MAX = 128, numpy.uint64((1 << 61) - 1), numpy.uint64((1 << 32) - 1)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        texts = [line for _, line in zip(range(int(sys.argv[2])), file)]
    random = numpy.random.RandomState(1)
    a = random.randint(1, (1 << 61) - 1, size=SIZE, dtype=numpy.uint64)
    b = random.randint(0, (1 << 61) - 1, size=SIZE, dtype=numpy.uint64)
    start = time.process_time()
    for text in texts:
        words = re.findall(r"\w+", text.lower())
        shingles = {" ".join(words[i:i + 3]) for i in range(max(1, len(words) - 2))}
        hashes = numpy.array([struct.unpack("<I", hashlib.sha1(s.encode()).digest()[:4])[0] for s in shingles], dtype=numpy.uint64)
        values = numpy.full(SIZE, MAX, dtype=numpy.uint64)
        for h in hashes:
            values = numpy.minimum(values, numpy.bitwise_and((a * h + b) % PRIME, MAX))
    print(len(texts) / (time.process_time() - start))


main()
