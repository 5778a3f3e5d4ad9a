/** The embedded database cannot be had; the message is one plain sentence for the operator, to be printed without a stack. */
export class EmbeddedRefused extends Error {
  override name = 'EmbeddedRefused'
  readonly reason: 'in-use' | 'not-writable' | 'no-programs' | 'other-version' | 'other-owner' | 'no-place' | 'does-not-start' | 'nothing-here'
  constructor(reason: EmbeddedRefused['reason'], sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.reason = reason
  }
}
