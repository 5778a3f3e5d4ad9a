import { LRUCache } from 'lru-cache'
import { everything } from './notify.ts'
import { createPurgeLog } from './purge-log.ts'

/** What was read from the database and is held by this process, under the same promises as kept pages, until a commit changes it. */
export interface Held {
  /**
   * What is held under the key, else what `read` answers now. That is held if changes are heard of, none of its tags was purged since the
   * reading began, and `whole` does not say that it is good for this once only.
   */
  get<Value extends object>(
    key: string,
    tags: (value: Value) => readonly string[],
    read: () => Promise<Value>,
    whole?: (value: Value) => boolean,
  ): Promise<Value>
  /** Forgets what shows any of the tags, and whatever of them is being read now. */
  purge(tags: readonly string[]): void
  /** Changes are no longer heard of: nothing is held from now on. */
  lost(): void
  /** Changes are heard of from now on; what was read before may be older. */
  contact(): void
}

interface Entry {
  readonly value: object
  readonly tags: readonly string[]
}

/** Holds nothing before the first `contact`. */
export function createHeld(entriesAtMost = 1000): Held {
  const log = createPurgeLog()
  const entries = new LRUCache<string, Entry>({ max: entriesAtMost })
  const keysByTag = new Map<string, Set<string>>()
  let listening = false

  function forgetEverything() {
    log.noteEverything()
    entries.clear()
    keysByTag.clear()
  }

  function hold(key: string, entry: Entry) {
    entries.set(key, entry)
    for (const tag of entry.tags) {
      const keys = keysByTag.get(tag)
      if (keys) keys.add(key)
      else keysByTag.set(tag, new Set([key]))
    }
  }

  return {
    async get<Value extends object>(
      key: string,
      tagsOf: (value: Value) => readonly string[],
      read: () => Promise<Value>,
      whole: (value: Value) => boolean = () => true,
    ) {
      const known = entries.get(key)
      if (known) return known.value as Value
      const before = log.latest
      const value = await read()
      const tags = tagsOf(value)
      if (listening && whole(value) && !log.purgedSince(before, tags)) hold(key, { value, tags })
      return value
    },
    purge(tags) {
      if (tags.includes(everything)) return forgetEverything()
      log.note(tags)
      for (const tag of tags) {
        for (const key of keysByTag.get(tag) ?? []) entries.delete(key)
        keysByTag.delete(tag)
      }
    },
    lost() {
      listening = false
      forgetEverything()
    },
    contact() {
      forgetEverything()
      listening = true
    },
  }
}
