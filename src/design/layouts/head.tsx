import type { Frame, PageHead } from './frame.ts'

/** The `<head>` of a public page. */
export function Head({ frame, head }: { frame: Frame; head: PageHead }) {
  const title = head.title ?? frame.office.name
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
      {frame.noindex && <meta name="robots" content="noindex" />}
      {head.canonical && <link rel="canonical" href={head.canonical} />}
      {head.alternates?.map(({ lang, href }) => (
        <link rel="alternate" hreflang={lang} href={href} />
      ))}
      {head.fallback && <link rel="alternate" hreflang="x-default" href={head.fallback} />}
      {frame.feeds.map(({ title, href, type }) => (
        <link rel="alternate" type={type} title={title} href={href} />
      ))}
      <meta property="og:site_name" content={frame.office.name} />
      <meta property="og:type" content={head.kind ?? 'website'} />
      <meta property="og:title" content={title} />
      {head.description && <meta property="og:description" content={head.description} />}
      {head.canonical && <meta property="og:url" content={head.canonical} />}
      {head.image && [
        <meta property="og:image" content={head.image.href} />,
        <meta property="og:image:width" content={String(head.image.width)} />,
        <meta property="og:image:height" content={String(head.image.height)} />,
        <meta property="og:image:alt" content={head.image.alt} />,
      ]}
      {head.data?.map(object => (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptSafe(object) }} />
      ))}
    </head>
  )
}

/** JSON that cannot end the element it stands in, whatever text it carries. */
const scriptSafe = (object: object) =>
  JSON.stringify(object).replace(/[<\u2028\u2029]/g, found => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)
