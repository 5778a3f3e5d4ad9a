/**
 * Remembers what a pure function answered, by a text made of what it was asked. Intl and i18next answer in microseconds, and a page asks them
 * dozens of times for the same few dates and sentences. Bounded: when full it begins anew, since what is asked for most is back at once.
 */
export function remembered<Asked extends unknown[], Answer>(
  name: (...asked: Asked) => string,
  answer: (...asked: Asked) => Answer,
  most = 2000,
): (...asked: Asked) => Answer {
  const known = new Map<string, Answer>()
  return (...asked) => {
    const key = name(...asked)
    const before = known.get(key)
    if (before !== undefined) return before
    const fresh = answer(...asked)
    if (known.size >= most) known.clear()
    known.set(key, fresh)
    return fresh
  }
}
