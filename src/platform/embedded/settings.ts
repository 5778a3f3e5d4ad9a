import { createHash } from 'node:crypto'

/**
 * How our own PostgreSQL runs, whatever stands in its postgresql.conf: safe before fast (nothing acknowledged is lost), small (one site on
 * a laptop), and reachable only through its socket.
 */
const settings: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  restart_after_crash: 'on',
  shared_buffers: '48MB',
  huge_pages: 'off',
  effective_cache_size: '512MB',
  work_mem: '4MB',
  maintenance_work_mem: '32MB',
  random_page_cost: '1.1',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  // No replica hangs on it; the operator's backup is Waypost's own.
  wal_level: 'minimal',
  max_wal_senders: '0',
  // Each helper process costs memory, and parallel plans need shared memory that a container may not have.
  io_method: 'sync',
  max_worker_processes: '2',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  autovacuum_worker_slots: '2',
  autovacuum_max_workers: '1',
  jit: 'off',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // Life and death, but no errors: an error's words can quote what a person typed.
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
}

/** Changes with the settings: a database that was left behind with others is started anew instead of adopted. */
export const clusterName = `waypost-${createHash('sha256').update(JSON.stringify(settings)).digest('hex').slice(0, 8)}`

/** The arguments of `postgres`. */
export const settingArguments = (location: string, socketFolder: string): string[] => [
  '-D',
  location,
  '-c',
  `unix_socket_directories=${socketFolder}`,
  '-c',
  `cluster_name=${clusterName}`,
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
]
