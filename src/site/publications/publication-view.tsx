import { BodyView } from '../../design/body/render.tsx'
import { Attachments } from '../../design/components/attachments.tsx'
import { Citation } from '../../design/components/citation.tsx'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Editions } from '../../design/components/editions.tsx'
import { PublicationHead } from '../../design/components/publication-head.tsx'
import { Section } from '../../design/components/section.tsx'
import { paths } from '../../paths.ts'
import { direction } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { attachmentRows } from '../attachments.ts'
import { resolver } from '../body.ts'
import { recordRow } from '../record-row.ts'
import { citationOf } from './citing.ts'
import { coverOf } from './covers.ts'
import { downloadOf, editionRows } from './editions.ts'
import { publicationFacts } from './facts.ts'
import type { PublicationRow } from './publication-row.ts'

export function PublicationView({ visit, row }: { visit: Visit; row: PublicationRow }) {
  const { t, language: lang } = visit
  const files = [...attachmentRows(visit, row.files, 'edition'), ...attachmentRows(visit, row.files)]
  const cited = { lang, slug: row.slug }
  return (
    <article>
      <PublicationHead
        cover={coverOf(visit, row)}
        title={row.title}
        lead={row.lead || undefined}
        download={downloadOf(visit, row)}
        facts={publicationFacts(visit, row)}
      >
        <BodyView body={row.body} lang={lang} resolve={resolver(visit, row)} />
      </PublicationHead>
      <Section id="editions" title={t('publications:editions')}>
        <Editions
          labelledBy="editions-title"
          heads={{ language: t('publications:edition.language'), title: t('publications:edition.title'), state: t('publications:edition.state') }}
          rows={editionRows(visit, row)}
        />
      </Section>
      {files.length > 0 && (
        <Section id="files" title={t('publications:files')}>
          <Attachments attachments={files} />
        </Section>
      )}
      <Section id="citation" title={t('publications:cite.title')} note={row.facts.year === null ? t('publications:cite.yearUnknown') : undefined}>
        <Citation
          parts={citationOf(visit, row).map(part => ({ ...part, dir: part.lang ? direction(part.lang) : undefined }))}
          note={t('publications:cite.note')}
          files={[
            { label: 'BibTeX', href: paths.machines.publicationBibtex(cited), type: 'application/x-bibtex' },
            { label: 'RIS', href: paths.machines.publicationRis(cited), type: 'application/x-research-info-systems' },
          ]}
        />
      </Section>
      {row.related.length > 0 && (
        <Section id="related" title={t('article.related')}>
          <DatedRows rows={row.related.map(one => recordRow(visit, one, { kind: true }))} ordered={false} />
        </Section>
      )}
    </article>
  )
}
