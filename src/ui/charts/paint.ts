/**
 * The colours a chart may use. They stand on every shape twice: as a class, which the page's tokens govern, and as
 * an attribute, so that a downloaded picture and a PDF look the same without the page's stylesheet.
 */
export const colours = {
  ink: '#17252a',
  'ink-2': '#4a5c61',
  petrol: '#0b4f57',
  'petrol-2': '#cfe3e3',
  'petrol-3': '#7fb0b1',
  accent: '#c2543d',
  'accent-ink': '#a8432e',
  grey: '#7d8c90',
  line: '#d7dedd',
  card: '#ffffff',
  ground: '#f0f4f3',
  'shade-1': '#dcebeb',
  'shade-2': '#aacfd0',
  'shade-3': '#6fa9ac',
  'shade-4': '#33737a',
  'shade-5': '#073d44',
} as const

export type Colour = keyof typeof colours

/** The class and the attributes that give a shape its fill and its stroke. */
export function paint({ fill, stroke }: { fill?: Colour | 'none'; stroke?: Colour }) {
  const classes: string[] = []
  if (fill !== undefined && fill !== 'none') classes.push(`chart-fill-${fill}`)
  if (stroke !== undefined) classes.push(`chart-stroke-${stroke}`)
  return {
    ...(classes.length > 0 && { class: classes.join(' ') }),
    ...(fill !== undefined && { fill: fill === 'none' ? 'none' : colours[fill] }),
    ...(stroke !== undefined && { stroke: colours[stroke] }),
  }
}

/** A coordinate with at most one decimal, so that a stored picture does not change with the last bit of a float. */
export function tidy(coordinate: number): number {
  return Math.round(coordinate * 10) / 10 + 0
}
