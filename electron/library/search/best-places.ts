/** Places of the keys from the `from`-th lowest on, at most `count`, lowest first; equal keys with the higher number first. */
export function placesOfBest(keys: Float64Array, numbers: Int32Array, from: number, count: number): number[] {
  const wanted = Math.min(keys.length, from + count);
  if (from >= wanted) return [];
  const before = (a: number, b: number): number =>
    (keys[a] ?? 0) - (keys[b] ?? 0) || (numbers[b] ?? 0) - (numbers[a] ?? 0);
  let places: number[];
  if (wanted >= keys.length / 2) places = Array.from(keys, (_, place) => place);
  else {
    // Only what can be among the wanted is sorted: of many equal keys those with the highest numbers.
    const limit = lowest(Float64Array.from(keys), wanted - 1);
    places = [];
    const equal: number[] = [];
    for (let place = 0; place < keys.length; place += 1) {
      const key = keys[place] ?? 0;
      if (key < limit) places.push(place);
      else if (key === limit) equal.push(place);
    }
    const open = wanted - places.length;
    const oldest = lowest(
      Float64Array.from(equal, (place) => -(numbers[place] ?? 0)),
      open - 1,
    );
    for (const place of equal) if (-(numbers[place] ?? 0) <= oldest) places.push(place);
  }
  return places.sort(before).slice(from, wanted);
}

/** The key that has `rank` keys before it in order (Hoare's selection; moves the keys about). */
function lowest(keys: Float64Array, rank: number): number {
  let left = 0;
  let right = keys.length - 1;
  while (left < right) {
    const pivot = keys[(left + right) >> 1] ?? 0;
    let up = left;
    let down = right;
    while (up <= down) {
      while ((keys[up] ?? 0) < pivot) up += 1;
      while ((keys[down] ?? 0) > pivot) down -= 1;
      if (up > down) break;
      const held = keys[up] ?? 0;
      keys[up] = keys[down] ?? 0;
      keys[down] = held;
      up += 1;
      down -= 1;
    }
    if (rank <= down) right = down;
    else if (rank >= up) left = up;
    else break;
  }
  return keys[rank] ?? 0;
}
