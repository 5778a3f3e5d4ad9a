/** An own path of the desk to go to after signing in; undefined for anything else: a link here must not lead anybody away. */
export function ownDeskPath(text: string | undefined): string | undefined {
  if (!text || !/^\/desk(\/[A-Za-z0-9._~%-]+)*(\?[A-Za-z0-9._~%=&+:-]*)?$/.test(text)) return undefined
  // Not back to a door, and no way up out of the desk.
  return /^\/desk\/(sign-in|sign-out|new-password|welcome)\b|\/\.{1,2}(\/|\?|$)|%2e/i.test(text) ? undefined : text
}
