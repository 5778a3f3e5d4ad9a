import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'
import type { Config } from '../platform/config/index.ts'

/** Who is at the other end, as far as it can be trusted. */
export interface Client {
  /** Network address: of the connection, or the one that the trusted proxy names. For rate limits only, never logged or stored in clear. */
  readonly address: string
  /** The visitor's browser speaks https, to us or to the trusted proxy. */
  readonly secure: boolean
  /** From this machine, straight, with no proxy between: everybody behind a proxy would else be loopback. */
  readonly loopback: boolean
}

const forwarding = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'] as const

/** Reads forwarding headers only where TRUST_PROXY says how many proxies of ours stand in front, counting from the nearest. */
export function clientOf(request: IncomingMessage, config: Pick<Config, 'trustProxy' | 'host' | 'publicUrl'>): Client {
  const near = request.socket.remoteAddress ?? ''
  const forwarded = forwarding.some(name => request.headers[name] !== undefined)
  const hops = config.trustProxy
  let address = near
  let secure = config.publicUrl?.protocol === 'https:'
  if (hops > 0) {
    const chain = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map(part => part.trim())
    const named = chain.at(-hops)
    if (named && isIP(named)) address = named
    const scheme = String(request.headers['x-forwarded-proto'] ?? '')
      .split(',')
      .at(-1)
      ?.trim()
    if (scheme) secure = scheme === 'https'
  }
  return { address, secure, loopback: !forwarded && hops === 0 && isLoopback(near) && isLoopback(config.host) }
}

const isLoopback = (address: string) => /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+|localhost)$/.test(address)
