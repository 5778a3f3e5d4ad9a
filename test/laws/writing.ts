import { type Breach, lineOf, type Node, type Source, visit } from './sources.ts'

const vague = /(^|\/)(utils?|helpers?|services?|common|misc|managers?|shared|lib)(\/|\.tsx?$)|-(utils?|helpers?|managers?)\.tsx?$/

/** Names that say nothing: of folders and of files. */
export const vagueNames = (sources: readonly Source[]): Breach[] =>
  sources.filter(({ path }) => vague.test(path)).map(({ path }) => ({ file: path, says: 'its name does not say what it is about' }))

const LONGEST = 400
/** Written by a program. */
const generated = ['src/platform/database/tables.ts']

export const longFiles = (sources: readonly Source[]): Breach[] =>
  sources
    .filter(({ path }) => !generated.includes(path))
    .map(({ path, text }) => ({ file: path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ file, lines }) => ({ file, says: `${lines} lines, where ${LONGEST} are the most` }))

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])
const nameOf = (node: Node, parent: Node | undefined): string | undefined => {
  const own = (node.id as Node | null)?.name
  const variable = parent?.type === 'VariableDeclarator' ? (parent.id as Node).name : undefined
  return (own ?? variable) as string | undefined
}

/** A component that is async renders nothing, and nobody is told. */
export function asyncComponents(sources: readonly Source[]): Breach[] {
  return found(sources, (node, ancestors) => {
    if (!functions.has(node.type) || node.async !== true) return undefined
    const name = nameOf(node, ancestors.at(-1))
    if (name && /^[A-Z]/.test(name)) return `the component ${name} is async: it would render nothing`
    return ancestors.some(one => one.type === 'JSXExpressionContainer') ? 'an async function in the middle of a view renders nothing' : undefined
  })
}

/** JSON-LD, escaped for its place. */
const rawHtml = ['src/design/layouts/head.tsx']

export const writtenHtml = (sources: readonly Source[]): Breach[] =>
  found(
    sources.filter(({ path }) => !rawHtml.includes(path)),
    node => {
      const name = node.type === 'JSXAttribute' ? (node.name as Node).name : node.type === 'Property' ? (node.key as Node).name : undefined
      return name === 'dangerouslySetInnerHTML' || name === 'innerHTML' ? 'HTML is put into a page unread' : undefined
    },
  )

/** Where a statement cannot take parameters; each puts in a name or an id that was checked or quoted. */
const interpolated: Record<string, string> = {
  'src/platform/database/transaction.ts': 'begin takes no parameters; the office is an id, or it throws before',
  'src/platform/database/migrate.ts': 'grant takes none; the login is escaped, the roles are our own',
  'src/platform/purges/listen.ts': 'listen takes none; the channel is escaped',
  'src/platform/embedded/cluster.ts': 'roles and databases are our own names',
  'src/cli/backup/session.ts': 'begin and set role take none; both are our own words',
  'src/cli/backup/emptiness.ts': 'names of tables, quoted, from the catalogue',
  'src/cli/backup/rows-in.ts': 'names of tables and columns, quoted, from the catalogue',
  'src/cli/backup/rows-out.ts': 'names of tables and columns, quoted, from the catalogue',
}
const statement =
  /^\s*(select|insert into|update|delete from|begin|alter|grant|revoke|create|drop|notify|listen|truncate|copy|set (local|role)|with) /i

/** SQL with a value put into its text. `sql` of Kysely binds what stands in it and is no such thing; `sql.raw` and `sql.lit` of a text are. */
export const valuesInSql = (sources: readonly Source[]): Breach[] =>
  found(
    sources.filter(({ path }) => !(path in interpolated)),
    (node, ancestors) => {
      const parent = ancestors.at(-1)
      if (node.type === 'TemplateLiteral' && parent?.type !== 'TaggedTemplateExpression' && (node.expressions as Node[]).length > 0) {
        const [first] = node.quasis as { value: { raw: string } }[]
        return statement.test(first!.value.raw) ? 'a value stands in the text of a statement' : undefined
      }
      if (node.type === 'BinaryExpression' && node.operator === '+') {
        const left = node.left as Node
        return typeof left.value === 'string' && statement.test(left.value) ? 'a statement is put together from texts' : undefined
      }
      if (node.type === 'MemberExpression' && (node.object as Node).name === 'sql' && (node.property as Node).name === 'raw') return 'sql.raw'
      return undefined
    },
  )

/** The breach of each node that says something, in files that are no tests. */
function found(sources: readonly Source[], says: (node: Node, ancestors: readonly Node[]) => string | undefined): Breach[] {
  const breaches: Breach[] = []
  for (const source of sources) {
    if (source.isTest) continue
    visit(source.tree, (node, ancestors) => {
      const words = says(node, ancestors)
      if (words) breaches.push({ file: source.path, says: `line ${lineOf(source, node)}: ${words}` })
    })
  }
  return breaches
}
