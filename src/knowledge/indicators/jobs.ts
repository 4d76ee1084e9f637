import type { Job } from '../../platform/jobs/index.ts'
import { changing } from '../../platform/tenancy/index.ts'
import { dropOldDrafts } from './actions-import.ts'

/** Files that were read and never confirmed are thrown away when they are a day old. */
export const indicatorJobs: Job[] = [
  {
    name: 'drop-indicator-drafts',
    everyMinutes: 60,
    run: async (house, municipality) => {
      await changing(house.database, municipality, dropOldDrafts)
    },
  },
]
