import type { GroupDimension } from '../figures/index.ts'

/** The dimensions in the order people ask about them, with their names in addresses. */
const names: Record<GroupDimension, string> = {
  education: 'uddannelse',
  situation: 'livssituation',
  age: 'alder',
  sex: 'koen',
}
export const dimensionsInOrder = Object.keys(names) as GroupDimension[]

/** What a page is looking at, kept in its address so that the link can be shared. */
export interface View {
  dimension: GroupDimension | null
  /** The round that is shown; null is the newest. */
  round: string | null
  /** What the groups stand beside: an earlier round, or somewhere else by its id. */
  beside: string | null
}

export function readView(query: URLSearchParams): View {
  const asked = query.get('efter')
  return {
    dimension: dimensionsInOrder.find((dimension) => names[dimension] === asked) ?? null,
    round: query.get('runde') || null,
    beside: query.get('ved') || null,
  }
}

export function dimensionInAddress(dimension: GroupDimension): string {
  return names[dimension]
}

/** A page's address with what it looks at; what is the page's own choice is left out. */
export function withView(path: string, view: Partial<View>, more: Record<string, string> = {}): string {
  const query = new URLSearchParams()
  if (view.dimension) query.set('efter', names[view.dimension])
  if (view.round) query.set('runde', view.round)
  if (view.beside) query.set('ved', view.beside)
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  return query.size ? `${path}?${query}` : path
}

export function inequalityHref(municipality: string, indicatorId?: string): string {
  return indicatorId ? `/ulighed/${municipality}/${indicatorId}` : `/ulighed/${municipality}`
}

/** The page of one group's figure: its source, date, method, interval and answers. */
export function groupFigureHref(figure: {
  area: string
  indicator: string
  group: string
  period: string
}): string {
  const query = new URLSearchParams({ gruppe: figure.group, runde: figure.period })
  return `${inequalityHref(figure.area, figure.indicator)}/tal?${query}`
}
