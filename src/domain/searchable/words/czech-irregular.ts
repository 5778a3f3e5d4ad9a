import { fold } from './fold.ts'

/**
 * Words whose stem changes, of which the dictionary has the forms and not that they belong together: the word, then each of its other stems
 * with its endings (`-` is none).
 */
const words = `
bůh: boh a u ovi em y ů ům zích, bož e, boz ích, bohov é
brána: bran - ám ách ami
člověk: člověk a u ovi em, člověč e, lid é i í em ech mi
čára: čar - ám ách ami
čtyři: čtyř - ech em mi
ďábel: ďábl a u ovi em e y ů ům ech ové
dcera: dcer - y u o ou ám ách ami, dceř i
den: dn e i em y í ů ům ech, dny
déšť: dešt ě i ěm ů ům ích
dítě: dítě te ti tem, dět i í em ech mi
dráha: drah - ám ách ami
důl: dol u e em y ů ům ech
dům: dom u e em y ů ům ech
dva: dv ě ou ěma oum
dvůr: dvor u e em y ů ům ech, dvoř e
hůl: hol e i í ím ích emi
jádro: jader -
játra: jater -, játr y ům ech
kámen: kamen e i em y ů ům ech
kašel: kašl e i em ů ům ích
kněz: kněz e i em ů ům, kněží - m ch mi
koleno: kolen a ou ům ech y
kotel: kotl e i em ů ům ích
kořen: kořen e u i em y ů ům ech
kráva: krav - ám ách ami
křest: křt u em y ů ům ech
kůň: kon ě i í ěm ím ích ěmi, koň mi ům ů
lest: lst i í em ech mi
lež: lž i í em ech mi
lev: lv a u ovi em i y ů ům ech ové
loket: lokt e u i em ů ům ech y
míra: měr - ou ám ách ami
mráz: mraz u em y ů ům ech
mzda: mezd -
muset: mus í ím íš íme íte ejí il
nůž: nož e i em ů ům ích
oko: oč i í ím ích ima
oves: ovs a u em y
ocet: oct a u em
otec: otc e i em ové ů ům ích, otč e
pára: par - ou ám ách ami
peníze: peněz - i ům ích, peníz e i
pes: ps a u ovi em i y ů ům ech, psov i é
pohřeb: pohřb u em y ů ům ech
přítel: přátel - é ům ích i, přítel e i em
rameno: ramen a ou ům ech y e i em
rána: ran - ám ách ami
ruka: rukou ruce rukám rukama
rok: let - a ech y ům
síla: sil - ám ách ami
smrt: smrt i í em ech mi
sníh: sněh u em y ů ům
stůl: stol u e em y ů ům ech
sůl: sol i í
syn: syn a u ovi em e y ů ům ech ové
tři: tř í em ech emi
týden: týdn e u i em y ů ům ech
ucho: uš i í ím ích ima
vejce: vajec -
víra: věr - ám ách ami
váha: vah - ám ách ami
vítr: větr u em y ů ům ech
vojsko: vojsk -
vůl: vol a u ovi em i y ů ům ech ové
vůz: voz u e em y ů ům ech
zeď: zd i í ím ích mi
žába: žab - ám ách ami
žíla: žil - ám ách ami
být: jsem jsi je jsme jste jsou budu budeš bude budeme budete budou byl byla bylo byli byly není
bát: boj í ím íš íme íte
brát: ber u eš e eme ete ou
dát: dá - m š me te jí
jet: pojed u eš e eme ete ou
jít: půjd u eš e eme ete ou
přijít: přijd u eš e eme ete ou
vzít: vezm u eš e eme ete ou, vzal - a o i y
znát: zná - m š me te, znaj í
stát: stan e u eš eme ete ou, stoj í ím íš íme íte
učit: uč í ím íš íme íte
`

/** The words that a form may be, by the form without accents. */
export const irregular: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const line of words.trim().split('\n')) {
    const [word, stems] = line.split(': ') as [string, string]
    for (const group of stems.split(', '))
      for (const form of formsOf(group.split(' '))) found.set(fold(form), [...new Set([...(found.get(fold(form)) ?? []), word])])
  }
  return found
})()

/** `dom u e em` is domu, dome, domem; whole words, where the first is one already, stand for themselves. */
function formsOf([stem = '', ...endings]: readonly string[]): string[] {
  const whole = endings.some(ending => ending.length > 3)
  return whole ? [stem, ...endings] : endings.length ? endings.map(ending => (ending === '-' ? stem : stem + ending)) : [stem]
}
