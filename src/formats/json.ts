/** JSON of which every text is well-formed: a lone surrogate would be written as an escape that strict readers refuse. */
export const json = (value: unknown): string =>
  JSON.stringify(value, (_, each) => (typeof each === 'string' ? each.replace(/\p{Surrogate}/gu, '') : each))

const dangerous = /[<>&\u2028\u2029]/g

/** JSON that may stand inside `<script>`: nothing in it can end the element, begin a comment or be taken for a reference. */
export const scriptJson = (value: unknown): string =>
  json(value).replace(dangerous, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
