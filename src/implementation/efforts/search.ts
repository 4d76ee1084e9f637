/** Whether an effort has every word that was asked for, in its title or in what is written about it. */
export function isAbout(
  effort: { title: string; about: string | null; hard: string | null; ownerName: string | null },
  question: string,
): boolean {
  const text = [effort.title, effort.about, effort.hard, effort.ownerName].join(' ').toLocaleLowerCase('da')
  return question
    .toLocaleLowerCase('da')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
