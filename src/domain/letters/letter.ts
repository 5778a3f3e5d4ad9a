import { paths } from '../../paths.ts'
import { TOKEN_MARK } from '../../platform/identity/index.ts'
import { formats, type T, translator } from '../../platform/languages/index.ts'
import type { Language } from '../labels/index.ts'
import type { News } from './finding-news.ts'
import { linkTo } from './links.ts'
import type { Rhythm } from './rhythm.ts'
import type { LetterOffice } from './subscription.ts'

export interface Letter extends LetterOffice {
  readonly language: Language
  readonly rhythm: Rhythm
  /** Of the office: its clock says when a call closes. */
  readonly zone: string
  readonly news: readonly News[]
}

/** A letter as text: open calls, what is new, and how to change or end it. A title, a sentence, a plain link; nothing that tells who read it. */
export function letterMail({ language, rhythm, zone, news, origin, name }: Letter) {
  const t = translator(language)
  const office = oneLine(name)
  const open = news.filter(isOpen)
  const rest = news.filter(one => !open.includes(one))
  const lines = (one: News) => newsLines(t, one, { language, zone, origin })
  const link = origin + paths.site.letter({ lang: language, token: TOKEN_MARK })
  const body = [
    ...(open.length ? [t('mail:letters.open', { office }), ...open.map(lines)] : []),
    ...(rest.length ? [t('mail:letters.news', { office }), ...rest.map(lines)] : []),
    '—',
    t(`mail:letters.because.${rhythm}`, { office }),
    t('mail:letters.keep', { link }),
  ]
  return {
    language,
    subject: subjectOf(t, open, news, office),
    body: `${body.join('\n\n')}\n`,
    unsubscribe: origin + paths.site.letterEnd({ lang: language, token: TOKEN_MARK }),
  }
}

function subjectOf(t: T, open: readonly News[], news: readonly News[], office: string): string {
  const first = oneLine((open[0] ?? news[0])!.title)
  if (news.length > 1) return t('mail:letters.subject', { title: first, count: news.length - 1 })
  return open.length ? t('mail:letters.subjectOpen', { title: first }) : t('mail:letters.subjectOne', { title: first, office })
}

/** Applications can be sent now: told since the call opened, or since the event appeared with an open call. */
const isOpen = ({ closes, state }: News) => closes !== null && (state === 'open' || state === 'closing-soon')

function newsLines(t: T, one: News, { language, zone, origin }: Pick<Letter, 'language' | 'zone' | 'origin'>): string {
  const { dateAndTime, languageName } = formats(language)
  const at = (moment: Date) => ({ at: dateAndTime(moment, zone), zone })
  const call = isOpen(one)
    ? t('mail:letters.until', at(one.closes!))
    : one.kind === 'event' && (one.state === 'cancelled' || one.state === 'postponed')
      ? t(`events:states.${one.state}`)
      : one.state === 'announced' && one.opens
        ? t('mail:letters.opens', at(one.opens))
        : one.closes && t('mail:letters.closed', at(one.closes))
  const foreign = one.language === language ? '' : t('mail:letters.inLanguage', { language: languageName(one.language) })
  return [oneLine(one.title), oneLine(one.lead), call, foreign, origin + linkTo(one, language)].filter(Boolean).join('\n')
}

/** Titles are the office's words: nothing of them may begin a new line of a mail. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
