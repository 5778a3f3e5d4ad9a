export interface ErrorSummaryProps {
  /** "There is a problem", "3 things need your attention". */
  readonly title: string
  /** Each leads to the control with the same name. An error of the whole form has none. */
  readonly errors: readonly { readonly name?: string; readonly text: string }[]
}

/** All that is wrong with a form, above it. The page's title begins with the word for an error; the summary takes the focus. */
export const ErrorSummary = ({ title, errors }: ErrorSummaryProps) => (
  <div class="error-summary" role="alert" aria-labelledby="error-summary-title" tabindex={-1}>
    <h2 id="error-summary-title">
      <span class="no-entry" aria-hidden="true" />
      {title}
    </h2>
    <ul>
      {errors.map(({ name, text }) => (
        <li>{name ? <a href={`#${name}`}>{text}</a> : text}</li>
      ))}
    </ul>
  </div>
)
