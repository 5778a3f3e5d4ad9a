import type { ComponentChildren } from 'preact'
import type { Link } from '../layouts/frame.ts'

export interface Tab extends Link {
  readonly current?: boolean
  readonly count?: string
  readonly mark?: ComponentChildren
}

/** Ways to look at one thing (views of a list, languages of an article), each an address of its own. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    <ul>
      {tabs.map(tab => (
        <li>
          <a href={tab.href} lang={tab.lang} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count && <span class="count">{tab.count}</span>}
            {tab.mark}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
