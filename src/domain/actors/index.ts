export const roles = ['administrator', 'editor', 'author', 'translator', 'coordinator', 'assessor', 'finance', 'auditor'] as const
export type Role = (typeof roles)[number]
export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Who acts. An account acts in one office: what it may do there was read with this request, so a suspension holds from the next one. */
export type Actor =
  | { kind: 'account'; id: string; name: string; office: string; roles: readonly Role[]; languages: readonly string[] }
  | { kind: 'job'; name: string }
  | { kind: 'operator' }
  | { kind: 'nobody' }

/** How an actor is written into history and audit: an id or a name of ours, never a person's name or address. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'account':
      return `account:${actor.id}`
    case 'job':
      return `job:${actor.name}`
    default:
      return actor.kind
  }
}

/** Who holds a right: roles of the office, and our own doors where they are named. */
export type Holder = Role | 'job' | 'operator'
export interface Right<Name extends string = string> {
  readonly name: Name
  readonly holders: readonly Holder[]
}

/** An area's rights as a table: name → who holds it. Nobody else does. */
export function rightsTable<T extends Record<string, readonly Holder[]>>(table: T): { readonly [Name in keyof T & string]: Right<Name> } {
  return Object.fromEntries(Object.entries(table).map(([name, holders]) => [name, { name, holders }])) as never
}

/** Whether an actor holds a right in an office. Denies whatever is not written down. */
export function may(actor: Actor, right: Right, office: string): boolean {
  switch (actor.kind) {
    case 'account':
      return actor.office === office && actor.roles.some(role => right.holders.includes(role))
    case 'job':
    case 'operator':
      return right.holders.includes(actor.kind)
    case 'nobody':
      return false
  }
}
