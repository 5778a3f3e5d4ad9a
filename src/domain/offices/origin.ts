import type { Config } from '../../platform/config/index.ts'
import type { Office } from './office.ts'

/**
 * The canonical origin, never taken from the request (pages are kept for everybody): of the default office PUBLIC_URL where that is set, of
 * another its first host with PUBLIC_URL's scheme and port; without PUBLIC_URL the first host on the port we listen on.
 */
export function originOf(config: Pick<Config, 'publicUrl' | 'port'>, office: Pick<Office, 'isDefault' | 'hosts'>): string {
  const { publicUrl } = config
  if (publicUrl && (office.isDefault || !office.hosts[0])) return publicUrl.origin
  const host = office.hosts[0] ?? 'localhost'
  const { protocol, port } = publicUrl ?? { protocol: 'http:', port: config.port === 80 ? '' : String(config.port) }
  return `${protocol}//${host}${port ? `:${port}` : ''}`
}
