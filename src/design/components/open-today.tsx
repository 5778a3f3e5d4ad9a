export interface OpenTodayProps {
  /** "Open now until 15:00". */
  readonly title: string
  readonly text?: string
  /** Only an open office stands on the signal plate. */
  readonly open: boolean
}

export const OpenToday = ({ title, text, open }: OpenTodayProps) => (
  <p class={open ? 'open-today tip' : 'open-today shut'}>
    <span class="sign">{title}</span> {text && <span>{text}</span>}
  </p>
)
