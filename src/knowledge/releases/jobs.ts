import { record } from '../../platform/audit/index.ts'
import { type Job, jobActor } from '../../platform/jobs/index.ts'
import { changing } from '../../platform/tenancy/index.ts'
import { rawCountDays } from './release.ts'
import { deleteOldCounts } from './writes.ts'

const name = 'delete-raw-counts'

/** Raw counts of people go when they have served their purpose; what was released stays. */
export const releaseJobs: Job[] = [
  {
    name,
    cron: '40 3 * * *',
    run: async (house, municipality) => {
      await changing(house.database, municipality, async (tx) => {
        const deleted = await deleteOldCounts(tx, rawCountDays)
        if (deleted === 0) return
        await record(tx, jobActor(name), {
          kind: 'counts-expired',
          subjectKind: 'municipality',
          subjectId: municipality,
          details: { deleted, days: rawCountDays },
        })
      })
    },
  },
]
