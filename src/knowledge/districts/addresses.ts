/** The page of an indicator by district, for one round or the newest; for ever. */
export function indicatorHref(indicator: string, period: string | null = null): string {
  return `/omraader/${indicator}${period === null ? '' : `?runde=${encodeURIComponent(period)}`}`
}

/** The page of one district's figures over the rounds. */
export function districtHref(indicator: string, district: string): string {
  return `/omraader/${indicator}/omraade/${encodeURIComponent(district)}`
}
