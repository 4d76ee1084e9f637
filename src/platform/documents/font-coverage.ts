/** The code points a font can draw, read from its character map (`cmap`, formats 4 and 12; OpenType 1.9, "cmap"). */
export function readCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const map = tableStart(view, 'cmap')
  const covered = new Set<number>()
  for (let record = 0; record < view.getUint16(map + 2); record++) {
    const subtable = map + view.getUint32(map + 4 + record * 8 + 4)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, covered)
    if (format === 12) addGroups(view, subtable, covered)
  }
  return covered
}

function tableStart(view: DataView, tag: string): number {
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = 12 + table * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)))
    if (name === tag) return view.getUint32(entry + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

function addSegments(view: DataView, start: number, covered: Set<number>): void {
  const doubled = view.getUint16(start + 6)
  const ends = start + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const offset = view.getUint16(offsets + segment)
    const first = view.getUint16(starts + segment)
    for (let code = first; code <= view.getUint16(ends + segment) && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + view.getUint16(deltas + segment)) & 0xffff
          : view.getUint16(offsets + segment + offset + (code - first) * 2)
      if (glyph !== 0) covered.add(code)
    }
  }
}

function addGroups(view: DataView, start: number, covered: Set<number>): void {
  for (let group = 0; group < view.getUint32(start + 12); group++) {
    const entry = start + 16 + group * 12
    for (let code = view.getUint32(entry); code <= view.getUint32(entry + 4); code++) covered.add(code)
  }
}
