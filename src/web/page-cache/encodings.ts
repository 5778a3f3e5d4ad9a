/** In the order of preference: Brotli makes our pages smallest and is made again, smaller still, in the background. */
export const encodings = ['br', 'zstd', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]

const remembered = new Map<string, Encoding>()
const rememberedAtMost = 500

/** The encoding for an Accept-Encoding header, by RFC 9110 §12.5.3: the highest q wins, our preference breaks ties. */
export function chosenEncoding(header: string | undefined): Encoding {
  if (header === undefined) return 'identity'
  const known = remembered.get(header)
  if (known !== undefined) return known
  const chosen = negotiated(header)
  if (remembered.size >= rememberedAtMost) remembered.clear()
  if (header.length <= 200) remembered.set(header, chosen)
  return chosen
}

function negotiated(header: string): Encoding {
  const qualities = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map(piece => piece.trim())
    if (name !== '') qualities.set(name === 'x-gzip' ? 'gzip' : name, quality(parameters))
  }
  const any = qualities.get('*')
  let best: Encoding = 'identity'
  let bestQuality = 0
  for (const encoding of encodings) {
    // Not named and no `*`: identity stays acceptable, though only when nothing named is; the others do not.
    const q = qualities.get(encoding) ?? any ?? (encoding === 'identity' ? 0.0001 : 0)
    if (q > bestQuality) [best, bestQuality] = [encoding, q]
  }
  return best
}

function quality(parameters: string[]): number {
  const given = parameters.find(parameter => /^q\s*=/.test(parameter))
  if (given === undefined) return 1
  const text = given.slice(given.indexOf('=') + 1).trim()
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0
}
