import snowball from 'snowball-stemmers'
import { fold } from './fold.ts'
import type { Reduction } from './reduction.ts'

const stemmer = snowball.newStemmer('english')
const reduce = (word: string) => [stemmer.stem(fold(word))]

/** Snowball's English stemmer ("Porter 2"). */
export const english: Reduction = { indexed: reduce, asked: reduce }
