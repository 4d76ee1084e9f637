import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
/** Where the built app goes; a second folder lets two builds live side by side. */
const out = process.argv[2] ?? 'dist'
const started = Date.now()
rmSync(join(root, out), { recursive: true, force: true })
await buildServer()
await buildIslands()
buildStyles()
copyFonts()
writeFileSync(join(root, out, '.built'), new Date().toISOString())
console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s`)

async function buildServer() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { ssr: 'src/main.ts', outDir: out, emptyOutDir: false, target: 'node24', minify: false, sourcemap: true },
    ssr: { target: 'node' },
  })
}

/** Each island is one file of script; a page names the ones it needs. */
async function buildIslands() {
  for (const source of globSync('src/**/islands/*.{ts,tsx}', { cwd: root })) {
    if (source.includes('.test.')) continue
    const name = basename(source).replace(/\.tsx?$/, '')
    await build({
      root,
      configFile: false,
      logLevel: 'warn',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        outDir: `${out}/public/islands`,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: join(root, source), formats: ['es'], fileName: () => `${name}.js` },
      },
    })
  }
}

/** One style sheet: the kit in order, then what topics add beside their pages. */
function buildStyles() {
  const sheets = [...globSync('src/ui/styles/*.css', { cwd: root }).sort(), ...globSync('src/**/*.css', { cwd: root }).filter((path) => !path.includes('ui/styles')).sort()]
  mkdirSync(join(root, out, 'public'), { recursive: true })
  writeFileSync(join(root, out, 'public/pejling.css'), sheets.map((path) => readFileSync(join(root, path), 'utf8')).join('\n'))
  copyFileSync(join(root, 'src/ui/mark.svg'), join(root, out, 'public/mark.svg'))
}

function copyFonts() {
  const fonts = { 'plex-400': 'Regular', 'plex-400-italic': 'Italic', 'plex-600': 'SemiBold' }
  mkdirSync(join(root, out, 'public/fonts'), { recursive: true })
  for (const [name, style] of Object.entries(fonts)) {
    const [source] = globSync(`node_modules/@ibm/plex-sans/**/IBMPlexSans-${style}.woff2`, { cwd: root }).sort((a, b) => a.length - b.length)
    if (!source) throw new Error(`IBM Plex Sans ${style} is missing`)
    copyFileSync(join(root, source), join(root, out, 'public/fonts', `${name}.woff2`))
  }
  copyFileSync(join(root, 'node_modules/@ibm/plex-sans', licenceName()), join(root, out, 'public/fonts', 'LICENSE.txt'))
}

function licenceName(): string {
  return globSync('LICENSE*', { cwd: join(root, 'node_modules/@ibm/plex-sans') })[0] ?? dirname('.')
}
