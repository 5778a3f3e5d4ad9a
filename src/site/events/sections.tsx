import type { VNode } from 'preact'
import { BodyView } from '../../design/body/render.tsx'
import { Attachments } from '../../design/components/attachments.tsx'
import { DatedRows } from '../../design/components/dated-rows.tsx'
import { Fees } from '../../design/components/fees.tsx'
import { Figures } from '../../design/components/figures.tsx'
import { People } from '../../design/components/people.tsx'
import { Programme } from '../../design/components/programme.tsx'
import { Steps } from '../../design/components/steps.tsx'
import type { ListedRecord } from '../../domain/content/index.ts'
import { daysLeft, eventPhase, eventState, timesOf } from '../../domain/events/index.ts'
import { paths } from '../../paths.ts'
import { attachmentRows } from '../attachments.ts'
import { recordHref, resolver } from '../body.ts'
import { organisationName } from '../directory/names.ts'
import { HeadPicture } from '../head-picture.tsx'
import { labelText } from '../parts.ts'
import { recordRow } from '../record-row.ts'
import { callOpen, requirementsText } from './call.tsx'
import { earlierPeople, eventPeople } from './persons.ts'
import { programmeDays } from './programme.ts'
import type { EventRow, Reading } from './reading.ts'
import { eventRow } from './rows.ts'
import { closingText, roleText } from './words.ts'

/** A part of the page: its heading, and the link that leads to it from the head. */
export interface PagePart {
  readonly id: string
  readonly title: string
  readonly note?: string
  readonly more?: { readonly label: string; readonly href: string }
  readonly content: VNode
}

/** The parts of an event's page, those that the record has, in the order in which a reader asks. */
export function eventParts(reading: Reading, row: EventRow): PagePart[] {
  return [
    about(reading, row),
    audience(reading, row),
    fees(reading, row),
    programme(reading, row),
    people(reading, row),
    results(reading, row),
    documents(reading, row),
    how(reading, row),
    partners(reading, row),
    editions(reading, row),
    related(reading, row),
  ].filter(part => part !== undefined)
}

function about({ visit, lang }: Reading, row: EventRow): PagePart | undefined {
  if (isEmpty(row)) return undefined
  const view = (
    <>
      <HeadPicture visit={visit} files={row.files} />
      <BodyView body={row.body} lang={row.language} resolve={resolver({ ...visit, language: lang }, row)} />
    </>
  )
  return { id: 'about', title: visit.t('events:sections.about'), content: view }
}
const isEmpty = ({ body }: EventRow) => !body.content?.some(node => 'content' in node && node.content?.length)

function audience({ visit }: Reading, { card, facts }: EventRow): PagePart | undefined {
  const text = labelText(visit, facts.audience)
  const past = eventPhase(timesOf(card), visit.now) === 'past'
  return text ? { id: 'who', title: visit.t(past ? 'events:sections.whoWas' : 'events:sections.who'), content: <p>{text}</p> } : undefined
}

function fees({ visit }: Reading, { facts }: EventRow): PagePart | undefined {
  const { t, formats } = visit
  if (!facts.fees.length) return undefined
  const options = facts.fees.map(fee => ({
    amount: formats.money(fee.amount, fee.currency),
    label: labelText(visit, fee.label),
    forWhom: labelText(visit, fee.forWhom) || undefined,
    includes: fee.includes.map(one => ({ text: labelText(visit, one.label), left: one.number === 0 })),
  }))
  return {
    id: 'fee',
    title: t('events:sections.fee'),
    note: t('events:fees.note'),
    content: <Fees options={options} leftOut={t('events:fees.leftOut')} />,
  }
}

function programme(reading: Reading, row: EventRow): PagePart | undefined {
  const { visit, lang } = reading
  const days = programmeDays(reading, row)
  if (!days.length) return undefined
  const hours = row.facts.sessions.some(session => session.starts)
  return {
    id: 'programme',
    title: visit.t('events:sections.programme'),
    note: hours ? visit.t('events:programme.note', { zone: visit.formats.zoneName(row.card.zone) }) : undefined,
    more: hours ? { label: visit.t('events:programme.calendar'), href: paths.machines.eventCalendar({ lang, slug: row.slug }) } : undefined,
    content: <Programme days={days} />,
  }
}

function people(reading: Reading, row: EventRow): PagePart | undefined {
  const { t, now } = reading.visit
  const own = eventPeople(reading, row)
  if (own.length) {
    const lecturers = row.persons.some(person => person.role === 'lecturer')
    return { id: 'people', title: t(lecturers ? 'events:sections.lecturers' : 'events:sections.speakers'), content: <People people={own} /> }
  }
  // An edition that lies ahead without names shows who taught before.
  if (eventPhase(timesOf(row.card), now) === 'past') return undefined
  const before = earlierPeople(reading, others(row))
  if (!before.length) return undefined
  return {
    id: 'people',
    title: t('events:sections.earlierLecturers'),
    note: t('events:sections.earlierLecturersNote'),
    content: <People people={before} />,
  }
}

function results({ visit }: Reading, { facts }: EventRow): PagePart | undefined {
  const { t, formats } = visit
  if (!facts.results.length) return undefined
  const figures = facts.results.map(one => ({ value: formats.number(one.value), label: labelText(visit, one.label) }))
  return { id: 'results', title: t('events:sections.results'), content: <Figures figures={figures} /> }
}

function documents({ visit }: Reading, row: EventRow): PagePart | undefined {
  const attachments = attachmentRows(visit, row.files)
  return attachments.length
    ? { id: 'documents', title: visit.t('events:sections.documents'), content: <Attachments attachments={attachments} /> }
    : undefined
}

function how({ visit }: Reading, { card, facts: { call } }: EventRow): PagePart | undefined {
  const { t, formats, office, now } = visit
  const state = eventState(timesOf(card), now)
  if (!call || call.cancelled || !(callOpen(state) || state === 'announced')) return undefined
  const mail = (office.contactPoints.find(point => point.kind === 'applications') ?? office.contactPoints.find(point => point.kind === 'email'))
    ?.value
  const zone = t('events:call.inZone', { zone: formats.zoneName(card.zone) })
  const steps = [
    ...(call.requirements.length ? [t('events:how.prepare', { what: requirementsText(visit, call) })] : []),
    ...(state === 'announced' && call.opens ? [t('events:how.opensFirst', { when: closingText(visit, call.opens.wall), zone })] : []),
    ...(mail
      ? [
          <>
            {t('events:how.send')}{' '}
            <a href={`mailto:${mail}`}>
              <bdi>{mail}</bdi>
            </a>
            .
          </>,
        ]
      : []),
    t('events:how.before', { when: closingText(visit, call.closes.wall), zone }),
    ...(call.answersBy ? [t('events:how.answer', { date: formats.date({ on: call.answersBy, precision: 'day' }) })] : []),
  ]
  const { days } = daysLeft(call.closes.wall, card.zone, now)
  const note = callOpen(state) ? (days > 0 ? t('events:call.days', { count: days }) : t('events:call.lastDay')) : undefined
  return { id: 'apply', title: t('events:sections.how'), note, content: <Steps steps={steps} /> }
}

function partners({ visit, lang }: Reading, row: EventRow): PagePart | undefined {
  if (!row.organisations.length) return undefined
  const people = row.organisations.map(one => ({
    name: organisationName(visit, one.names, row.card.startsOn).text,
    href: paths.site.organisation({ lang, slug: one.slug }),
    affiliation: labelText(visit, one.place) || undefined,
    note: roleText(visit, one.role),
  }))
  return { id: 'partners', title: visit.t('events:sections.partners'), content: <People people={people} /> }
}

const others = (row: EventRow) => row.editions.filter(edition => edition.record_id !== row.record_id)

function editions({ visit, lang }: Reading, row: EventRow): PagePart | undefined {
  const rows = others(row).map(edition => eventRow(visit, edition, { lang, people: edition.persons.map(person => labelText(visit, person.shown)) }))
  if (!rows.length) return undefined
  const more = row.series ? { label: row.series.title, href: paths.site.event({ lang, slug: row.series.slug }) } : undefined
  return { id: 'editions', title: visit.t('events:sections.earlier'), more, content: <DatedRows rows={rows} /> }
}

function related(reading: Reading, row: EventRow): PagePart | undefined {
  const shown = [row.record_id, ...row.editions.map(one => one.record_id), ...(row.series ? [row.series.record_id] : [])]
  const rows = relatedRows(reading, row.related, shown)
  return rows.length
    ? { id: 'related', title: reading.visit.t('events:sections.related'), content: <DatedRows rows={rows} ordered={false} /> }
    : undefined
}

const MOST_RELATED = 6

/** Records that were found to belong to this one, but for those that its page shows already. */
export const relatedRows = ({ visit, lang }: Reading, related: readonly ListedRecord[], without: readonly string[]) =>
  related
    .filter(one => !without.includes(one.record_id))
    .slice(0, MOST_RELATED)
    .map(one => {
      const row = recordRow(visit, one, { kind: true })
      const language = row.language && { ...row.language, note: one.language === lang ? '' : row.language.note }
      return { ...row, language, href: recordHref({ language: lang }, one) }
    })
