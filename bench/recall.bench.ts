// Forms of a word that find it in a search, and how often it is the wrong word: each way to reduce words that was tried, in cs, ru and uk.
import { budgets, finish, hold } from './budgets.ts'
import { candidates } from './recall/candidates.ts'
import { wordLists } from './recall/lists.ts'
import { measure } from './recall/measure.ts'

const lists = wordLists()
if (!lists) console.log('Nothing is measured: the word lists of ../shared/data/search are not here.')
for (const list of lists ?? []) {
  console.log(`${list.name} (${list.language}): ${list.forms.length} forms${list.lemmasAreWords ? '' : '; classes of a stemmer, not words'}`)
  for (const candidate of candidates(list.language)) {
    const { recall, precision } = measure(list, candidate)
    console.log(`  ${candidate.name.padEnd(34)} recall ${recall.toFixed(1).padStart(5)} %   precision ${precision.toFixed(1).padStart(5)} %`)
    // Today's Snowball cuts Czech otherwise than a reader would; its Russian classes are the only ones that there are.
    if (!candidate.chosen || (list.language === 'cs' && !list.lemmasAreWords)) continue
    hold(`${list.name}, forms that find their word`, recall, { least: budgets.recall }, ' %')
    hold(`${list.name}, finds that are the word`, precision, { least: budgets.precision }, ' %')
  }
}
finish()
