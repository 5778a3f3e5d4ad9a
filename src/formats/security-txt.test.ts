import { expect, test } from 'vitest'
import { securityTxt } from './security-txt.ts'

const expires = new Date('2027-01-31T00:00:00Z')

test('All fields stand in it once each line, contacts in their order', () => {
  expect(
    securityTxt({
      contacts: ['mailto:security@prague.example', 'https://prague.example/en/contact'],
      expires,
      languages: ['en', 'cs'],
      canonical: ['https://prague.example/.well-known/security.txt'],
      policy: 'https://prague.example/en/pages/security',
    }),
  ).toBe(
    [
      'Contact: mailto:security@prague.example',
      'Contact: https://prague.example/en/contact',
      'Expires: 2027-01-31T00:00:00.000Z',
      'Preferred-Languages: en, cs',
      'Canonical: https://prague.example/.well-known/security.txt',
      'Policy: https://prague.example/en/pages/security',
      '',
    ].join('\n'),
  )
})

test('A setting cannot bring in a line of its own', () => {
  const file = securityTxt({ contacts: ['mailto:a@prague.example\r\nContact: https://elsewhere.example'], expires })
  expect(file.match(/^Contact:/gm)).toHaveLength(1)
})

test.each([[[]], [['security@prague.example']], [['http://prague.example/']], [['javascript:alert(1)']]])('Contacts %j are a fault', contacts => {
  expect(() => securityTxt({ contacts, expires })).toThrow(TypeError)
})
