/** Why a body is refused. Each name has a sentence for the person in the interface texts. */
export type BodyRefusal =
  | 'malformed'
  | 'unknown-node'
  | 'misplaced-node'
  | 'unknown-mark'
  | 'unknown-attribute'
  | 'link-not-allowed'
  | 'two-links'
  | 'code-in-passage'
  | 'not-an-id'
  | 'alternative-text-missing'
  | 'unknown-language'
  | 'forbidden-character'
  | 'too-deep'
  | 'too-long'
  | 'too-many-nodes'

/** Why mark-up is refused, besides what the body itself refuses. */
export type MarkupRefusal =
  | BodyRefusal
  | 'heading-level'
  | 'link-without-text'
  | 'link-title'
  | 'picture-from-elsewhere'
  | 'picture-in-text'
  | 'unknown-directive'
  | 'unclosed-directive'
  | 'misplaced-text'
  | 'formatted-title'
  | 'code-block-words'
  | 'table-alignment'
  | 'table-row-too-long'

/** `place` is the path of child numbers from the document down, such as `0.2.1`; empty for the document itself. */
export type Parsed<B> = { body: B; refusal?: undefined } | { body?: undefined; refusal: { name: BodyRefusal; place: string } }
