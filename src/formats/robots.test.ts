import { expect, test } from 'vitest'
import { robots } from './robots.ts'

test('Robots may read all but the desk, and are told where the sitemap is', () => {
  expect(robots('https://prague.example/sitemap.xml')).toBe('User-agent: *\nDisallow: /desk\n\nSitemap: https://prague.example/sitemap.xml\n')
})

test('An address that is not absolute is a fault', () => {
  expect(() => robots('/sitemap.xml')).toThrow(TypeError)
})
