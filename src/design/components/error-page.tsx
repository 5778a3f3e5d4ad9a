import { DeadEnd } from '../icons/marks.tsx'
import { type Blade, BladeItem } from './signpost.tsx'

export interface ErrorPageProps {
  readonly status: 400 | 403 | 404 | 405 | 410 | 413 | 429 | 500 | 503
  readonly title: string
  readonly lead: string
  /** The address that was asked for, as it was sent; with what a screen reader says before it. */
  readonly address?: { readonly label: string; readonly text: string }
  /** The one page with nearly the same address. */
  readonly nearest?: Blade
  readonly ways: readonly Blade[]
  readonly waysLabel: string
  /** The number of the request, after a fault. */
  readonly note?: string
}

/** What happened, and the ways on. Stands in `<SitePage>` like any page. */
export const ErrorPage = ({ status, title, lead, address, nearest, ways, waysLabel, note }: ErrorPageProps) => (
  <div class="error-page">
    <div class="width split">
      <div class="state">
        {(status === 404 || status === 410) && <DeadEnd />}
        <p>{status}</p>
      </div>
      <div>
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {note && <p class="note">{note}</p>}
        <ul class="blades" aria-label={waysLabel}>
          {address && (
            <li class="void">
              <span class="unseen">{address.label} </span>
              <bdi>{address.text}</bdi>
            </li>
          )}
          {nearest && <BladeItem blade={nearest} signal />}
          {ways.map(blade => (
            <BladeItem blade={blade} />
          ))}
        </ul>
      </div>
    </div>
  </div>
)
