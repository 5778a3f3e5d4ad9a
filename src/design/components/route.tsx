/** A country on the way of a project. */
export interface RouteStop {
  /** Two letters: what phones show. */
  readonly code: string
  readonly name: string
  /** Whether the project is led from here. */
  readonly leads?: boolean
  /** Whether this office is here. */
  readonly own?: boolean
}

export interface RouteProps {
  /** What the line is of: "Countries". */
  readonly label: string
  readonly stops: readonly RouteStop[]
}

/** The countries of a project on a line: a square leads, filled is this office. On phones two letters each, the names kept for who listens. */
export const Route = ({ label, stops }: RouteProps) => (
  <ol class="route" aria-label={label}>
    {stops.map(({ code, name, leads, own }) => (
      <li class={[leads && 'leads', own && 'own'].filter(Boolean).join(' ') || undefined}>
        <i aria-hidden="true">{code}</i> <span>{name}</span>
      </li>
    ))}
  </ol>
)
