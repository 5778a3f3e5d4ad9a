/** Remembers which tags were purged after which moment, so that a page rendered from older rows is known as such. */
export interface PurgeLog {
  /** The number of the newest purge; a render notes it when it begins. */
  readonly latest: number
  note(tags: readonly string[]): void
  noteEverything(): void
  /** Whether any of the tags was purged after that number. True as well where the log no longer reaches back so far. */
  purgedSince(number: number, tags: readonly string[]): boolean
}

export function createPurgeLog(tagsAtMost = 20_000): PurgeLog {
  let latest = 0
  let everything = 0
  const newest = new Map<string, number>()
  return {
    get latest() {
      return latest
    },
    note(tags) {
      latest += 1
      for (const tag of tags) {
        newest.delete(tag)
        newest.set(tag, latest)
      }
      for (const [tag, number] of newest) {
        if (newest.size <= tagsAtMost) break
        newest.delete(tag)
        everything = Math.max(everything, number)
      }
    },
    noteEverything() {
      latest += 1
      everything = latest
      newest.clear()
    },
    purgedSince(number, tags) {
      return everything > number || tags.some(tag => (newest.get(tag) ?? 0) > number)
    },
  }
}
