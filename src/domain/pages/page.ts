import type { Kind } from '../content/index.ts'

/** Where a page stands: one of the places every site has, or an address of its own under /pages. */
export const pagePlaces = ['about', 'privacy', 'accessibility', 'free'] as const
export type PagePlace = (typeof pagePlaces)[number]
export const isPagePlace = (text: string): text is PagePlace => (pagePlaces as readonly string[]).includes(text)

export const pageKind: Kind = {
  kind: 'page',
  collection: 'pages',
  untranslated: 'source',
  facts: async (tx, id) => {
    const facts = await tx.selectFrom('pages').select(['place', 'position']).where('id', '=', id).executeTakeFirstOrThrow()
    return { type: facts.place, onDate: null, position: facts.position, card: {} }
  },
}
