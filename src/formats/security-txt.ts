/** Where to report a weakness, and until when this holds. */
export interface SecurityContact {
  /** Best first: `mailto:`, `https:` or `tel:` addresses, at least one. */
  readonly contacts: readonly string[]
  /** RFC 9116 advises less than a year ahead. */
  readonly expires: Date
  readonly languages?: readonly string[]
  /** The address of this very file, one for each host that serves it. */
  readonly canonical?: readonly string[]
  readonly policy?: string
}

/** /.well-known/security.txt (RFC 9116). Throws where a field is no address of an allowed scheme: the setting is wrong. */
export function securityTxt(contact: SecurityContact): string {
  if (contact.contacts.length === 0) throw new TypeError('security.txt needs a contact')
  const lines = [
    ...contact.contacts.map(address => `Contact: ${checked(address, ['mailto:', 'https:', 'tel:'])}`),
    `Expires: ${contact.expires.toISOString()}`,
    ...(contact.languages?.length ? [`Preferred-Languages: ${contact.languages.map(language => new Intl.Locale(language)).join(', ')}`] : []),
    ...(contact.canonical ?? []).map(address => `Canonical: ${checked(address, ['https:'])}`),
    ...(contact.policy ? [`Policy: ${checked(contact.policy, ['https:'])}`] : []),
  ]
  return `${lines.join('\n')}\n`
}

function checked(address: string, schemes: readonly string[]): string {
  const url = new URL(address)
  if (!schemes.includes(url.protocol)) throw new TypeError(`security.txt takes ${schemes.join(' ')} addresses, not ${address}`)
  return url.href
}
