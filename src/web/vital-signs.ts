import type { IncomingMessage, ServerResponse } from 'node:http'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { paths } from '../paths.ts'
import { statements } from '../platform/database/prepared.ts'
import type { Client } from './client.ts'
import type { PageCacheStatistics } from './page-cache/cache.ts'

export interface VitalSigns {
  /** Answers /healthz, /readyz and /metrics; false where the address is another. */
  handle(request: IncomingMessage, response: ServerResponse): boolean
  /** Counts an answered request. */
  answered(face: string, status: number, milliseconds: number): void
}

export interface Signs {
  readonly clientOf: (request: IncomingMessage) => Client
  readonly cache: () => PageCacheStatistics
  /** What is not ready, by name; empty when all is. Asked at most once a second, whoever asks. */
  readonly notReady: () => Promise<readonly string[]>
}

/** Whether the program is alive (constant cost), ready (database, files, jobs), and its figures, the last for loopback only. */
export function createVitalSigns(signs: Signs): VitalSigns {
  const registry = new Registry()
  const requests = new Counter({
    name: 'waypost_requests_total',
    help: 'Answers that the page cache did not give',
    labelNames: ['face', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'waypost_request_seconds',
    help: 'Time to the answer',
    labelNames: ['face'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  })
  for (const [name, help] of cacheFigures)
    new Gauge({
      name: `waypost_cache_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(Number(signs.cache()[name]))
      },
    })
  new Gauge({
    name: 'waypost_read_statements',
    help: 'Statements of public pages since the start',
    registers: [registry],
    collect() {
      this.set(statements.count)
    },
  })
  new Gauge({
    name: 'waypost_memory_bytes',
    help: 'Resident memory of this process',
    registers: [registry],
    collect() {
      this.set(process.memoryUsage.rss())
    },
  })

  let asked: { at: number; answer: Promise<readonly string[]> } | undefined
  const notReady = () => {
    // One anonymous visitor must not be able to keep the database busy with questions about its health.
    if (!asked || Date.now() - asked.at > 1000) asked = { at: Date.now(), answer: signs.notReady() }
    return asked.answer
  }

  return {
    answered(face, status, milliseconds) {
      requests.inc({ face, status: String(status) })
      seconds.observe({ face }, milliseconds / 1000)
    },
    handle(request, response) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      switch (request.url) {
        case paths.machines.healthz.pattern:
          say(response, 200, 'ok\n')
          return true
        case paths.machines.readyz.pattern:
          notReady().then(
            missing => say(response, missing.length ? 503 : 200, missing.length ? `not ready: ${missing.join(', ')}\n` : 'ready\n'),
            () => say(response, 503, 'not ready\n'),
          )
          return true
        case paths.machines.metrics.pattern:
          if (!signs.clientOf(request).loopback) say(response, 404, 'Not found\n')
          else
            registry.metrics().then(
              text => say(response, 200, text),
              () => say(response, 500, 'no figures\n'),
            )
          return true
        default:
          return false
      }
    },
  }
}

const cacheFigures = [
  ['entries', 'Pages kept'],
  ['bytes', 'Bytes kept'],
  ['hits', 'Answers from the cache'],
  ['misses', 'Cacheable addresses that were not kept'],
  ['renders', 'Pages rendered for the cache'],
  ['purges', 'Purges heard'],
  ['listening', '1 while changes are heard of'],
] as const

function say(response: ServerResponse, status: number, text: string): void {
  const headers: Record<string, string> = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  if (status === 503) headers['Retry-After'] = '5'
  response.writeHead(status, headers).end(text)
}
