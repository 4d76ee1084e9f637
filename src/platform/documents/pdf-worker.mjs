// A process of its own: the typesetter is native code, which can neither be stopped nor crash safely inside the app.
// It gets template and document by message, has no database settings, and leaves when the app does.
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [root, workspace, fonts] = process.argv.slice(2)
const { NodeCompiler } = createRequire(join(root, 'package.json'))('@myriaddreamin/typst-ts-node-compiler')
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] })

process.on('disconnect', () => process.exit(0))
process.on('message', ({ ticket, template, content }) => {
  process.send({ ticket, ...typeset(template, content) })
})

function typeset(template, content) {
  try {
    // The typesetter only finds a shadow file whose path is absolute and inside the workspace.
    compiler.mapShadow(join(workspace, 'document.json'), Buffer.from(content))
    const compiled = compiler.compile({ mainFileContent: template })
    if (compiled.hasError() || compiled.result === null) {
      return { fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? 'no diagnostics') }
    }
    return { pdf: compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }) }
  } catch (fault) {
    return { fault: String(fault) }
  } finally {
    compiler.resetShadow()
    compiler.evictCache(5)
  }
}
