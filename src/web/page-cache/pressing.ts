import { pressedHarder } from './compression.ts'
import { type Page, setForm, textOf } from './page.ts'
import type { Shelf } from './shelf.ts'

const waitingAtMost = 1_000
const largestText = 512 * 1024

/** Makes the Brotli form of kept pages again as small as can be, one page after another, and lays it in place of the quick one. */
export function createPressing(shelf: Shelf, failed: (fault: unknown) => void) {
  const waiting = new Map<string, Page>()
  let running: Promise<void> | undefined

  async function run() {
    for (const [key, page] of waiting) {
      waiting.delete(key)
      if (!shelf.has(key, page)) continue
      const text = textOf(page)
      if (text.length > largestText) continue
      const smaller = await pressedHarder(text)
      if (!shelf.has(key, page)) continue
      if (smaller.length < (page.forms.br?.bytes.length ?? 0)) setForm(page, 'br', smaller)
      shelf.put(key, page)
    }
  }

  return {
    ask(key: string, page: Page) {
      if (page.pressed || waiting.size >= waitingAtMost) return
      page.pressed = true
      waiting.set(key, page)
      running ??= run()
        .catch(failed)
        .finally(() => {
          running = undefined
        })
    },
    /** Resolves when nothing waits. */
    async idle() {
      while (running !== undefined) await running
    },
  }
}
