/** How strongly one column pulls a line forward: 0 not at all, 1 a little, 2 some, 3 a lot. What is unknown is null and never 0. */
export const pulls = [0, 1, 2, 3] as const
export type Pull = (typeof pulls)[number]
