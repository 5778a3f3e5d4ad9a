export interface Attachment {
  readonly href: string
  readonly title: string
  /** A short mark on the sheet: "PDF". */
  readonly type: string
  /** What one gets, part by part: "PDF", "96 kB", "English". */
  readonly details: readonly string[]
  /** The language of the title where it is not the page's. */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** Files to download, each with type, size and language before one asks for it. */
export const Attachments = ({ attachments }: { attachments: readonly Attachment[] }) => (
  <ul class="attachments">
    {attachments.map(({ href, title, type, details, lang, dir }) => (
      <li>
        <span class="sheet" aria-hidden="true">
          {type}
        </span>
        <div>
          <h3>
            <a class="down" href={href} lang={lang} dir={dir}>
              {title}
            </a>
          </h3>
          <p>
            {details.map((part, at) => (
              <>
                {at > 0 && ' · '}
                <bdi>{part}</bdi>
              </>
            ))}
          </p>
        </div>
      </li>
    ))}
  </ul>
)
