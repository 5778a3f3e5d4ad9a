import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const dist = join(import.meta.dirname, '../dist')
const built: Record<string, string> = JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8'))
const sheets = Object.entries(built)
  .filter(([name]) => name.endsWith('.css') && name !== 'desk.css')
  .map(([, file]) => readFileSync(join(dist, 'assets', file), 'utf8'))

/** What some sheet of the site says about elements of this page, and the page's own do not: it would be drawn without. */
export const missingRules = (page: Page): Promise<string[]> =>
  page.evaluate(all => {
    const selectorsOf = (rules: CSSRuleList): string[] =>
      [...rules].flatMap(rule => [
        ...(rule instanceof CSSStyleRule ? [rule.selectorText] : []),
        ...('cssRules' in rule ? selectorsOf(rule.cssRules as CSSRuleList) : []),
      ])
    const own = new Set([...document.styleSheets].flatMap(sheet => selectorsOf(sheet.cssRules)))
    const others = all.flatMap(text => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(text)
      return selectorsOf(sheet.cssRules)
    })
    // Whatever an element may become is left out of the question: a state, or what is drawn before and after it.
    const state = /::?(before|after|marker|placeholder|hover|focus-visible|focus-within|focus|active|target|popover-open|backdrop|-webkit-[a-z-]+)\b/g
    return [...new Set(others)].filter(selector => {
      if (own.has(selector)) return false
      const still = selector.replace(state, '').replace(/(^|[\s>+~,(])(?=[,)]|$)/g, '$1*')
      try {
        return document.querySelector(still) !== null
      } catch {
        return false
      }
    })
  }, sheets)
