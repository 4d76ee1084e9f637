/** For tests: a small whole PX file by hand, 2 places × 2 years, with some keywords put in place of the usual or left out. */
export function pxOf(changes: Record<string, string | null> = {}, figures = '1 2\n3 4;\n'): Uint8Array {
  return new TextEncoder().encode(pxText(changes, figures))
}

/** For tests: the same as text. */
export function pxText(changes: Record<string, string | null> = {}, figures = '1 2\n3 4;\n'): string {
  const keywords: Record<string, string | null> = {
    CHARSET: '"ANSI"',
    'AXIS-VERSION': '"2013"',
    LANGUAGE: '"da"',
    MATRIX: '"TAL01"',
    'SUBJECT-CODE': '"BE"',
    'SUBJECT-AREA': '"Befolkning"',
    TITLE: '"Folketal efter sted og tid"',
    CONTENTS: '"Folketal"',
    UNITS: '"personer"',
    DECIMALS: '0',
    STUB: '"sted"',
    HEADING: '"tid"',
    'VALUES("sted")': '"Havby","Nyby"',
    'VALUES("tid")': '"2025","2026"',
    ...changes,
  }
  const lines = Object.entries(keywords).flatMap(([keyword, value]) =>
    value === null ? [] : [`${keyword}=${value};\n`],
  )
  return `${lines.join('')}DATA=\n${figures}`
}
