/** The address of a figure: its municipality, its indicator and its round, for ever. */
export function figureHref(figure: {
  municipality: string
  indicatorId: string
  period?: string | undefined
}): string {
  const page = `/sundhedsprofil/${figure.municipality}/${figure.indicatorId}`
  return figure.period ? `${page}?runde=${encodeURIComponent(figure.period)}` : page
}

/** What a page is looking at, kept in its address so that the link can be shared. */
export interface View {
  /** A peer group's id, `region`, or `ingen`; null is the page's own choice. */
  group: string | null
  /** `2027` asks for the regions from 1 January 2027. */
  regions: '2027' | null
  round: string | null
}

export function readView(query: URLSearchParams): View {
  return {
    group: query.get('gruppe') || null,
    regions: query.get('regioner') === '2027' ? '2027' : null,
    round: query.get('runde') || null,
  }
}

/** A page's address with its view; what is the page's own choice is left out. */
export function withView(path: string, view: Partial<View>): string {
  const query = new URLSearchParams()
  if (view.group) query.set('gruppe', view.group)
  if (view.regions) query.set('regioner', view.regions)
  if (view.round) query.set('runde', view.round)
  return query.size ? `${path}?${query}` : path
}

/** The page that opens a figure: its source, date, method, interval, answers, who uses it, and what was revised. */
export function openFigureHref({
  municipality,
  indicatorId,
  period,
}: {
  municipality: string
  indicatorId: string
  period: string
}): string {
  return `/sundhedsprofil/${municipality}/${indicatorId}/tal?runde=${encodeURIComponent(period)}`
}
