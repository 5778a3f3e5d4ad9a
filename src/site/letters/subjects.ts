import { tags } from '../../domain/content/index.ts'
import { kinds } from '../../domain/kinds.ts'
import { type LetterSubjects, letterSubjects } from '../../domain/letters/index.ts'
import type { Form } from '../../web/form.ts'
import type { Visit } from '../../web/visit.ts'
import { labelIn } from '../parts.ts'

/** One thing that letters can be about, as the form offers it. */
export interface Subject {
  readonly id: string
  /** As the form and the links to it say it. */
  readonly value: string
  readonly label: string
  readonly lang?: string
  readonly kind: 'everything' | 'topic' | 'series'
}

export interface Subjects {
  readonly all: readonly Subject[]
  readonly tags: readonly string[]
}

export const EVERYTHING = 'everything'

/** Everything, then the office's topics in their order, then its series. */
export async function readSubjects(visit: Visit): Promise<Subjects> {
  const { office, language, t } = visit
  const [row] = (await letterSubjects(visit.platform.database.reader, office.id, { language })) as unknown as LetterSubjects[]
  const { topics, series } = row!
  return {
    all: [
      { id: office.id, value: EVERYTHING, label: t('letters:all'), kind: 'everything' },
      ...topics.map(({ id, slug, label }): Subject => {
        const found = labelIn(visit, label)
        return { id, value: `topic-${slug}`, label: found?.text ?? slug, lang: found?.lang, kind: 'topic' }
      }),
      ...series.map(
        (one): Subject => ({
          id: one.id,
          value: `series-${one.slug}`,
          label: one.title,
          lang: one.language === language ? undefined : one.language,
          kind: 'series',
        }),
      ),
    ],
    // Whether a topic is offered depends on everything that may belong to it.
    tags: [...topics.map(one => tags.record(one.id)), ...office.languages.flatMap(code => kinds.map(({ kind }) => tags.list(office.id, kind, code)))],
  }
}

/** What a form has chosen, by ids; what is not offered is not heard. */
export const chosenIn = (form: Form, { all }: Subjects): string[] => {
  const values = form.all('what')
  return all.filter(one => values.includes(one.value)).map(one => one.id)
}
