import { LRUCache } from 'lru-cache'
import { type Page, sizeOf } from './page.ts'

/** The pages kept, by key and by tag, within a number of bytes; what was not asked for longest goes first. */
export interface Shelf {
  get(key: string): Page | undefined
  has(key: string, page: Page): boolean
  /** Keeps the page, or counts its bytes anew when it has gained a form. */
  put(key: string, page: Page): void
  remove(key: string): void
  removeTagged(tag: string): void
  clear(): void
  readonly entries: number
  readonly bytes: number
  readonly tags: number
}

export function createShelf(megabytes: number): Shelf {
  // The library takes 0 for "without bound".
  const bytesAtMost = Math.max(1, megabytes * 1024 * 1024)
  const keysByTag = new Map<string, Set<string>>()
  // Wrapped, because the library counts a value's size anew only when it is another object.
  const pages = new LRUCache<string, { page: Page }>({
    maxSize: bytesAtMost,
    maxEntrySize: Math.ceil(bytesAtMost / 4),
    sizeCalculation: ({ page }, key) => sizeOf(page, key),
    noDisposeOnSet: true,
    dispose: ({ page }, key) => forgetTags(key, page),
  })

  function forgetTags(key: string, page: Page) {
    for (const tag of page.tags) {
      const keys = keysByTag.get(tag)
      if (keys?.delete(key) && keys.size === 0) keysByTag.delete(tag)
    }
  }

  function rememberTags(key: string, page: Page) {
    for (const tag of page.tags) {
      const keys = keysByTag.get(tag)
      if (keys === undefined) keysByTag.set(tag, new Set([key]))
      else keys.add(key)
    }
  }

  return {
    get: key => pages.get(key)?.page,
    has: (key, page) => pages.peek(key)?.page === page,
    put(key, page) {
      const before = pages.peek(key)?.page
      if (before !== undefined && before !== page) forgetTags(key, before)
      if (before !== page) rememberTags(key, page)
      pages.set(key, { page })
      if (!pages.has(key)) forgetTags(key, page)
    },
    remove: key => pages.delete(key),
    removeTagged(tag) {
      for (const key of keysByTag.get(tag) ?? []) pages.delete(key)
    },
    clear() {
      pages.clear()
      keysByTag.clear()
    },
    get entries() {
      return pages.size
    },
    get bytes() {
      return pages.calculatedSize
    },
    get tags() {
      return keysByTag.size
    },
  }
}
