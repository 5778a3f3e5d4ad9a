import snowball from 'snowball-stemmers'
import { Dictionary } from '../../../platform/dictionaries/index.ts'
import { fold } from './fold.ts'
import { type Reduction, stemKey } from './reduction.ts'

const stemmer = snowball.newStemmer('russian')
const dictionary = new Dictionary({ language: 'ru', version: 1, fold })

const verb = /(ть|ти|чь)(ся)?$/
const adverbialParticiple = /(вши?|вшись|[ая]|[ая]сь)$/
/** делая, сделав: nobody asks for them, and many look like something else. The past tense (делала) ends alike. */
const isAdverbialParticiple = (form: string, lemma: string) => verb.test(lemma) && adverbialParticiple.test(form) && !/ла(сь)?$/.test(form)

/** Snowball's stem, and the dictionary's words besides: what changes inside a word (рынок, рынка; день, дня) no stem joins. */
function reduce(word: string): string[] {
  const folded = fold(word)
  const lemmas = dictionary
    .derivations(folded)
    .filter(({ form, entry }) => form === entry.word || !isAdverbialParticiple(form, entry.word))
    .map(({ entry }) => fold(entry.word))
  return [...new Set([stemKey(stemmer.stem(folded)), ...lemmas])]
}

export const russian: Reduction = { indexed: reduce, asked: reduce }
