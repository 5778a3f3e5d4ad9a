import { BodyView } from '../../design/body/render.tsx'
import { Attachments } from '../../design/components/attachments.tsx'
import { Contents } from '../../design/components/contents.tsx'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import { EntryHeading } from '../../design/components/entry-heading.tsx'
import { Facts } from '../../design/components/facts.tsx'
import { PartnerNames, Partnership } from '../../design/components/partnership.tsx'
import { Section } from '../../design/components/section.tsx'
import { direction } from '../../platform/languages/index.ts'
import type { Visit } from '../../web/visit.ts'
import { attachmentRows } from '../attachments.ts'
import { resolver } from '../body.ts'
import { recordRow } from '../record-row.ts'
import { projectFacts } from './facts.ts'
import { partnersOf } from './partners.ts'
import type { ProjectAnswer } from './project-row.ts'
import { countOf } from './words.ts'

/** Everything between masthead and footer. Where the text is in another language than the address, only title, lead and text are. */
export function ProjectView({ visit, row }: { visit: Visit; row: ProjectAnswer }) {
  const { t, language, formats } = visit
  const inSource = row.language === language ? undefined : { lang: row.language, dir: direction(row.language) }
  const { stops, others } = partnersOf(visit, row.card, row.organisations)
  const attachments = attachmentRows(visit, row.files)
  const lead = stops.find(one => one.leads)
  const parts = [
    ...(stops.length || others.length ? [{ id: 'partners', title: t('projects:sections.partners') }] : []),
    { id: 'about', title: t('projects:sections.about') },
    ...(attachments.length ? [{ id: 'attachments', title: t('article.attachments') }] : []),
    ...(row.related.length ? [{ id: 'related', title: t('projects:sections.related') }] : []),
  ]
  const titleOf = (id: string) => parts.find(one => one.id === id)!.title
  return (
    <div lang={inSource && language} dir={inSource && direction(language)}>
      <EntryHeading
        count={countOf(visit, row.card)}
        title={row.title}
        lead={row.lead}
        titleIn={inSource}
        leadIn={inSource}
        contents={parts.length > 1 && <Contents label={t('projects:contents')} parts={parts} />}
      >
        <Facts facts={projectFacts(visit, row)} />
      </EntryHeading>
      {(stops.length > 0 || others.length > 0) && (
        <Section id="partners" title={titleOf('partners')} note={stops.length > 1 ? t('projects:partnersNote') : undefined}>
          {stops.length > 0 && (
            <Partnership
              stops={stops}
              mapNote={t('projects:mapNote')}
              label={[
                t('projects:map', { countries: formats.list(stops.map(one => one.name)) }),
                lead && stops.length > 1 ? t('projects:mapLed', { country: lead.name }) : '',
              ]
                .filter(Boolean)
                .join(' ')}
            />
          )}
          {others.length > 0 && <PartnerNames title={stops.length > 0 ? t('projects:alsoTakePart') : undefined} partners={others} />}
        </Section>
      )}
      <Section id="about" title={titleOf('about')}>
        <div lang={inSource?.lang} dir={inSource?.dir}>
          <BodyView body={row.body} lang={row.language} resolve={resolver({ ...visit, language: row.language }, row)} />
        </div>
      </Section>
      {attachments.length > 0 && (
        <Section id="attachments" title={titleOf('attachments')}>
          <Attachments attachments={attachments} />
        </Section>
      )}
      {row.related.length > 0 && (
        <Section id="related" title={titleOf('related')}>
          <DatedRows rows={row.related.map(one => recordRow(visit, one, { kind: true }))} ordered={false} />
        </Section>
      )}
    </div>
  )
}
