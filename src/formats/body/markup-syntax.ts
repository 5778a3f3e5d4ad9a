import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive'
import type { Options as ReadOptions } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table'
import type { Handle, Options as WriteOptions } from 'mdast-util-to-markdown'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Code, Construct, Extension, State, TokenizeContext } from 'micromark-util-types'

/** `:` is common in sentences, so only these very characters begin a directive inside one. */
const passageOpening = ':passage['
const colon = 58

const opensPassage: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let at = 0
    const next: State = (code: Code) => {
      if (code !== passageOpening.charCodeAt(at)) return nok(code)
      if (at === 0) effects.enter('data')
      at += 1
      effects.consume(code)
      if (at < passageOpening.length) return next
      effects.exit('data')
      return ok
    }
    return next
  },
}

function directives(): Extension {
  const { flow, text } = directive()
  const inner = text?.[colon] as Construct
  const passage: Construct = {
    ...inner,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      return effects.check(opensPassage, effects.attempt(inner, ok, nok), nok)
    },
  }
  return { flow: flow!, text: { [colon]: passage } }
}

/** HTML, indented code and link definitions are no part of the subset: they are read as the text they are. */
export const readOptions: ReadOptions = {
  extensions: [directives(), gfmTable(), { disable: { null: ['htmlFlow', 'htmlText', 'codeIndented', 'definition'] } }],
  mdastExtensions: [directiveFromMarkdown({ verbose: true }), gfmTableFromMarkdown()],
}

/** The title of a container is no paragraph to the library, so without this its text would not be escaped as text. */
const text: Handle = (node, _, state, info) => {
  const exit = state.enter('phrasing')
  const value = state.safe(node.value, info)
  exit()
  return value
}

export const writeOptions: WriteOptions = {
  bullet: '-',
  rule: '_',
  fences: true,
  resourceLink: true,
  extensions: [
    {
      handlers: { ...directiveToMarkdown({ preferShortcut: false, preferUnquoted: true }).handlers, text },
      unsafe: [
        { character: ':', after: 'passage', inConstruct: 'phrasing' },
        { character: ':', after: '(?=:)', inConstruct: 'phrasing' },
        { atBreak: true, before: ':+', character: ':' },
      ],
    },
    gfmTableToMarkdown({ tablePipeAlign: false }),
  ],
}
