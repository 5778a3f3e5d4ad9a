/** The pictures of the demonstration, each as the inside of an SVG of 2400 by 1350. */
import { box, count, disc, each, edge, height, ink, line, paper, plate, shape, station, stroke, walk, width } from './drawing.ts'

function crossing() {
  const waves =
    'M700 270h590M1456 270h252M560 420h336M1064 420h644M672 580h784M1568 580h196M532 734h448M1148 734h616M616 890h924M700 1050h560M1400 1050h280'
  const shores =
    shape('M0 0h493l67 67v157L448 336v78l101 101v157l-78 78v112l123 123v465H0z', ink) +
    shape('M2400 0h-484l-84 84v123l118 118v134l-95 95v140l129 129v101l-67 67v459h483z', ink)
  return (
    box(0, 0, width, height, plate) +
    stroke(waves, line, 6) +
    shores +
    walk('M240 655h250', paper) +
    walk('M576 655h500', ink) +
    disc(240, 655, 40, paper) +
    station(2160, 655, 36, ink, paper)
  )
}

function facade(x: number, w: number, top: number, fill: string, panes: string, columns: number, rows: number) {
  const gap = w / (columns * 2 + 1)
  const storey = (1040 - top - 110) / rows
  const windows = each(count(rows * columns), index =>
    box(x + gap + (index % columns) * gap * 2, top + 60 + Math.floor(index / columns) * storey, gap, storey * 0.55, panes),
  )
  return box(x, top, w, 1040 - top, fill) + windows
}

function officeStreet() {
  const houses =
    facade(60, 380, 520, line, plate, 3, 4) +
    facade(440, 300, 600, paper, line, 2, 3) +
    facade(740, 420, 470, line, plate, 4, 5) +
    facade(1660, 320, 610, paper, line, 3, 3) +
    facade(1980, 420, 530, line, plate, 3, 4)
  const office = facade(1160, 500, 260, ink, plate, 5, 7) + box(1360, 930, 100, 110, plate)
  const street = box(0, 1040, width, 12, ink) + box(0, 1180, width, 3, edge)
  const metro = stroke('M0 1230h2400', ink, 26) + station(330, 1230, 52, plate, ink) + walk('M330 1160V1112H1410', ink)
  return box(0, 0, width, height, plate) + houses + office + street + metro
}

function square() {
  const house = (x: number, w: number, top: number, fill: string) => {
    const gable = `M${x} ${top}h${w * 0.16}v-50h${w * 0.18}v-50h${w * 0.32}v50h${w * 0.18}v50h${w * 0.16}V900h-${w}z`
    const panes = fill === ink ? plate : edge
    const windows = each(count(6), index => box(x + w * (0.16 + (index % 3) * 0.27), top + 60 + Math.floor(index / 3) * 130, w * 0.13, 76, panes))
    const arch = (left: number) => `M${left} 900v-90a${w * 0.17} ${w * 0.17} 0 0 1 ${w * 0.34} 0v90z`
    return shape(gable, fill) + windows + shape(arch(x + w * 0.1) + arch(x + w * 0.56), fill === ink ? edge : ink)
  }
  const tower =
    box(1760, 190, 190, 710, ink) +
    shape('M1740 190h230l-60-70h-110zM1800 120h110l-55-100z', ink) +
    box(1740, 250, 230, 16, plate) +
    box(1830, 330, 50, 90, plate)
  const tops = [470, 430, 490, 440, 480, 450, 500]
  const houses = each(tops, (top, index) => house(index * 250 - 30, 244, top, [paper, line, ink, paper, line, paper, line][index]!))
  const ground =
    box(0, 900, width, 450, line) +
    stroke('M0 1350 900 900M600 1350l450-450M1200 1350V900M1800 1350l-450-450M2400 1350 1500 900M0 980h2400M0 1120h2400', plate, 5)
  const fountain =
    `<ellipse cx="1200" cy="1150" rx="360" ry="96" fill="${ink}"/><ellipse cx="1200" cy="1128" rx="300" ry="66" fill="${plate}"/>` +
    box(1176, 930, 48, 200, ink) +
    shape('M1080 950h240l-50 56h-140z', ink) +
    box(1150, 880, 100, 60, ink) +
    disc(1200, 850, 40, ink)
  return (
    box(0, 0, width, height, plate) +
    tower +
    houses +
    box(1964, 560, 436, 340, paper) +
    shape('M1964 560l218-130 218 130z', line) +
    each(count(4), index => box(2010 + index * 96, 640, 44, 90, edge)) +
    ground +
    fountain
  )
}

function classroom() {
  const board =
    box(560, 130, 1280, 480, ink) +
    stroke('M700 370h1000', paper, 12) +
    each(count(5), index => station(700 + index * 250, 370, 30, index < 2 ? paper : ink, paper))
  const seats = each(count(3), row =>
    each(count(row + 4), place => {
      const pitch = 330 + row * 36
      const x = 1200 + (place - (row + 3) / 2) * pitch
      const y = 760 + row * 190
      const taken = (row + place * 2) % 3 !== 0
      return (
        box(x - 120 - row * 10, y + 60, 240 + row * 20, 24, ink) +
        disc(x, y, 44 + row * 5, taken ? ink : plate) +
        (taken ? '' : `<circle cx="${x}" cy="${y}" r="${40 + row * 5}" fill="none" stroke="${edge}" stroke-width="8"/>`)
      )
    }),
  )
  return box(0, 0, width, height, plate) + box(0, 660, width, 690, line) + board + seats
}

function youthSeats() {
  const bench = (radius: number, colour: string, thick: number) =>
    stroke(`M${1200 - radius} 1150a${radius} ${radius} 0 0 1 ${radius * 2} 0`, colour, thick)
  const seat = (index: number) => {
    const angle = Math.PI * (0.1 + 0.16 * index)
    const x = 1200 - Math.cos(angle) * 900
    const y = 1150 - Math.sin(angle) * 900
    return (
      station(Math.round(x), Math.round(y), 70, index % 2 ? plate : ink, ink) +
      walk(`M${Math.round(x + (1200 - x) * 0.2)} ${Math.round(y + (1150 - y) * 0.2)}L1200 1150`, edge)
    )
  }
  return (
    box(0, 0, width, height, plate) +
    bench(900, line, 120) +
    each(count(6), seat) +
    box(0, 1150, width, 200, ink) +
    shape('M1060 1150v-170h280v170z', ink) +
    box(1100, 1020, 200, 14, plate) +
    box(1100, 1064, 130, 14, plate)
  )
}

function council() {
  const ring = each(count(24), index => {
    const angle = (index / 24) * Math.PI * 2 - Math.PI / 2
    const [x, y] = [Math.round(1200 + Math.cos(angle) * 860), Math.round(675 + Math.sin(angle) * 500)]
    return index === 9 ? box(x - 52, y - 52, 104, 104, ink) : station(x, y, 44, plate, ink)
  })
  const threads = each(count(24), index => {
    const angle = (index / 24) * Math.PI * 2 - Math.PI / 2
    return `M${Math.round(1200 + Math.cos(angle) * 780)} ${Math.round(675 + Math.sin(angle) * 430)}L1200 675`
  })
  return (
    box(0, 0, width, height, plate) +
    stroke(threads, line, 8) +
    `<ellipse cx="1200" cy="675" rx="420" ry="230" fill="${ink}"/><ellipse cx="1200" cy="675" rx="340" ry="170" fill="none" stroke="${edge}" stroke-width="6"/>` +
    ring
  )
}

function pathWithStops() {
  const lines =
    stroke('M180 405h2040', ink, 30) + stroke('M180 655h700l120 120h1220M180 705h680l120 120h1240', ink, 12) + walk('M180 1000h700l200-200', ink)
  const stops =
    each([420, 760, 1640, 1980], x => station(x, 405, 46, x < 1000 ? ink : plate, ink)) +
    each([480, 1500, 1860], x => station(x, x < 900 ? 680 : 800, 46, x < 900 ? ink : plate, ink))
  const border = box(1150, 0, 100, height, ink) + stroke('M1150 405h100M1150 775h100M1150 825h100', plate, 12)
  const ends =
    box(130, 355, 100, 100, ink) +
    box(130, 630, 100, 100, ink) +
    box(130, 950, 100, 100, ink) +
    `<rect x="2170" y="330" width="110" height="560" rx="55" fill="${paper}" stroke="${ink}" stroke-width="22"/>`
  return box(0, 0, 1200, height, line) + box(1200, 0, 1200, height, plate) + lines + border + stops + ends
}

function sixtyYears() {
  const years = each(count(61), index => {
    const x = 200 + index * 33.4
    const tall = index % 10 === 0
    return box(Math.round(x) - 4, 675 - (tall ? 190 : 40 + index * 1.5), 8, (tall ? 190 : 40 + index * 1.5) * 2, tall ? paper : edge)
  })
  return (
    box(0, 0, width, height, ink) + stroke('M200 675h2004', paper, 26) + years + box(140, 615, 120, 120, paper) + station(2204, 675, 70, ink, paper)
  )
}

function handbook() {
  const page = (x: number, lean: number) =>
    shape(`M1200 420 ${x} ${330}v620l${1200 - x} ${lean}z`, paper) + stroke(`M1200 420 ${x} 330v620l${1200 - x} ${lean}z`, ink, 14)
  const lines = each(count(6), index => stroke(`M560 ${440 + index * 76}l520 ${66}`, line, 14))
  const routes = stroke('M1320 560h760M1320 560l160 160h600M1320 560l320 320h440', ink, 16)
  return (
    box(0, 0, width, height, plate) +
    page(460, 100) +
    lines +
    page(1940, 100) +
    routes +
    box(1272, 512, 96, 96, ink) +
    each([560, 720, 880], y => station(2100, y, 48, plate, ink)) +
    box(1186, 420, 28, 630, ink)
  )
}

function bridge() {
  const cables = stroke('M0 560Q330 820 640 380Q1200 1040 1760 380Q2070 820 2400 560', ink, 18)
  const hangers = each(count(15), index => {
    const t = (index + 1) / 16
    const y = (1 - t) * (1 - t) * 380 + 2 * t * (1 - t) * 1040 + t * t * 380
    return box(Math.round(640 + t * 1120) - 4, Math.round(y), 8, Math.round(820 - y), edge)
  })
  const towers = each(
    [560, 1680],
    x => box(x, 340, 160, 760, ink) + shape(`M${x + 40} 820v-250a40 40 0 0 1 80 0v250z`, plate) + box(x - 20, 340, 200, 36, ink),
  )
  const water =
    box(0, 1050, width, 300, line) + stroke('M200 1130h500M860 1130h300M1300 1130h800M80 1220h700M980 1220h900M400 1300h600M1240 1300h700', plate, 8)
  return (
    box(0, 0, width, height, plate) +
    cables +
    hangers +
    water +
    towers +
    box(0, 820, width, 30, ink) +
    walk('M120 780h2180', edge) +
    disc(110, 780, 34, ink) +
    station(2300, 780, 32, plate, ink)
  )
}

/** Where each picture is stored, without its ending. */
export const drawings: Record<string, () => string> = {
  'prague/files/crossing': crossing,
  'prague/files/office-street': officeStreet,
  'prague/files/budejovice-square': square,
  'prague/files/classroom': classroom,
  'prague/files/youth-seats': youthSeats,
  'prague/files/council': council,
  'prague/files/path-with-stops': pathWithStops,
  'prague/files/sixty-years': sixtyYears,
  'prague/files/handbook': handbook,
  'budapest/files/bridge': bridge,
}
