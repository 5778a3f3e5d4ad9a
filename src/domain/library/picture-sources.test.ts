import { expect, test } from 'vitest'
import { pictureSources } from './picture-sources.ts'

const sha256 = 'ab'.repeat(32)
const offered = (width: number, widest?: number) =>
  pictureSources({ sha256, width, height: width / 2 }, widest)
    .sources[0]!.srcset.split(', ')
    .map(one => Number(one.split(' ')[1]!.slice(0, -1)))

test('A picture is offered in every listed width below its own, and in its own up to the widest', () => {
  expect(offered(200)).toEqual([200])
  expect(offered(320)).toEqual([320])
  expect(offered(700)).toEqual([320, 640, 700])
  expect(offered(1920)).toEqual([320, 640, 960, 1280, 1920])
  expect(offered(8000)).toEqual([320, 640, 960, 1280, 1920])
})

test('A narrow place is offered no more than the next width above it', () => {
  expect(offered(8000, 600)).toEqual([320, 640])
  expect(offered(8000, 640)).toEqual([320, 640])
  expect(offered(400, 600)).toEqual([320, 400])
})

test('The best format comes first; what nothing can choose is a JPEG of moderate width in the picture’s proportions', () => {
  const { sources, src, width, height } = pictureSources({ sha256, width: 4000, height: 3000 })
  expect(sources.map(one => one.type)).toEqual(['image/avif', 'image/webp'])
  expect(sources[0]!.srcset).toMatch(new RegExp(`^/pictures/${sha256}/320\\.avif 320w, `))
  expect({ src, width, height }).toEqual({ src: `/pictures/${sha256}/1280.jpg`, width: 1280, height: 960 })
  expect(pictureSources({ sha256, width: 900, height: 1 })).toMatchObject({ src: `/pictures/${sha256}/900.jpg`, width: 900, height: 1 })
})
