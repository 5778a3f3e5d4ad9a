/** Where a licence of Creative Commons can be read, by its SPDX name: `CC-BY-SA-4.0`. Nothing for any other words. */
export function licenceAddress(name: string): string | undefined {
  if (name === 'CC0-1.0') return 'https://creativecommons.org/publicdomain/zero/1.0/'
  const [, terms, version] = /^CC-(BY(?:-NC)?(?:-SA|-ND)?)-(\d\.\d)$/.exec(name) ?? []
  return terms && `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`
}
