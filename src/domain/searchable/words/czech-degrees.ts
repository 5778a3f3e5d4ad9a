/** Comparatives with a word of their own. */
const irregular: Readonly<Record<string, string>> = {
  lepší: 'dobrý',
  horší: 'špatný',
  větší: 'velký',
  menší: 'malý',
  delší: 'dlouhý',
  vyšší: 'vysoký',
  nižší: 'nízký',
  širší: 'široký',
  užší: 'úzký',
  starší: 'starý',
  mladší: 'mladý',
  kratší: 'krátký',
  bližší: 'blízký',
  dražší: 'drahý',
  tvrdší: 'tvrdý',
  hlubší: 'hluboký',
  pozdější: 'pozdní',
  sladší: 'sladký',
  hladší: 'hladký',
  slabší: 'slabý',
  hezčí: 'hezký',
  lehčí: 'lehký',
  měkčí: 'měkký',
  tišší: 'tichý',
  sušší: 'suchý',
  čistší: 'čistý',
  bělejší: 'bílý',
  lépe: 'dobře',
  líp: 'dobře',
  hůře: 'špatně',
  hůř: 'špatně',
  více: 'hodně',
  víc: 'hodně',
  méně: 'málo',
  míň: 'málo',
  dále: 'daleko',
  dál: 'daleko',
  déle: 'dlouho',
  blíže: 'blízko',
  blíž: 'blízko',
  výše: 'vysoko',
  výš: 'vysoko',
  níže: 'nízko',
  níž: 'nízko',
  dříve: 'brzy',
  dřív: 'brzy',
  snáze: 'snadno',
  hlouběji: 'hluboko',
  později: 'pozdě',
  častěji: 'často',
}

const endings = [
  ['čtější', 'cký'],
  ['čtější', 'ctý'],
  ['štější', 'ský'],
  ['řejší', 'rý'],
  ['žejší', 'hý'],
  ['šejší', 'chý'],
  ['čejší', 'ký'],
  ['ější', 'ý'],
  ['ejší', 'ý'],
  ['ější', 'í'],
  ['ejší', 'í'],
] as const

/** What a comparative compares: vyšší is a form of vysoký; undefined for every other word. */
export function positiveOf(word: string, has: (word: string) => boolean): string | undefined {
  const own = irregular[word]
  if (own) return own
  for (const [comparative, positive] of endings) {
    const stem = word.endsWith(comparative) ? word.slice(0, -comparative.length) + positive : ''
    if (stem && has(stem)) return stem
  }
  return undefined
}
