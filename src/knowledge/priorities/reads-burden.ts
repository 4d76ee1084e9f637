import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../platform/house/project-root.ts'
import type { Burden, BurdenFigure } from './burden.ts'

/** The confirmed figures and orders Pejling comes with. Each has its edition and source; see db/seeds/priorities/README.md. */
export const shippedBurden = JSON.parse(
  readFileSync(join(projectRoot, 'db/seeds/priorities/burden.json'), 'utf8'),
) as Burden

export function burdenFigure(id: string): BurdenFigure | null {
  return shippedBurden.figures.find((figure) => figure.id === id) ?? null
}
