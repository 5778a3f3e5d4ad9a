import { describe, expect, it } from 'vitest'
import { officeColours } from './office-colours.ts'

describe('The colours of an office', () => {
  it('that nobody could read are refused', () => {
    expect(() => officeColours({ ink: '#7aa0ff', signal: '#ffc61a' })).toThrow('too-little-contrast')
    expect(() => officeColours({ ink: 'red;}body{display:none', signal: '#ffc61a' })).toThrow('not-a-colour')
  })

  it('change ink, enamel and post together, by day and by night', () => {
    const rules = officeColours({ ink: '#0b2a6b', signal: '#ff9f1a' })
    expect(rules).toContain('--ink:#0b2a6b;--enamel:#0b2a6b;--post:#0b2a6b')
    expect(rules).toContain('--signal:#ff9f1a;--on-signal:#0b2a6b')
    expect(rules.match(/--enamel/g)).toHaveLength(2)
  })
})
