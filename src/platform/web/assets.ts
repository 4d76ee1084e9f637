import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import type { Hono } from 'hono'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves the built style sheet, fonts and islands. Only files that were there at start are served, so no path can lead out. */
export function serveAssets(app: Hono, folder: string): void {
  const assets = new Map(filesIn(folder).map((path) => [relative(folder, path).replaceAll('\\', '/'), path]))
  app.get('/assets/*', (context) => {
    const path = assets.get(context.req.path.slice('/assets/'.length))
    if (!path) return context.text('', 404)
    context.header('Content-Type', types[extname(path)] ?? 'application/octet-stream')
    context.header('Cache-Control', 'public, max-age=31536000, immutable')
    return context.body(readFileSync(path))
  })
}

/** Changes when any asset does. */
export function assetVersionOf(folder: string): string {
  const hash = createHash('sha256')
  for (const path of filesIn(folder)) hash.update(readFileSync(path))
  return hash.digest('hex').slice(0, 10)
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile() && extname(path) in types)
      .sort()
  } catch {
    return []
  }
}
