export interface PictureProps {
  /** Best format first, each with its widths: `{ type: 'image/avif', srcset: '… 640w, … 1280w' }`. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[]
  readonly src: string
  readonly width: number
  readonly height: number
  /** Empty for a picture that only decorates. */
  readonly alt: string
  readonly caption?: string
  /** Who took it: "Picture: …". */
  readonly credit?: string
  /** How wide it is shown; the text column of an article unless said otherwise. */
  readonly sizes?: string
  /** A picture that is not on the first screen. */
  readonly lazy?: boolean
}

const textColumn = '(min-width: 79rem) 54rem, (min-width: 46rem) 70vw, 92vw'

/** A picture with its caption and the name of who took it. */
export const Picture = ({ sources, src, width, height, alt, caption, credit, sizes = textColumn, lazy }: PictureProps) => (
  <figure class="picture">
    <picture>
      {sources.map(({ type, srcset }) => (
        <source type={type} srcset={srcset} sizes={sizes} />
      ))}
      <img src={src} width={width} height={height} alt={alt} loading={lazy ? 'lazy' : undefined} decoding="async" />
    </picture>
    {(caption || credit) && (
      <figcaption>
        {caption} {credit && <small>{credit}</small>}
      </figcaption>
    )}
  </figure>
)
