import { readFileSync, writeFileSync } from 'node:fs'

// npm drops optional packages its registry does not serve, after which `npm ci` refuses everywhere. Each gets an entry by name and version.

interface LockEntry {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  optionalDependencies?: Record<string, string>
}

export function completeLock(packages: Record<string, LockEntry>): string[] {
  const added: string[] = []
  for (const entry of Object.values(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      if (Object.keys(packages).some((known) => known === path || known.endsWith(`/${path}`))) continue
      packages[path] = { version: version.replace(/^[\^~]/, ''), optional: true, ...platformOf(name) }
      added.push(name)
    }
  }
  return added
}

function platformOf(name: string): { os?: string[]; cpu?: string[] } {
  const os = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openharmony'].find((each) => name.includes(each))
  const cpu = ['x64', 'arm64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm'].find((each) => new RegExp(`[-.]${each}`).test(name))
  return { ...(os ? { os: [os] } : {}), ...(cpu ? { cpu: [cpu] } : {}) }
}

if (import.meta.filename === process.argv[1]) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  const added = completeLock(lock.packages)
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
  console.error(`The lock names every platform now (${added.length} added).`)
}
