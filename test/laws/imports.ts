import type { Breach, Source } from './sources.ts'

/**
 * What may import what, by the first folder under `src`. The faces stand side by side; two of them draw what the site draws: the desk its
 * previews, the API its feeds.
 */
const below: Record<string, readonly string[]> = {
  formats: [],
  design: ['formats'],
  platform: [],
  domain: ['platform', 'formats'],
  web: ['domain', 'platform', 'formats', 'design'],
  site: ['web', 'domain', 'platform', 'formats', 'design'],
  account: ['web', 'domain', 'platform', 'formats', 'design'],
  api: ['site', 'web', 'domain', 'platform', 'formats', 'design'],
  desk: ['site', 'web', 'domain', 'platform', 'formats', 'design'],
  jobs: ['domain', 'platform', 'formats'],
  cli: ['root', 'jobs', 'web', 'domain', 'platform', 'formats'],
  root: ['cli', 'jobs', 'api', 'desk', 'account', 'site', 'web', 'domain', 'platform', 'formats', 'design'],
}

/** Packages that only some parts may speak to: SQL stays below the pages, the framework in `web`, views out of the domain. */
const packages: Record<string, readonly string[]> = {
  pg: ['platform', 'domain', 'web', 'cli', 'root'],
  // The operator's checks look at the tables as they stand.
  kysely: ['platform', 'domain', 'cli'],
  'kysely/helpers/postgres': ['domain'],
  'pg-boss': ['platform', 'cli'],
  hono: ['web'],
  '@hono/node-server': ['web'],
  preact: ['design', 'web', 'site', 'desk', 'account'],
  'preact-render-to-string': ['design'],
}

const part = (path: string): string => /^src\/([a-z-]+)\//.exec(path)?.[1] ?? 'root'

/** Imports point one way. `src/paths.ts` is a leaf that anyone may import. */
export function importDirections(sources: readonly Source[]): Breach[] {
  const breaches: Breach[] = []
  for (const { path, imports, isTest } of sources) {
    if (isTest) continue
    const here = part(path)
    for (const { to, inside } of imports) {
      if (inside) {
        if (!to.startsWith('src/') || to === 'src/paths.ts') continue
        const there = part(to)
        if (there !== here && !below[here]?.includes(there)) breaches.push({ file: path, says: `${here} may not import ${to}` })
      } else if (packages[to] && !packages[to].includes(here)) breaches.push({ file: path, says: `${here} may not speak to ${to}` })
    }
  }
  return breaches
}

const area = (path: string): string | undefined => /^src\/domain\/([a-z-]+)(?=\/|\.ts$)/.exec(path)?.[1]

/** Areas of the domain are entered through their index.ts, by each other and by everyone above them. */
export function doorsOfAreas(sources: readonly Source[]): Breach[] {
  const breaches: Breach[] = []
  for (const { path, imports, isTest } of sources) {
    if (isTest) continue
    for (const { to, inside } of imports) {
      const there = inside && area(to)
      if (there && there !== area(path) && to !== `src/domain/${there}/index.ts` && to !== `src/domain/${there}.ts`)
        breaches.push({ file: path, says: `${to} is inside the area ${there}: only its index.ts is a door` })
    }
  }
  return breaches
}

/** No area of the domain comes back to itself over others; each import on such a way is named. */
export function circlesOfAreas(sources: readonly Source[]): Breach[] {
  const edges = new Map<string, Map<string, string>>()
  for (const { path, imports, isTest } of sources) {
    const here = area(path)
    if (isTest || !here) continue
    for (const { to, inside } of imports) {
      const there = inside ? area(to) : undefined
      if (!there || there === here) continue
      const from = edges.get(here) ?? new Map<string, string>()
      from.set(there, from.get(there) ?? path)
      edges.set(here, from)
    }
  }
  const reaches = (from: string, goal: string, seen = new Set<string>()): boolean => {
    if (from === goal) return true
    if (seen.has(from)) return false
    seen.add(from)
    return [...(edges.get(from)?.keys() ?? [])].some(next => reaches(next, goal, seen))
  }
  return [...edges].flatMap(([from, all]) =>
    [...all].flatMap(([to, file]) => (reaches(to, from) ? [{ file, says: `${from} imports ${to}, which leads back to ${from}` }] : [])),
  )
}
