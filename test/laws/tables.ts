import { type Breach, lineOf, type Node, type Source, visit } from './sources.ts'

const makers = new Set(['site', 'formRoute', 'machine', 'file', 'door', 'desk'])
const called = (node: Node): string | undefined => (node.type === 'CallExpression' ? ((node.callee as Node).name as string | undefined) : undefined)

/** The table of addresses: routes are made in files called routes.ts, from `paths`, and nobody spells an address of ours. */
export function tableOfAddresses(sources: readonly Source[]): Breach[] {
  const breaches: Breach[] = []
  for (const source of sources) {
    const { path, imports, isTest } = source
    if (isTest || !/^src\/(site|account|desk|api|web|design)\//.test(path)) continue
    const routeMaker = imports.some(one => one.to === 'src/web/route.ts')
    visit(source.tree, (node, ancestors) => {
      const say = (says: string) => breaches.push({ file: path, says: `line ${lineOf(source, node)}: ${says}` })
      const name = called(node)
      if (routeMaker && name && makers.has(name) && path !== 'src/web/route.ts') {
        if (!path.endsWith('/routes.ts')) say('a route outside of a table of routes')
        const property = ((node.arguments as Node[])[0]?.properties as Node[] | undefined)?.find(one => (one.key as Node)?.name === 'path')
        if (property && !source.text.slice((property.value as Node).start, (property.value as Node).end).startsWith('paths.'))
          say('a route at an address that paths.ts does not know')
      }
      const text = node.type === 'Literal' ? node.value : node.type === 'TemplateLiteral' ? templateText(node) : undefined
      const parent = ancestors.at(-1)
      if (typeof text === 'string' && isAddress(text) && parent?.type !== 'ImportDeclaration')
        say(`the address ${text} is spelled out; paths.ts knows it`)
    })
  }
  return breaches
}

const templateText = (node: Node) => (node.quasis as { value: { raw: string } }[]).map(one => one.value.raw).join(':')
const isAddress = (text: string) =>
  /^\/(:\/)?(news|events|projects|publications|figures|about|contact|accessibility|privacy|pages|campaigns|organisations|people|topics|search|letters|files|pictures|desk|sitemap\.xml|robots\.txt|(en|cs|uk|ru|ar)\/)([/?.]|$)|^\/:\/$/.test(
    text,
  )

/** The table of rights: rights are made in an area's rights.ts, joined in access.ts, and asked by their name, never by a role's. */
export function tableOfRights(sources: readonly Source[]): Breach[] {
  const breaches: Breach[] = []
  const access = sources.find(one => one.path === 'src/access.ts')?.text ?? ''
  for (const source of sources) {
    const { path, isTest } = source
    if (isTest || path.startsWith('src/domain/actors/')) continue
    visit(source.tree, (node, ancestors) => {
      const say = (says: string) => breaches.push({ file: path, says: `line ${lineOf(source, node)}: ${says}` })
      if (called(node) === 'rightsTable') {
        const parent = ancestors.at(-1)
        const name = parent?.type === 'VariableDeclarator' ? ((parent.id as Node).name as string) : ''
        if (!/^src\/domain\/[a-z-]+\/rights\.ts$/.test(path)) say('rights outside of an area’s rights.ts')
        else if (!access.includes(`...${name},`)) say(`${name} is not joined in access.ts`)
      }
      if (node.type === 'CallExpression' && asksRoles(node)) say('a role is asked for; ask for a right')
    })
  }
  return breaches
}

/** `….roles.includes('editor')` and its kin. */
function asksRoles(node: Node): boolean {
  const callee = node.callee as Node
  if (callee.type !== 'MemberExpression' || !['includes', 'some', 'every'].includes((callee.property as Node).name as string)) return false
  return ((callee.object as Node).property as Node | undefined)?.name === 'roles'
}

/** Whoever writes rows outside of a command, with the reason why no command can. */
const besideCommands: Record<string, string> = {
  'src/domain/commands/command.ts': 'is what commands are made by',
  'src/domain/content/previewing.ts': 'what it writes is always rolled back',
  'src/domain/audit/sealing.ts': 'a job that seals the rows of commands; a row of its own would have to be sealed again',
  'src/domain/audit/verifying.ts': 'only reads',
  'src/domain/offices/applying.ts':
    'founds and changes offices themselves, at the server only: no right of an office covers it; it audits as a command does',
  'src/domain/accounts/trail.ts': 'writes the audit of what happens before there is an actor: signing in',
  'src/domain/accounts/inviting.ts': 'the first administrator’s link is made by the start of the program itself',
  'src/domain/accounts/accepting.ts': 'only reads, before the command that accepts',
  'src/domain/letters/asking.ts': 'who asks for letters is nobody; it audits as a command does',
  'src/domain/letters/keeping.ts': 'who holds the link of letters is nobody; it audits as a command does',
  'src/domain/letters/composing.ts': 'a job that tells what was published; a line of the trail for each letter would bury what people did',
  'src/domain/letters/delivering.ts': 'forgets a letter that went; what it ends is audited as a command does',
  'src/domain/accounts/new-passwords.ts': 'who forgot the password is nobody until the link is used; it audits as a command does',
}

/** Rows of an office are changed by commands: what has no right and no audit event writes nothing. */
export function writesByCommands(sources: readonly Source[]): Breach[] {
  const breaches: Breach[] = []
  for (const source of sources) {
    if (source.isTest || !source.path.startsWith('src/domain/') || source.path in besideCommands) continue
    visit(source.tree, node => {
      if (called(node) === 'inOffice') breaches.push({ file: source.path, says: `line ${lineOf(source, node)}: a transaction that is no command` })
    })
  }
  return breaches
}
