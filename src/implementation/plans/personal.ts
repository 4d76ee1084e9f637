/** The three questions a consultant takes home from a day of learning: what to work on, what to be curious about, whom to talk to. */
export const personalPrompts = ['work-on', 'curious', 'talk-to'] as const
export type PersonalPrompt = (typeof personalPrompts)[number]
