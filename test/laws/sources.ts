import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseAst } from 'rolldown/parseAst'

/** A file of the house, as the laws see it. */
export interface Source {
  /** From the root of the house: `src/site/home.tsx`. */
  readonly path: string
  readonly text: string
  /** Says nothing to a visitor and runs in no program. */
  readonly isTest: boolean
  readonly tree: Node
  /** What it imports, with the line of each. */
  readonly imports: readonly Import[]
}
export interface Import {
  /** A file of the house (`src/domain/figures/index.ts`), or the name of a package. */
  readonly to: string
  readonly inside: boolean
}
/** A node of the tree: what `rolldown` (oxc) reads, in ESTree's words. */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [name: string]: unknown
}
/** What is wrong, and in which file. */
export interface Breach {
  readonly file: string
  readonly says: string
}

/** Every TypeScript file under some folders of a root. */
export function readSources(root: string, folders: readonly string[] = ['src']): Source[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map(name => posix.join(folder, name.replaceAll('\\', '/')))
      .filter(path => /\.tsx?$/.test(path) && !path.includes('laws/fixtures'))
      .toSorted()
      .map(path => readSource(path, readFileSync(join(root, path), 'utf8'))),
  )
}

function readSource(path: string, text: string): Source {
  const tree = parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path) as unknown as Node
  const imports: Import[] = []
  visit(tree, node => {
    const from = (node.source as Node | null | undefined)?.value
    if (!/^(Import|Export).*(Declaration|Expression)$/.test(node.type) || typeof from !== 'string') return
    const inside = from.startsWith('.')
    imports.push({ to: inside ? posix.join(posix.dirname(path), from) : from, inside })
  })
  return { path, text, isTest: /\.(test|fixture)\.tsx?$|\/testing\/|\/(arbitrary|try-site)\.ts$/.test(path), tree, imports }
}

/** Goes through a tree from its root; `ancestors` has the nearest last. */
export function visit(node: Node, see: (node: Node, ancestors: readonly Node[]) => void, ancestors: readonly Node[] = []): void {
  see(node, ancestors)
  const below = [...ancestors, node]
  for (const value of Object.values(node)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one && typeof one === 'object' && typeof (one as Node).type === 'string') visit(one as Node, see, below)
  }
}

export const lineOf = (source: Source, node: Node): number => source.text.slice(0, node.start).split('\n').length
