/** The few marks that every picture of the demonstration is made of: flat shapes, lines, stations, a dotted walk. */
export const width = 2400
export const height = 1350
export const ink = '#0e2f2b'
export const plate = '#eef2f0'
export const line = '#c9d4d0'
export const edge = '#6b827c'
export const paper = '#ffffff'

export const box = (x: number, y: number, w: number, h: number, fill: string) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`
export const shape = (d: string, fill: string) => `<path d="${d}" fill="${fill}"/>`
export const stroke = (d: string, colour: string, thick: number) => `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${thick}"/>`
export const walk = (d: string, colour: string) =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="16" stroke-dasharray="0 42" stroke-linecap="round"/>`
export const disc = (x: number, y: number, r: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
export const station = (x: number, y: number, r: number, fill: string, rim: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="${rim}" stroke-width="${r * 0.42}"/>`
export const each = <T>(items: readonly T[], draw: (item: T, index: number) => string) => items.map(draw).join('')
export const count = (n: number) => Array.from({ length: n }, (_, index) => index)
