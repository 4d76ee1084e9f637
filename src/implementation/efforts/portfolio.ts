import { type Kind, kinds } from '../../knowledge/catalogue/index.ts'
import { isAbout } from './search.ts'
import { type Stage, stages } from './stage.ts'

/** What somebody asked the portfolio to show. */
export interface PortfolioQuestion {
  search: string
  /** Empty means all that are not stopped. */
  stage: Stage | 'all' | ''
  kind: Kind | ''
  administrationId: string
  sort: 'title' | 'stage' | 'changed'
  page: number
}

export const effortsOnAPage = 50

/** What the address asks for; what it cannot ask for is read as if it were not there. */
export function questionIn(query: URLSearchParams): PortfolioQuestion {
  const stage = query.get('trin') ?? ''
  const kind = query.get('slags') ?? ''
  const sort = query.get('sorter') ?? ''
  const page = Number(query.get('side') ?? '1')
  return {
    search: (query.get('q') ?? '').trim(),
    stage: stage === 'all' || (stages as readonly string[]).includes(stage) ? (stage as Stage | 'all') : '',
    kind: (kinds as readonly string[]).includes(kind) ? (kind as Kind) : '',
    administrationId: query.get('forvaltning') ?? '',
    sort: sort === 'stage' || sort === 'changed' ? sort : 'title',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The address that asks a question. */
export function addressOf(question: PortfolioQuestion, change: Partial<PortfolioQuestion> = {}): string {
  const { search, stage, kind, administrationId, sort, page } = { ...question, ...change }
  const query = new URLSearchParams()
  if (search) query.set('q', search)
  if (stage) query.set('trin', stage)
  if (kind) query.set('slags', kind)
  if (administrationId) query.set('forvaltning', administrationId)
  if (sort !== 'title') query.set('sorter', sort)
  if (page > 1) query.set('side', String(page))
  return query.size ? `/indsatser?${query}` : '/indsatser'
}

interface Listed {
  title: string
  about: string | null
  hard: string | null
  ownerName: string | null
  stage: Stage
  kind: Kind
  administrationIds: readonly string[]
  changedOn: string
}

/** The efforts a question asks for, in its order. Stopped ones only when asked for. */
export function answering<E extends Listed>(efforts: readonly E[], question: PortfolioQuestion): E[] {
  const { search, stage, kind, administrationId, sort } = question
  const found = efforts.filter(
    (effort) =>
      (stage === 'all' || (stage === '' ? effort.stage !== 'stopped' : effort.stage === stage)) &&
      (kind === '' || effort.kind === kind) &&
      (administrationId === '' || effort.administrationIds.includes(administrationId)) &&
      (search === '' || isAbout(effort, search)),
  )
  if (sort === 'stage') return found.sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage))
  return sort === 'changed' ? found.sort((a, b) => (a.changedOn < b.changedOn ? 1 : -1)) : found
}
