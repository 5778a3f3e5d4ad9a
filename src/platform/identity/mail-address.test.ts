import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import { emailSchema } from './mail-address.ts'

/** The isemail collection, which lies beside the project on some machines: addresses at and beyond the edge of what the standards allow. */
const file = join(projectRoot, '../shared/data/strings/isemail/tests.xml')

interface Hard {
  readonly address: string
  readonly category: string
}
function hardAddresses(): Hard[] {
  const plain = (text: string) =>
    text
      // Control characters are written by their pictures.
      .replaceAll(/&#x(24[0-3][0-9A-F]);/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16) - 0x2400))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  return readFileSync(file, 'utf8')
    .split('<test id=')
    .slice(1)
    .map(part => ({ address: plain(/<address>([\s\S]*?)<\/address>/.exec(part)?.[1] ?? ''), category: /<category>(.*?)</.exec(part)![1]! }))
}

test.skipIf(!existsSync(file))(
  'Of the hardest addresses none is taken with a space, a quote, a comment or a second line in it, and ordinary ones are',
  () => {
    const all = hardAddresses()
    expect(all.length).toBeGreaterThan(150)
    const taken = all.flatMap(({ address }) => emailSchema.safeParse(address).data ?? [])
    expect(taken.filter(address => !/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9.-]+\.[a-z]{2,}$/.test(address))).toEqual([])
    const ordinary = all.filter(one => one.category === 'ISEMAIL_VALID_CATEGORY').map(one => one.address)
    const refused = ordinary.filter(address => !emailSchema.safeParse(address).success)
    // A domain without a dot, which no mail of the open net has; a backtick; a name in another script, spelled out.
    expect(refused).toEqual(['test@io', '!#$%&`*+/=?^`{|}~@iana.org', 'test@xn--hxajbheg2az3al.xn--jxalpdlp'])
  },
)

test.each([
  ['  Jana.Novakova@Office.Example ', 'jana.novakova@office.example'],
  ['a@b', undefined],
  ['a@example.org, b@example.org', undefined],
  ['a@example.org\nBcc: b@example.org', undefined],
  ['Jana <jana@example.org>', undefined],
  [`${'a'.repeat(250)}@example.org`, undefined],
  ['a\u0000b@example.org', undefined],
])('%j is the address %s', (typed, address) => {
  expect(emailSchema.safeParse(typed).data).toBe(address)
})
