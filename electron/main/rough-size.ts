/**
 * About how many bytes a structured clone of `data` takes, counting stops once above `limit`. Safe on any value that
 * can cross a process boundary: deep, cyclic, or huge.
 */
export function roughSize(data: unknown, limit: number): number {
  const seen = new Set<object>();
  const waiting: unknown[] = [data];
  let bytes = 0;
  while (waiting.length > 0 && bytes <= limit) {
    const value = waiting.pop();
    bytes += 8;
    if (typeof value === 'string') bytes += value.length * 2;
    else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      if (Array.isArray(value)) {
        // A sparse array of two billion holes counts as what it would cost to read.
        bytes += value.length * 8;
        if (bytes <= limit) for (const item of value) waiting.push(item);
      } else {
        for (const [key, item] of Object.entries(value)) {
          bytes += key.length * 2;
          waiting.push(item);
        }
      }
    }
  }
  return bytes;
}
