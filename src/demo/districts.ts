import { readCsv } from '../formats/csv.ts'
import { releaseUpload, takeInCounts } from '../knowledge/districts/actions.ts'
import { columnRoles } from '../knowledge/districts/columns.ts'
import { readCounts } from '../knowledge/districts/read-counts.ts'
import { uploads } from '../knowledge/districts/reads.ts'
import { findIndicator } from '../knowledge/indicators/index.ts'
import type { WriteTx } from '../platform/tenancy/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import type { Demo } from './cast.ts'

/** Men and women who smoke daily, and who answered, in each of Havby's six districts. Few live on the island. */
const smoking = `kode;lokalområde;år;køn;antal;svar
01;Midtbyen;2021;Kvinder;58;402
01;Midtbyen;2021;Mænd;61;371
02;Havnekvarteret;2021;Kvinder;42;183
02;Havnekvarteret;2021;Mænd;51;176
03;Vestbyen;2021;Kvinder;44;271
03;Vestbyen;2021;Mænd;47;262
04;Nordbyen;2021;Kvinder;38;288
04;Nordbyen;2021;Mænd;46;279
05;Strandkvarteret;2021;Kvinder;17;241
05;Strandkvarteret;2021;Mænd;24;233
06;Havø;2021;Kvinder;3;27
06;Havø;2021;Mænd;7;31
01;Midtbyen;2025;Kvinder;43;391
01;Midtbyen;2025;Mænd;49;357
02;Havnekvarteret;2025;Kvinder;41;171
02;Havnekvarteret;2025;Mænd;45;166
03;Vestbyen;2025;Kvinder;33;263
03;Vestbyen;2025;Mænd;35;254
04;Nordbyen;2025;Kvinder;28;281
04;Nordbyen;2025;Mænd;36;272
05;Strandkvarteret;2025;Kvinder;12;238
05;Strandkvarteret;2025;Mænd;15;226
06;Havø;2025;Kvinder;2;24
06;Havø;2025;Mænd;4;28
`

/** Not released yet: somebody is to look at it first. */
const loneliness = `kode;lokalområde;år;antal;svar
01;Midtbyen;2025;98;748
02;Havnekvarteret;2025;71;337
03;Vestbyen;2025;66;517
04;Nordbyen;2025;68;553
05;Strandkvarteret;2025;42;464
06;Havø;2025;6;52
`

/** Havby's own survey in its six districts: smoking released for two rounds, some of it hidden; loneliness waits. Fjordby has none in the demo. */
export async function addDistricts(demo: Demo): Promise<void> {
  const isDemo = demo.say('') === ''
  if (isDemo && demo.municipality !== '9901') return
  await changing(demo.house.database, demo.municipality, async (tx) => {
    await takeIn(tx, demo, { indicator: 'rygning', file: smoking })
    const indicator = await findIndicator(tx, 'rygning')
    for (const upload of await uploads(tx, indicator.id))
      await releaseUpload(tx, demo.actor('anne'), { upload, indicator })
    await takeIn(tx, demo, { indicator: 'ensomhed', file: loneliness })
  })
}

async function takeIn(
  tx: WriteTx,
  demo: Demo,
  { indicator: id, file }: { indicator: string; file: string },
): Promise<void> {
  const indicator = await findIndicator(tx, id)
  const table = readCsv(new TextEncoder().encode(file))
  await takeInCounts(tx, demo.actor('anne'), {
    indicator,
    sensitivity: 'ordinary',
    source: demo.say('Opdigtet undersøgelse i Havbys bydele'),
    fileName: 'bydele.csv',
    read: readCounts(table, {
      roles: columnRoles(table.headers),
      period: null,
      indicator,
      municipality: 'Havby',
      known: [],
    }),
  })
}
