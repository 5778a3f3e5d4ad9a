import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A word as it stands in a text, and the word that it is a form of; in lists of a stemmer, its stem. */
export interface Form {
  readonly form: string
  readonly lemma: string
}

export interface WordList {
  readonly name: string
  readonly language: 'cs' | 'uk' | 'ru'
  readonly forms: readonly Form[]
  /** Whether its lemmas are words, found by somebody who knew the language. Else they are stems of a stemmer, whose faults count as right. */
  readonly lemmasAreWords: boolean
}

const folder = join(import.meta.dirname, '../../../shared/data/search')

/** Every list that lies beside the project; undefined where none does. Files are read by their kind, whatever they are called. */
export function wordLists(): WordList[] | undefined {
  if (!existsSync(folder)) return undefined
  const all: WordList[] = [
    { name: 'UD Czech PUD', language: 'cs', forms: treebank('ud-czech-pud'), lemmasAreWords: true },
    { name: 'Snowball’s Czech list', language: 'cs', forms: columns('snowball-czech', 0, 1), lemmasAreWords: false },
    { name: 'Snowball’s Russian list', language: 'ru', forms: columns('snowball-russian', 0, 1), lemmasAreWords: false },
    { name: 'UD Ukrainian ParlaMint', language: 'uk', forms: treebank('ud-ukrainian-parlamint'), lemmasAreWords: true },
    { name: 'UniMorph Ukrainian', language: 'uk', forms: columns('unimorph-ukrainian', 1, 0), lemmasAreWords: true },
  ]
  return all.filter(list => list.forms.length > 0)
}

const isWord = (text: string | undefined): text is string => text !== undefined && /^[\p{L}\p{M}'’ʼ-]+$/u.test(text)

function columns(name: string, form: number, lemma: number): Form[] {
  return globSync('*.tsv', { cwd: join(folder, name) }).flatMap(file =>
    readFileSync(join(folder, name, file), 'utf8')
      .split('\n')
      .map(line => line.split('\t'))
      .filter(parts => isWord(parts[form]) && isWord(parts[lemma]))
      .map(parts => ({ form: parts[form]!.toLowerCase(), lemma: parts[lemma]!.toLowerCase() })),
  )
}

/** Words that carry a meaning: nobody searches for a preposition. */
const meaning = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'ADV'])

/** CoNLL-U: number, form, lemma, part of speech, …; abbreviations and words of other languages are no forms. */
function treebank(name: string): Form[] {
  return globSync('*.conllu', { cwd: join(folder, name) }).flatMap(file =>
    readFileSync(join(folder, name, file), 'utf8')
      .split('\n')
      .map(line => line.split('\t'))
      .filter(([number = '', form, lemma, part = '', , features = '']) => {
        if (!/^\d+$/.test(number) || !isWord(form) || !isWord(lemma) || form.length < 2) return false
        return meaning.has(part) && !/Abbr=Yes|Foreign=Yes/.test(features)
      })
      .map(([, form, lemma]) => ({ form: form!.toLowerCase(), lemma: lemma!.toLowerCase() })),
  )
}
