import { scriptJson } from '../../formats/json.ts'
import type { Frame, PageHead } from './frame.ts'

/** The `<head>` of a public page. */
export function Head({ frame, head }: { frame: Frame; head: PageHead }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{head.title ? `${head.title} · ${frame.office.name}` : frame.office.name}</title>
      {frame.stylesheets.map(href => (
        <link rel="stylesheet" href={href} />
      ))}
      <link rel="icon" href={frame.icon} type="image/svg+xml" />
      {head.description && <meta name="description" content={head.description} />}
      {(frame.noindex || head.noindex) && <meta name="robots" content="noindex" />}
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates?.map(({ lang, href }) => (
        <link rel="alternate" hreflang={lang} href={href} />
      ))}
      {head.fallback && <link rel="alternate" hreflang="x-default" href={head.fallback} />}
      {frame.feeds.map(({ title, href, type }) => (
        <link rel="alternate" type={type} title={title} href={href} />
      ))}
      {frame.openSearch && (
        <link rel="search" type="application/opensearchdescription+xml" title={frame.openSearch.title} href={frame.openSearch.href} />
      )}
      {head.shared?.map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
      {head.data?.map(object => (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(object) }} />
      ))}
    </head>
  )
}
