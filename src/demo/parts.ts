import type { Demo } from './cast.ts'

/** The parts of Havby's story, one per topic, in the order they happened. */
export const parts: ((demo: Demo) => Promise<void>)[] = []
