import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doiAddress, isIdentifier } from './document-identifiers.ts'

test('Numbers that were really given to documents are taken, as people write them', () => {
  for (const isbn of ['978-3-16-148410-0', '9780306406157', '0-306-40615-2', '080442957X', '0-8044-2957-x'])
    expect(isIdentifier('isbn', isbn), isbn).toBe(true)
  for (const issn of ['0378-5955', '2049-3630', '1050-124X']) expect(isIdentifier('issn', issn), issn).toBe(true)
  for (const doi of ['10.1000/182', '10.1000/xyz(2015)-17_a']) expect(isIdentifier('doi', doi), doi).toBe(true)
})

test('One digit mistyped is noticed', () => {
  fc.assert(
    fc.property(fc.constantFrom('9783161484100', '0306406152', '03785955'), fc.nat(), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
      const at = place % number.length
      const typed = number.slice(0, at) + ((Number(number[at]) + shift) % 10) + number.slice(at + 1)
      expect(isIdentifier(number.length === 8 ? 'issn' : 'isbn', typed)).toBe(false)
    }),
  )
})

test('What is no number of its kind is refused, whatever it is', () => {
  for (const [kind, text] of [
    ['isbn', '978316148410'],
    ['isbn', '977-3-16-148410-0'],
    ['isbn', ''],
    ['issn', '0378-5956'],
    ['issn', 'X378-5955'],
    ['doi', '10.1/x'],
    ['doi', 'https://doi.org/10.1000/182'],
    ['doi', '10.1000/a b'],
    ['doi', '10.1000/"><script>'],
  ] as const)
    expect(isIdentifier(kind, text), `${kind} ${text}`).toBe(false)
})

test('The address of a DOI is one address, whatever signs the DOI holds', () => {
  expect(doiAddress('10.1000/a?b#c')).toBe('https://doi.org/10.1000/a%3Fb%23c')
})
