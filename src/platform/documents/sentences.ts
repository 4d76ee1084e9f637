/** Stands in a passage where a sentence refers to a figure. */
export const referenceMark = '\ufffc'

/** Shortened words that never end a sentence. */
const leading = new Set(
  `ca. kl. nr. stk. jf. jvf. fx. f.eks. bl.a. s. d. tlf. pkt. kap. art. dvs. p. pp. no. e.g. i.e. cf. approx. vs. fig.
  mr. mrs. ms. dr. st. max. maks. min. inkl. ekskl. hhv. pr. vedr. sec. incl. excl.`.split(/\s+/),
)

/**
 * The sentences of a passage, each with the references that stand right after its full stop; a shortened word, an ordinal
 * (`3. kvartal`) and the number of a list point end no sentence.
 */
export function sentencesOf(passage: string): string[] {
  const sentences: string[] = []
  let start = 0
  for (const stop of passage.matchAll(fullStop)) {
    if (!endsSentence(passage.slice(start, stop.index + 1))) continue
    sentences.push(passage.slice(start, stop.index + stop[0].length))
    start = stop.index + stop[0].length
  }
  sentences.push(passage.slice(start))
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

const fullStop = new RegExp(
  String.raw`[.!?…]+[»«”"')\]]*(?:\s*\(?${referenceMark}\)?\.?)*(?:$|\s+(?=[\p{Lu}\p{N}»„“"'(${referenceMark}–-]))|\n+`,
  'gu',
)

function endsSentence(soFar: string): boolean {
  const word =
    soFar
      .trimStart()
      .split(/\s+/)
      .at(-1)
      ?.replace(/^[(»„“"']+/, '') ?? ''
  if (leading.has(word.toLowerCase())) return false
  if (/^\p{Lu}\.$/u.test(word)) return false
  return !/^\s*\(?\d{1,2}[.)]$/.test(soFar)
}
