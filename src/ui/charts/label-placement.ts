export interface Span {
  from: number
  to: number
}

export interface WantedLabel {
  /** Where the middle of the label would like to be, in px. */
  wanted: number
  /** How much room it takes, in px, its air included. */
  room: number
}

interface Cluster {
  members: number[]
  wantedStart: number
  room: number
}

/**
 * Middles of labels moved as little as needed so that none overlap and all lie within the span; order is kept.
 * When they cannot all fit, they are laid one after the other from the start.
 */
export function pushApart(labels: readonly WantedLabel[], span: Span): number[] {
  const order = labels.map((_, index) => index).sort((a, b) => wantedOf(labels, a) - wantedOf(labels, b))
  const clusters: Cluster[] = []
  for (const index of order) {
    const label = labels[index]
    if (label === undefined) continue
    clusters.push({ members: [index], wantedStart: label.wanted - label.room / 2, room: label.room })
    mergeBackwards(clusters, span)
  }
  return middlesOf(clusters, labels, span)
}

/**
 * Rows for labels that stand over points on a line: each as near its point as the span allows, in the lowest row
 * where nothing is in its way.
 */
export function placeInRows(labels: readonly WantedLabel[], span: Span): { row: number; middle: number }[] {
  const placed: { row: number; middle: number }[] = new Array(labels.length)
  const taken: Span[][] = []
  for (const [index, { wanted, room }] of labels.entries()) {
    const middle = Math.max(span.from + room / 2, Math.min(span.to - room / 2, wanted))
    const box = { from: middle - room / 2, to: middle + room / 2 }
    let row = 0
    while (taken[row]?.some((other) => other.from < box.to && box.from < other.to)) row += 1
    taken[row] = [...(taken[row] ?? []), box]
    placed[index] = { row, middle }
  }
  return placed
}

/** Which of the labels on an axis can be written without touching: the last and the first come before those between. */
export function withoutCollisions(labels: readonly WantedLabel[]): boolean[] {
  const shown = labels.map(() => false)
  const boxes: Span[] = []
  const order = [labels.length - 1, ...labels.keys()]
  for (const index of order) {
    const label = labels[index]
    if (label === undefined || shown[index]) continue
    const box = { from: label.wanted - label.room / 2, to: label.wanted + label.room / 2 }
    if (boxes.some((other) => other.from < box.to && box.from < other.to)) continue
    boxes.push(box)
    shown[index] = true
  }
  return shown
}

/** Clusters that touch become one, which stands where its members on average would like it. */
function mergeBackwards(clusters: Cluster[], span: Span): void {
  for (;;) {
    const last = clusters.at(-1)
    const before = clusters.at(-2)
    if (last === undefined || before === undefined) return
    if (startOf(before, span) + before.room <= startOf(last, span)) return
    const members = [...before.members, ...last.members]
    const share = before.members.length / members.length
    const wantedStart = before.wantedStart * share + (last.wantedStart - before.room) * (1 - share)
    clusters.splice(-2, 2, { members, wantedStart, room: before.room + last.room })
  }
}

function startOf({ wantedStart, room }: Cluster, span: Span): number {
  return Math.max(span.from, Math.min(span.to - room, wantedStart))
}

function middlesOf(clusters: readonly Cluster[], labels: readonly WantedLabel[], span: Span): number[] {
  const middles: number[] = labels.map(({ wanted }) => wanted)
  for (const cluster of clusters) {
    let start = startOf(cluster, span)
    for (const index of cluster.members) {
      const room = labels[index]?.room ?? 0
      middles[index] = start + room / 2
      start += room
    }
  }
  return middles
}

function wantedOf(labels: readonly WantedLabel[], index: number): number {
  return labels[index]?.wanted ?? 0
}
