import { Button, ButtonLink } from '../../design/components/button.tsx'
import { Facts } from '../../design/components/facts.tsx'
import { Done, OpenForm } from '../../design/components/forms/open-form.tsx'
import { Section } from '../../design/components/section.tsx'
import type { Subscription } from '../../domain/letters/index.ts'
import { paths } from '../../paths.ts'
import { autonym } from '../../platform/languages/index.ts'
import type { Answer } from '../../web/answer.ts'
import type { Visit } from '../../web/visit.ts'
import { errorAt, type FormError, summaryOf } from './form-errors.ts'
import { lettersPage } from './letters-page.tsx'
import { readSubjects, type Subjects } from './subjects.ts'
import { WishFields } from './wish-fields.tsx'

const here = (token: string) => (lang: string) => paths.site.letter({ lang, token })

/** What was asked for, and the button that says yes. Nothing happens by looking: mailboxes' own programs follow links too. */
export async function confirmPage(visit: Visit, token: string, found: Subscription): Promise<Answer> {
  const { t, language: lang } = visit
  const subjects = await readSubjects(visit)
  return lettersPage(visit, {
    title: t('letters:confirm.title'),
    lead: t('letters:confirm.lead'),
    href: here(token),
    children: (
      <>
        <Facts facts={factsOf(visit, subjects, found)} />
        <OpenForm action={paths.site.letterConfirmation({ lang, token })} submit={t('letters:confirm.yes')} kind="next" />
      </>
    ),
    besides: (
      <Section id="not-you" title={t('letters:confirm.notYou')}>
        <p class="before-form">{t('letters:confirm.notYouText')}</p>
        <EndForm visit={visit} token={token} label={t('letters:confirm.forget')} />
      </Section>
    ),
  })
}

export interface KeepState {
  readonly said?: string
  readonly errors?: readonly FormError[]
}

/** What letters are about, how often and in which language they come; and their end. */
export async function keepPage(visit: Visit, token: string, found: Subscription, { said, errors = [] }: KeepState = {}): Promise<Answer> {
  const { t, language: lang } = visit
  const subjects = await readSubjects(visit)
  return lettersPage(visit, {
    title: t('letters:keep.title'),
    lead: t('letters:keep.lead'),
    href: here(token),
    status: errors.length ? 422 : 200,
    wrong: errors.length > 0,
    children: (
      <>
        {said && <Done>{said}</Done>}
        <Facts facts={[addressFact(visit, found)]} />
        <OpenForm action={paths.site.letter({ lang, token })} summary={summaryOf(t, errors)} submit={t('letters:keep.save')}>
          <WishFields
            visit={visit}
            subjects={subjects}
            chosen={found.chosen}
            rhythm={found.rhythm}
            language={found.language}
            error={errorAt(errors)}
          />
        </OpenForm>
      </>
    ),
    besides: (
      <Section id="end" title={t('letters:keep.end')}>
        <p class="before-form">{t('letters:keep.endText')}</p>
        <EndForm visit={visit} token={token} label={t('letters:keep.endButton')} />
      </Section>
    ),
  })
}

/** What a mailbox opens that knows no one click: the end, to be said yes to. */
export function endPage(visit: Visit, token: string, found: Subscription): Promise<Answer> {
  const { t, language: lang } = visit
  return lettersPage(visit, {
    title: t('letters:end.title'),
    lead: t('letters:keep.endText'),
    href: code => paths.site.letterEnd({ lang: code, token }),
    children: (
      <>
        <Facts facts={[addressFact(visit, found)]} />
        <EndForm visit={visit} token={token} label={t('letters:keep.endButton')} />
        <p>
          <a href={paths.site.letter({ lang, token })}>{t('letters:end.back')}</a>
        </p>
      </>
    ),
  })
}

/** The letters have ended, now or before: the same is said, and it is true. */
export const endedPage = (visit: Visit): Promise<Answer> => lastPage(visit, 'ended', 200)

/** The link is unknown: ended, or not confirmed in time. */
export const deadPage = (visit: Visit): Promise<Answer> => lastPage(visit, 'dead', 410)

function lastPage(visit: Visit, which: 'ended' | 'dead', status: number): Promise<Answer> {
  const { t, language: lang } = visit
  return lettersPage(visit, {
    title: t(`letters:${which}.title`),
    lead: t(`letters:${which}.lead`),
    status,
    children: <ButtonLink kind="plain" label={t('letters:ended.again')} href={paths.site.letters({ lang })} />,
  })
}

const EndForm = ({ visit: { language: lang }, token, label }: { visit: Visit; token: string; label: string }) => (
  <form class="open-form" method="post" action={paths.site.letterEnd({ lang, token })}>
    <p>
      <Button label={label} />
    </p>
  </form>
)

function factsOf(visit: Visit, { all }: Subjects, found: Subscription) {
  const { t } = visit
  return [
    addressFact(visit, found),
    { label: t('letters:what'), values: all.filter(one => found.chosen.includes(one.id)).map(one => ({ text: one.label, lang: one.lang })) },
    { label: t('letters:rhythm.label'), values: [{ text: t(`letters:rhythm.${found.rhythm}`) }] },
    { label: t('letters:language'), values: [{ text: autonym(found.language), lang: found.language }] },
  ]
}

/** Enough for its owner to know it, and not for whom a letter was passed on to. */
const addressFact = ({ t }: Visit, { address }: Subscription) => ({
  label: t('letters:address'),
  values: [{ text: address.replace(/^(.)[^@]*/, '$1…'), apart: true }],
})
