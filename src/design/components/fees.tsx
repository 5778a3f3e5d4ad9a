export interface FeeOption {
  /** "2,300 CZK". */
  readonly amount: string
  /** "with accommodation". */
  readonly label: string
  /** For whom it is, in a sentence. */
  readonly forWhom?: string
  readonly includes: readonly { readonly text: string; readonly left?: boolean }[]
}

/** Amounts side by side, each with what one gets for it. `left`: what is left out, said so. */
export const Fees = ({ options, leftOut }: { options: readonly FeeOption[]; leftOut: string }) => (
  <ul class="fees">
    {options.map(({ amount, label, forWhom, includes }) => (
      <li>
        <h3>
          <span class="amount">
            <bdi>{amount}</bdi>
          </span>{' '}
          {label}
        </h3>
        {includes.length > 0 && (
          <ul>
            {includes.map(({ text, left }) => (
              <li class={left ? 'left-out' : undefined}>{left ? `${leftOut} ${text}` : text}</li>
            ))}
          </ul>
        )}
        {forWhom && <p class="for-whom">{forWhom}</p>}
      </li>
    ))}
  </ul>
)
