const LONGEST = 200

/**
 * The name under which a file is shown and downloaded, made of what a computer called it. Never part of a path. Left out: folders, control
 * characters, marks that turn the direction of writing round (`exe.` seen as `.fdp`), and what some system forbids in names.
 */
export function cleanFileName(typed: string): string {
  const name = typed
    .normalize('NFC')
    .split(/[/\\]/)
    .at(-1)!
    // Its end holds the extension; no honest name is longer.
    .slice(-1000)
    .toWellFormed()
    // Joiners stay: Persian and Indic names need them.
    .replace(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const extension = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  const stem = [...name.slice(0, name.length - extension.length)]
    .slice(0, LONGEST - extension.length)
    .join('')
    .trimEnd()
  return (stem || 'file') + extension
}
