import { paths } from '../../paths.ts'
import { TOKEN_MARK } from '../../platform/identity/index.ts'
import { translator } from '../../platform/languages/index.ts'
import type { Language } from '../labels/index.ts'
import { oneLine } from './letter.ts'
import { type LetterOffice, UNCONFIRMED_DAYS } from './subscription.ts'

interface Answer extends LetterOffice {
  readonly language: Language
  /** What was chosen, in words. */
  readonly words: readonly string[]
}

/** To an address that was typed: nothing comes there before its owner says yes by the link. */
export const confirmationMail = (answer: Answer) => mailOf('confirm', answer)

/** To an address that gets letters already: somebody asked for some again. */
export const alreadyMail = (answer: Answer) => mailOf('already', answer)

function mailOf(which: 'confirm' | 'already', { language, origin, name, words }: Answer) {
  const t = translator(language)
  const office = oneLine(name)
  const link = origin + paths.site.letter({ lang: language, token: TOKEN_MARK })
  const what = words.map(word => `* ${oneLine(word)}`).join('\n')
  return {
    language,
    subject: t(`mail:letters.${which}.subject`, { office }),
    body: t(`mail:letters.${which}.body`, { office, link, what, count: UNCONFIRMED_DAYS }),
    unsubscribe: origin + paths.site.letterEnd({ lang: language, token: TOKEN_MARK }),
  }
}
