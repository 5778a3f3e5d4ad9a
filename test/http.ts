import http from 'node:http'

export interface Wish {
  readonly port: number
  /** The office is told by it; without a port, which is added. */
  readonly host?: string
  readonly method?: string
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string
  readonly agent?: http.Agent | false
}

/** What a server answered. Redirects are answers too. */
export interface Told {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
}

/** Asks a server of this machine, as a host of ours, over a connection of its own unless an agent is given. */
export function ask(path: string, { port, host = 'prague.localhost', method = 'GET', headers = {}, body, agent = false }: Wish): Promise<Told> {
  return new Promise((told, failed) => {
    const sent = http.request({ port, host: '127.0.0.1', path, method, agent, headers: { Host: `${host}:${port}`, ...headers } }, reply => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => told({ status: reply.statusCode!, headers: reply.headers, text: Buffer.concat(parts).toString() }))
      reply.on('error', failed)
    })
    sent.setTimeout(15_000, () => sent.destroy(new Error(`${method} ${path} was not answered within 15 seconds`)))
    sent.on('error', failed)
    sent.end(body)
  })
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** What a form of a page sends: from that page's own origin, with the session's cookie where there is one. */
export const formWish = (origin: string, fields: Fields, cookie?: string): Pick<Wish, 'method' | 'headers' | 'body'> => ({
  method: 'POST',
  headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded', ...(cookie ? { Cookie: cookie } : {}) },
  body: new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one]))).toString(),
})
