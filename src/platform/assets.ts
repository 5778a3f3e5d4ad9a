import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './config/root.ts'

type AssetName = 'site.css' | 'desk.css' | 'icon.svg'

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
