import { DeskForm } from '../../design/desk/form.tsx'
import { scheduleText } from '../../domain/content/index.ts'
import { todayIn, toWall } from '../../domain/offices/index.ts'
import { isId } from '../../platform/database/ids.ts'
import { type Answer, problem } from '../../web/answer.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { leadOn } from '../after.ts'
import { type ClockValues, readClock } from '../clock.ts'
import { ClockFields } from '../clock-fields.tsx'
import { deskPage } from '../desk-page.tsx'
import { errorOf, type FormError, formErrors, formKey } from '../refused-form.ts'
import { when } from '../when.ts'
import { type OneRecord, oneRecord, titleOf } from './one-record.ts'

/** When a text is to go out: a day and a time of the office's zone. */
export async function schedule(visit: DeskVisit): Promise<Answer> {
  const one = await oneRecord(visit)
  if (!one?.state) return problem(404)
  const { office, now } = visit
  const pending = one.state.schedule
  const wall = pending ? toWall(new Date(pending.at), office.zone) : { date: todayIn(office.zone, now), time: '' }
  return draw(visit, one, { values: { ...wall, which: '' }, revision: one.state.newest_revision })
}

export async function setSchedule(visit: DeskVisit): Promise<Answer> {
  const form = await visit.form()
  const one = await oneRecord(visit)
  if (!one?.state) return problem(404)
  const revision = form.text('revision')
  if (!isId(revision)) return problem(400)
  const { t, platform } = visit
  const read = readClock(visit, form)
  const typed = { values: read.values, revision, key: formKey(form) }
  if (!read.moment) return draw(visit, one, { ...typed, errors: read.errors })
  const set = await scheduleText(platform, visit.ask, {
    kind: one.of.kind,
    record: one.record.id,
    language: one.language,
    revision,
    moment: read.moment,
  })
  if (set.done) return leadOn(visit, one.address, 'desk:articles.scheduled', { time: when(visit, read.moment.at) })
  return draw(visit, one, { ...typed, errors: [errorOf(t, set)] })
}

interface Drawn {
  readonly values: ClockValues
  readonly revision: string
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
}

function draw(visit: DeskVisit, one: OneRecord, { values, revision, key = formKey(), errors = [] }: Drawn): Answer {
  const { t, office } = visit
  const { title } = titleOf(one)
  const shown = formErrors(t, errors)
  return deskPage(visit, {
    heading: {
      title: t('desk:articles.schedule.title'),
      lead: t('desk:articles.schedule.lead', { title }),
      back: { label: t('desk:articles.backToText'), href: one.address },
    },
    section: one.of.section,
    wrong: errors.length > 0,
    children: (
      <DeskForm
        action={one.of.addresses.schedule(one.at)}
        hidden={{ ...key, revision }}
        summary={shown.summary}
        submit={t('desk:articles.schedule.set')}
        next
        leave={{ label: t('desk:forms.leave'), href: one.address }}
      >
        <ClockFields visit={visit} label={{ date: t('desk:forms.date'), time: t('desk:forms.time') }} values={values} errors={shown} />
        <p class="soft">{t('desk:forms.zone', { zone: office.zone })}</p>
      </DeskForm>
    ),
  })
}
