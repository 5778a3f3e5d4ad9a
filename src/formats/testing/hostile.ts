import fc from 'fast-check'

/** Texts that have broken other people's feeds and pages; for tests. */
export const hostileTexts = [
  'a\0b\x08c\x0bd\x1fe',
  'lone \ud83d and \udc00 surrogates',
  'not characters \ufffe \uffff',
  ']]> <![CDATA[ <!-- --> <?xml ?>',
  '& < > " \' &amp; &#0; &nope;',
  '</script><script>alert(1)</script>',
  'line\u2028and\u2029paragraph',
  'carriage\r\nreturn\rtab\t',
  '👩‍👩‍👧‍👦 𝒲aypost 🇨🇿',
  '\u202eright to left\u202c \u200f\u200e مكتب براغ',
  '  space at both ends  ',
  '\ufeffbyte order mark',
] as const

/** Any sequence of UTF-16 units, well-formed or not, with the known troublemakers among them. */
export const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
)
