import { parsePeriod } from '../figures/index.ts'

/** What a page here is looking at, all of it in its address. */
export interface Choices {
  /** The municipality compared from; null is one's own. */
  municipality: string | null
  /** A scope's id; null is the page's own choice. */
  scope: string | null
  order: 'name' | 'region'
  /** The newest round to show; null is the newest there is. */
  round: string | null
  /** None means the page's own choice. */
  indicators: string[]
  /** A municipality shown beside the own one on a phone. */
  beside: string | null
  /** How a map is drawn. */
  drawing: 'tiles' | 'outlines'
}

export function readChoices(query: URLSearchParams): Choices {
  return {
    municipality: query.get('kommune') || null,
    scope: query.get('omraader') || null,
    order: query.get('orden') === 'region' ? 'region' : 'name',
    round: parsePeriod(query.get('runde') ?? ''),
    indicators: query.getAll('tal'),
    beside: query.get('ved') || null,
    drawing: query.get('tegning') === 'omrids' ? 'outlines' : 'tiles',
  }
}

/** A page's address with its choices; what is the page's own choice is left out. */
export function withChoices(path: string, choices: Partial<Choices>): string {
  const query = new URLSearchParams()
  if (choices.municipality) query.set('kommune', choices.municipality)
  if (choices.scope) query.set('omraader', choices.scope)
  if (choices.order === 'region') query.set('orden', 'region')
  if (choices.round) query.set('runde', choices.round)
  for (const indicator of choices.indicators ?? []) query.append('tal', indicator)
  if (choices.beside) query.set('ved', choices.beside)
  if (choices.drawing === 'outlines') query.set('tegning', 'omrids')
  return query.size ? `${path}?${query}` : path
}
