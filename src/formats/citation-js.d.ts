/** The parts of Citation.js that are used: its packages bring no types of their own. */
declare module '@citation-js/core' {
  export interface CslItem {
    readonly id: string
    readonly type: string
    readonly [variable: string]: unknown
  }
  /** Reads BibTeX, RIS and more. Follows addresses: for tests alone. */
  export class Cite {
    constructor(written: string, options?: { forceType: '@ris/file' })
    readonly data: readonly CslItem[]
  }
  export const plugins: {
    readonly output: {
      format(name: 'bibtex', items: readonly CslItem[]): string
      format(name: 'ris', items: readonly CslItem[], options: { format: 'object' }): Record<string, string | readonly string[]>[]
    }
    readonly config: { get(plugin: '@bibtex'): { readonly format: { useIdAsLabel: boolean; asciiOnly: boolean } } }
  }
}
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
