import { describe, expect, it } from 'vitest'
import { coloursRefused, officeColours } from './office-colours.ts'

describe('The colours of an office', () => {
  it('of the design itself are readable', () => {
    expect(coloursRefused({ ink: '#0e2f2b', signal: '#ffc61a' })).toBeUndefined()
  })

  it('that nobody could read are refused by name', () => {
    expect(coloursRefused({ ink: '#7aa0ff', signal: '#ffc61a' })).toBe('ink-too-light')
    expect(coloursRefused({ ink: '#0e2f2b', signal: '#224444' })).toBe('signal-too-dark')
    expect(coloursRefused({ ink: 'red;}body{display:none', signal: '#ffc61a' })).toBe('not-a-colour')
  })

  it('change ink, enamel and post together, by day and by night', () => {
    const rules = officeColours({ ink: '#0b2a6b', signal: '#ff9f1a' })
    expect(rules).toContain('--ink:#0b2a6b;--enamel:#0b2a6b;--post:#0b2a6b')
    expect(rules).toContain('--signal:#ff9f1a;--on-signal:#0b2a6b')
    expect(rules.match(/--enamel/g)).toHaveLength(2)
  })
})
