import type { Link } from '../layouts/frame.ts'

export interface CitationProps {
  /** The line in parts; `lang` where one is not in the page's language. */
  readonly parts: readonly { readonly text: string; readonly lang?: string; readonly dir?: 'ltr' | 'rtl'; readonly href?: string }[]
  /** "A click marks the whole line. Also as": the files follow. */
  readonly note: string
  readonly files: readonly (Link & { readonly type: string })[]
}

/** How to cite a work: one click or tap marks the whole line. */
export const Citation = ({ parts, note, files }: CitationProps) => (
  <>
    <p class="citation">
      {parts.map(({ text, lang, dir, href }) =>
        href ? (
          <a href={href} dir="ltr">
            {text}
          </a>
        ) : lang ? (
          <bdi lang={lang} dir={dir}>
            {text}
          </bdi>
        ) : (
          text
        ),
      )}
    </p>
    <p class="citation-files">
      {note}{' '}
      {files.map((file, at) => (
        <>
          {at > 0 && ' · '}
          <a href={file.href} type={file.type}>
            <bdi>{file.label}</bdi>
          </a>
        </>
      ))}
    </p>
  </>
)
