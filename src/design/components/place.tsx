import type { ComponentChildren } from 'preact'

export interface PlaceProps {
  /** Street, town: one line each. */
  readonly address: readonly string[]
  readonly email?: string
  /** How to get there in words: paragraphs. */
  readonly directions?: readonly string[]
  /** `<WayDiagram>`. */
  readonly children?: ComponentChildren
}

/** The address in large letters, the way in words, and the drawing of it. */
export const Place = ({ address, email, directions, children }: PlaceProps) => (
  <div class="place">
    <div class="where">
      <address>
        {address.map((line, at) => (
          <>
            {at > 0 && <br />}
            <bdi>{line}</bdi>
          </>
        ))}
      </address>
      {email && (
        <p>
          <a href={`mailto:${email}`}>
            <bdi>{email}</bdi>
          </a>
        </p>
      )}
    </div>
    {directions && (
      <div class="directions">
        {directions.map(paragraph => (
          <p>{paragraph}</p>
        ))}
      </div>
    )}
    {children}
  </div>
)
