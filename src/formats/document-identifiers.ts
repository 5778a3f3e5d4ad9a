/** The numbers under which the world knows a document. Spaces and hyphens are how people write them; they are taken out before counting. */
export const identifierKinds = ['isbn', 'issn', 'doi'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

/** Whether a number can be one of its kind: its check digit is right; a DOI, which has none, has the shape of one. */
export const isIdentifier = (kind: IdentifierKind, text: string): boolean => checks[kind](text.trim())

const bare = (text: string) => text.replace(/[\s-]/g, '').toUpperCase()

const checks: Record<IdentifierKind, (text: string) => boolean> = {
  isbn: text => isIsbn13(bare(text)) || isIsbn10(bare(text)),
  issn: text => /^\d{7}[\dX]$/.test(bare(text)) && weighed(bare(text)) % 11 === 0,
  doi: text => /^10\.\d{4,9}\/[^\s"<>\\{}]{1,200}$/.test(text),
}

/** ISO 2108: thirteen digits, weighed 1 and 3 in turn. */
const isIsbn13 = (digits: string) =>
  /^97[89]\d{10}$/.test(digits) && [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10 === 0

/** Books before 2007: ten digits, weighed from 10 down to 1. */
const isIsbn10 = (digits: string) => /^\d{9}[\dX]$/.test(digits) && weighed(digits) % 11 === 0

/** Each digit times its place from the end; X is ten. */
const weighed = (digits: string) => [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * (digits.length - at), 0)

/** Where a DOI leads. */
export const doiAddress = (doi: string): string => `https://doi.org/${encodeURI(doi).replaceAll('?', '%3F').replaceAll('#', '%23')}`
