import { expect, test } from 'vitest'
import { contrastRatio, officeColourFindings } from './contrast.ts'

test('Ratios are those of WCAG, whichever colour comes first', () => {
  expect(contrastRatio('#000', '#ffffff')).toBe(21)
  expect(contrastRatio('#fff', '#FFF')).toBe(1)
  expect(contrastRatio('#ffffff', '#0e2f2b')).toBeCloseTo(14.38, 2)
  expect(contrastRatio('#0e2f2b', '#ffc61a')).toBeCloseTo(9.14, 2)
  expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test("The look's own colours may be used, and others that are as far apart", () => {
  expect(officeColourFindings({ ink: '#0e2f2b', signal: '#ffc61a' })).toEqual([])
  expect(officeColourFindings({ ink: '#12304f', signal: '#ffb84d' })).toEqual([])
})

test('Colours too near to each other or to their ground are named with what they reach and what they need', () => {
  const findings = officeColourFindings({ ink: '#5f827d', signal: '#1f4f49' })
  expect(findings.map(finding => finding.name === 'too-little-contrast' && finding.pair)).toEqual([
    'ink-on-paper',
    'ink-on-plate',
    'soft-on-ink',
    'ink-on-signal',
    'signal-on-dark-paper',
    'signal-on-dark-enamel',
  ])
  expect(findings[0]).toMatchObject({ needed: 4.5, ratio: expect.closeTo(4.22, 2) })
})

test.each(['', 'red', '#12', '#12345g', '#1234567', 'url(x)', '#fff;}'])('%j is not a colour', wrong => {
  expect(officeColourFindings({ ink: wrong, signal: '#ffc61a' })).toEqual([{ name: 'not-a-colour', which: 'ink' }])
  expect(() => contrastRatio('#fff', wrong)).toThrow(TypeError)
})
