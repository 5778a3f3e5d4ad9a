import { createHash, createHmac, randomBytes } from 'node:crypto'

/**
 * The token of a one-time link that is sent by mail, 256 bits: made from the installation's secret and what the message is about
 * (`invitation:…`, an id used once). So the message that waits in the database need not hold it; the database knows only its hash.
 */
export const mailedToken = (secret: string, about: string): string =>
  createHmac('sha256', secret).update(`waypost one-time link ${about}`).digest('base64url')

/** Stands in a stored message where the token belongs. */
export const TOKEN_MARK = '~one-time-token~'

/** The text of a message as it goes out, with the token at its place. For the one who sends, at the moment of sending. */
export const withToken = (tokenFor: (about: string) => string, message: { about: string; body: string }): string =>
  message.body.replaceAll(TOKEN_MARK, () => tokenFor(message.about))

/** The token of a link that is shown once, on the terminal, and never again. */
export const shownToken = (): string => randomBytes(32).toString('base64url')

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Whether a text can be such a token at all; anything else never reaches SQL. */
export const isToken = (text: unknown): text is string => typeof text === 'string' && /^[A-Za-z0-9_-]{43}$/.test(text)
