import { DeskForm } from '../../design/desk/form.tsx'
import type { HeadingProps } from '../../design/desk/heading.tsx'
import { PaneSection } from '../../design/desk/pane.tsx'
import type { BannerDraft } from '../../domain/banners/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { DeskVisit } from '../../web/visit.ts'
import { type ClockValues, readClock } from '../clock.ts'
import { ClockFields } from '../clock-fields.tsx'
import { deskPage } from '../desk-page.tsx'
import { type LabelFields, LabelGroup, readLabel } from '../library/labels.tsx'
import { type FormError, formErrors, formKey } from '../refused-form.ts'

export interface BannerValues {
  readonly fields: LabelFields
  readonly from: ClockValues
  readonly until: ClockValues
}

export type ReadBanner =
  | { draft: BannerDraft; errors?: undefined; values: BannerValues }
  | { draft?: undefined; errors: FormError[]; values: BannerValues }

/** Reads the form of a banner. Without an end it shows until somebody takes it down. */
export function readBanner(visit: DeskVisit, form: Form): ReadBanner {
  const from = readClock(visit, form, 'from')
  const endless = form.text('untilDate').trim() === '' && form.text('untilTime').trim() === ''
  const until = endless ? undefined : readClock(visit, form, 'until')
  const values = { fields: form.fields, from: from.values, until: until?.values ?? { date: '', time: '', which: '' } }
  const errors = [...(from.errors ?? []), ...(until?.errors ?? [])]
  if (!from.moment || errors.length > 0) return { errors, values }
  const { languages } = visit.office
  const draft = {
    label: readLabel(form, 'label', languages),
    link: readLabel(form, 'link', languages),
    from: from.moment,
    until: until?.moment ?? null,
  }
  return { draft, values }
}

interface Drawn {
  readonly heading: Pick<HeadingProps, 'title' | 'lead'>
  readonly action: string
  readonly values: BannerValues
  readonly key?: Record<string, string>
  readonly errors?: readonly FormError[]
  /** Given for a banner that exists: the way to take it down. */
  readonly removal?: string
}

export function drawBanner(visit: DeskVisit, { heading, action, values, key = formKey(), errors = [], removal }: Drawn): Answer {
  const { t, office } = visit
  const shown = formErrors(t, errors)
  const optional = t('desk:forms.optional')
  const group = { optional, languages: office.languages, fields: values.fields }
  const list = paths.desk.banners({})
  return deskPage(visit, {
    heading: { ...heading, back: { label: t('desk:banners.title'), href: list } },
    section: 'banners',
    wrong: errors.length > 0,
    pane: removal && (
      <PaneSection id="removal" title={t('desk:banners.removal.heading')}>
        <p>
          <a href={removal}>{t('desk:banners.remove')}</a>
        </p>
      </PaneSection>
    ),
    children: (
      <DeskForm
        action={action}
        hidden={key}
        summary={shown.summary}
        submit={t('desk:banners.save')}
        leave={{ label: t('desk:forms.leave'), href: list }}
      >
        <LabelGroup
          name="label"
          label={t('desk:banners.words')}
          hint={t('desk:banners.wordsHint')}
          error={shown.at('label')}
          {...group}
          optional=""
        />
        <LabelGroup name="link" label={t('desk:banners.link')} hint={t('desk:banners.linkHint')} error={shown.at('link')} {...group} />
        <ClockFields
          visit={visit}
          prefix="from"
          label={{ date: t('desk:banners.fromDate'), time: t('desk:banners.fromTime') }}
          values={values.from}
          errors={shown}
        />
        <ClockFields
          visit={visit}
          prefix="until"
          label={{ date: t('desk:banners.untilDate'), time: t('desk:banners.untilTime') }}
          values={values.until}
          errors={shown}
          optional={optional}
        />
        <p class="soft">
          {t('desk:forms.zone', { zone: office.zone })} {t('desk:banners.endless')}
        </p>
      </DeskForm>
    ),
  })
}
