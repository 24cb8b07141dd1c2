/** The first 32 bits behind the point of a root of a prime, as FIPS 180-4 takes its constants. */
const bitsOf = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;

const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, d) => d).some((d) => d > 1 && n % d === 0),
);
const ROUNDS = Int32Array.from(PRIMES.slice(0, 64), (prime) => bitsOf(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => bitsOf(Math.sqrt(prime)));

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** SHA-256 of bytes, in hexadecimal. The jail has no other that answers at once, and files are read in one go there. */
export function sha256(bytes: Uint8Array): string {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const sum = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let block = 0; block < padded.length; block += 64) addBlock(sum, words, view, block);
  return Array.from(sum, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function addBlock(sum: Int32Array, words: Int32Array, view: DataView, block: number): void {
  for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(block + at * 4);
  for (let at = 16; at < 64; at += 1) {
    const far = words[at - 15] ?? 0;
    const near = words[at - 2] ?? 0;
    words[at] =
      (words[at - 16] ?? 0) +
      (turned(far, 7) ^ turned(far, 18) ^ (far >>> 3)) +
      (words[at - 7] ?? 0) +
      (turned(near, 17) ^ turned(near, 19) ^ (near >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = sum;
  for (let at = 0; at < 64; at += 1) {
    const one =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (ROUNDS[at] ?? 0) +
        (words[at] ?? 0)) |
      0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [at, word] of [a, b, c, d, e, f, g, h].entries()) sum[at] = (sum[at] ?? 0) + word;
}
