import type { Flash } from './visit.ts'

const NAME = 'waypost-flash'

/** The message for the next page, as the header that sets its cookie. It holds a key of our texts and small values, nothing of a person. */
export function flashCookie(flash: Flash, secure: boolean): [string, string] {
  const value = Buffer.from(JSON.stringify(flash)).toString('base64url')
  return ['Set-Cookie', `${prefixed(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60${secure ? '; Secure' : ''}`]
}

export const clearFlash = (secure: boolean): [string, string] => [
  'Set-Cookie',
  `${prefixed(secure)}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`,
]

/** Reads the message that the page before left; whatever else stands in the cookie is no message. */
export function readFlash(header: string | null, secure: boolean): Flash | undefined {
  const found = cookieValue(header, prefixed(secure))
  if (!found) return undefined
  try {
    const flash = JSON.parse(Buffer.from(found, 'base64url').toString()) as Flash
    return typeof flash.message === 'string' && /^[\w.:-]{1,100}$/.test(flash.message) ? { message: flash.message, values: flash.values } : undefined
  } catch {
    return undefined
  }
}

export function cookieValue(header: string | null, name: string): string | undefined {
  return header
    ?.split(';')
    .map(part => part.trim())
    .find(part => part.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

const prefixed = (secure: boolean) => (secure ? `__Host-${NAME}` : NAME)
