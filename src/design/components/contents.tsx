export interface ContentsProps {
  /** Names it for a reader who jumps from part to part: "On this page". */
  readonly label: string
  readonly parts: readonly { readonly id: string; readonly title: string }[]
}

/** The parts of a long page, under its plate. On phones in two columns. */
export const Contents = ({ label, parts }: ContentsProps) => (
  <nav class="contents" aria-label={label}>
    <ul>
      {parts.map(({ id, title }) => (
        <li>
          <a href={`#${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  </nav>
)
