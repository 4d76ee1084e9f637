import { createServer, type Server } from 'node:http'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { tally } from '../tenancy/index.ts'

export interface Metrics {
  observe(method: string, route: string, status: number, seconds: number): void
  text(): Promise<string>
}

/** Request rate, errors and duration per route pattern; no ids, names or addresses in the labels. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const duration = new Histogram({
    name: 'pejling_request_seconds',
    help: 'Time to answer, by method, route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  new Counter({
    name: 'pejling_statements_total',
    help: 'SQL statements run by topics',
    registers: [registry],
    collect() {
      this.reset()
      this.inc(tally.statements)
    },
  })
  return {
    observe: (method, route, status, seconds) =>
      duration.observe({ method, route, status: String(status) }, seconds),
    text: () => registry.metrics(),
  }
}

/** The figures on a port of their own, on loopback only. */
export function serveMetrics(metrics: Metrics, port: number): Server {
  const server = createServer(async (_, response) => {
    response.setHeader('Content-Type', 'text/plain; version=0.0.4')
    response.end(await metrics.text())
  })
  server.on('error', () => server.close())
  return server.listen(port, '127.0.0.1')
}
