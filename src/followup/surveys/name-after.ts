/**
 * A name for conditions, addresses and files made of Danish words: `Mad og måltider` is `mad-og-maaltider`. A number is put after it
 * where the name is taken; words without a letter or digit give the name said for that.
 */
export function nameAfter(
  words: string,
  taken: ReadonlySet<string>,
  { joint, without }: { joint: '-' | '_'; without: string },
): string {
  const plain = words.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa')
  const joined = plain
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, joint)
  const stem =
    joined
      .replace(/^[-_\d]+/, '')
      .slice(0, 30)
      .replace(/[-_]+$/, '') || without
  let free = stem
  for (let number = 2; taken.has(free); number += 1) free = `${stem}${joint}${number}`
  return free
}
