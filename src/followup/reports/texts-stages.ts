import type { Stage } from '../../implementation/efforts/index.ts'
import type { Wording } from '../../values/locale.ts'

/** Where an effort is in its life, as a document says it. */
export const stageNames: Record<Stage, Wording> = {
  idea: { da: 'Idé', en: 'Idea' },
  test: { da: 'Prøves af', en: 'Being tested' },
  running: { da: 'I gang', en: 'Under way' },
  routine: { da: 'Fast drift', en: 'Routine' },
  stopped: { da: 'Stoppet', en: 'Stopped' },
}
