import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './config/root.ts'

/** What only pages of one sort draw, each in a file of its own (`src/design/styles/pages`). */
export type PageSheet =
  `${'campaigns' | 'contact' | 'directory' | 'events' | 'figures' | 'home' | 'letters' | 'lists' | 'problems' | 'projects' | 'publications' | 'search'}.css`

type AssetName = 'site.css' | 'desk.css' | 'icon.svg' | PageSheet

/** The built style sheets and marks of the interface under their names with hashes; without a build (tests of pages) there are none. */
const names: Record<string, string> = (() => {
  try {
    return JSON.parse(readFileSync(join(projectRoot, 'dist/assets.json'), 'utf8'))
  } catch {
    return {}
  }
})()

export const assetAddress = (name: AssetName): string => `/assets/${names[name] ?? name}`

const types: Record<string, string> = { css: 'text/css; charset=utf-8', svg: 'image/svg+xml' }

/** A built asset; undefined for a name that no build made, so that nothing of a path is taken from outside. */
export function readAsset(name: string): { text: string; contentType: string } | undefined {
  if (!Object.values(names).includes(name)) return undefined
  return { text: readFileSync(join(projectRoot, 'dist/assets', name), 'utf8'), contentType: types[name.split('.').at(-1)!]! }
}

let icon: string | undefined
/** The office mark for the browser's tab, written into the page: two hundred bytes are not worth a request. */
export function iconAddress(): string {
  const built = names['icon.svg'] && readAsset(names['icon.svg'])
  icon ??= built ? `data:${built.contentType},${encodeURIComponent(built.text.trim())}` : assetAddress('icon.svg')
  return icon
}
