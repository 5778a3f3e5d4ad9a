import { refuse } from '../../domain/commands/index.ts'
import { pickLabel } from '../../domain/labels/index.ts'
import { askForLetters, type Rhythm, rhythms } from '../../domain/letters/index.ts'
import { paths } from '../../paths.ts'
import type { Answer } from '../../web/answer.ts'
import { rateLimits } from '../../web/rate-limits.ts'
import type { FormVisit } from '../../web/visit.ts'
import { AskForm } from './ask-page.tsx'
import { errorOf, type FormError } from './form-errors.ts'
import { lettersPage } from './letters-page.tsx'
import { chosenIn, readSubjects } from './subjects.ts'

/** Takes the form and says the same whosever the address is, and whether it gets letters already. */
export async function ask(visit: FormVisit): Promise<Answer> {
  const { platform, identity, office, client, language, requestId, origin, t } = visit
  const form = await visit.form()
  const email = form.text('email').trim()
  const typedRhythm = rhythms.find(one => one === form.text('rhythm'))
  const subjects = await readSubjects(visit)
  const chosen = chosenIn(form, subjects)
  const again = (status: 422 | 429, errors: FormError[], retryAfterSeconds?: number) =>
    lettersPage(visit, {
      title: t('letters:title'),
      status,
      wrong: true,
      retryAfterSeconds,
      children: <AskForm visit={visit} subjects={subjects} email={email} chosen={chosen} rhythm={typedRhythm ?? 'at-once'} errors={errors} />,
    })
  const limits = rateLimits(platform, identity)
  const attempt = await limits.letters(client.address)
  if (!attempt.may) return again(429, [{ text: t('letters:wait', { count: attempt.minutes }) }], attempt.minutes * 60)
  const asked = await askForLetters(
    platform,
    { office: office.id, request: requestId },
    {
      email,
      language,
      rhythm: typedRhythm as Rhythm,
      chosen,
      words: subjects.all.filter(one => chosen.includes(one.id)).map(one => one.label),
    },
    {
      letterOffice: of => ({ origin, name: pickLabel(office.names, of, office.languages)?.text ?? office.slug }),
      tokenFor: identity.tokenFor,
      mayMail: address => limits.mayMail(office.id, address),
    },
  )
  if (asked.done) return sentPage(visit)
  // Everything that is missing is told at once.
  const missing = chosen.length === 0 && !asked.fields.includes('what') ? [errorOf(t, refuse('nothing-chosen', ['what']))] : []
  return again(422, [...missing, errorOf(t, asked)])
}

function sentPage(visit: FormVisit): Promise<Answer> {
  const { t, language: lang } = visit
  return lettersPage(visit, {
    title: t('letters:sent.title'),
    lead: t('letters:sent.lead'),
    children: (
      <div class="prose">
        <p>{t('letters:sent.forgotten')}</p>
        <h2>{t('letters:sent.nothing')}</h2>
        <p>{t('letters:sent.tips')}</p>
        <p>
          <a href={paths.site.letters({ lang })}>{t('letters:sent.again')}</a>
        </p>
      </div>
    ),
  })
}
