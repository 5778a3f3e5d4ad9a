type Point = readonly [number, number]

/**
 * Visvalingam's way: of a line in degrees, the point whose triangle with its neighbours is smallest leaves first, until none is smaller than
 * `least` (square degrees as they are at the equator). The ends stay, so that neighbours keep their common border.
 */
export function simplified<P extends Point>(line: readonly P[], least: number): P[] {
  const points = [...line]
  const [first, last] = [line[0]!, line.at(-1)!]
  const ring = first[0] === last[0] && first[1] === last[1]
  const area = (at: number) => {
    const [[ax, ay], [bx, by], [cx, cy]] = [points[at - 1]!, points[at]!, points[at + 1]!]
    return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) * 0.5 * Math.cos((by * Math.PI) / 180)
  }
  while (points.length > (ring ? 5 : 2)) {
    let [smallest, size] = [0, least]
    for (let at = 1; at < points.length - 1; at++) {
      const one = area(at)
      if (one < size) [smallest, size] = [at, one]
    }
    if (smallest === 0) break
    points.splice(smallest, 1)
  }
  return points
}
