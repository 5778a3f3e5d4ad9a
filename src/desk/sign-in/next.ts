/** An own path of the desk to go to after signing in; undefined for anything else: a link here must not lead anybody away. */
export function ownDeskPath(text: string | undefined): string | undefined {
  if (!text || !/^\/desk(\/[A-Za-z0-9._~%-]+)*(\?[A-Za-z0-9._~%=&+:-]*)?$/.test(text)) return undefined
  return /^\/desk\/(sign-in|sign-out|welcome)\b/.test(text) ? undefined : text
}
