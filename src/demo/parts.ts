import { addAnswers } from './answers.ts'
import { addCapacity } from './capacity.ts'
import type { Demo } from './cast.ts'
import { addCatalogue } from './catalogue.ts'
import { addDistricts } from './districts.ts'
import { addEfforts } from './efforts.ts'
import { addIndicators } from './indicators.ts'
import { addMonitoring } from './monitoring.ts'
import { addPlans } from './plans.ts'
import { addPriorities } from './priorities.ts'
import { addReports } from './reports.ts'
import { addResults } from './results.ts'
import { addReview } from './review.ts'
import { addSettings } from './settings.ts'
import { addSources } from './sources.ts'
import { addSurveys } from './surveys.ts'

/** The parts of Havby's story, one per topic, in the order they happened. */
export const parts: ((demo: Demo) => Promise<void>)[] = [
  addIndicators,
  addCatalogue,
  addPriorities,
  addEfforts,
  addPlans,
  addCapacity,
  addSettings,
  addReview,
  addReports,
  addSources,
  addSurveys,
  addAnswers,
  addResults,
  addDistricts,
  addMonitoring,
]
