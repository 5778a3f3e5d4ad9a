import { expect, test } from 'vitest'
import { readOfficeStyles, stylesOf } from './office-styles.ts'

const budapest = { colours: { ink: '#12304f', signal: '#ffb84d' } }

test('An office with colours of its own gets them at the site and at the desk, at an address that changes with them', () => {
  for (const sheet of ['site.css', 'desk.css'] as const) {
    const address = stylesOf(budapest, sheet)
    expect(address).toMatch(/^\/styles\/(site|desk)\.(.*\.)?12304f-ffb84d\.css$/)
    expect(readOfficeStyles(budapest, address.split('/').at(-1)!)).toContain('--ink:#12304f')
    expect(stylesOf({ colours: { ...budapest.colours, ink: '#12304e' } }, sheet)).not.toBe(address)
  }
})

test('An office without colours of its own gets the built sheet, and nobody gets a sheet of another name', () => {
  expect(stylesOf({ colours: null }, 'site.css')).toMatch(/^\/assets\/site\./)
  expect(readOfficeStyles({ colours: null }, 'site.12304f-ffb84d.css')).toBeUndefined()
  expect(readOfficeStyles(budapest, '../../package.json')).toBeUndefined()
})
