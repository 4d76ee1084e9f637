import { peerGroups } from '../knowledge/indicators/reads-groups.ts'
import { type Judgement, judgeLine, usualChoices, weighColumns } from '../knowledge/priorities/index.ts'
import { changing } from '../platform/tenancy/index.ts'
import type { Demo } from './cast.ts'

const judged: ({ line: string } & Judgement)[] = [
  {
    line: 'smoking',
    mandate: 'stated',
    mandateReference: 'Sundhedspolitik 2024–2028, side 6: "Vi vil have en røgfri generation"',
    readiness: 3,
    readinessNote: 'Skolelederne har selv bedt om fælles regler.',
  },
  {
    line: 'loneliness',
    mandate: 'stated',
    mandateReference: 'Ungestrategi 2025–2028, side 4',
    readiness: 2,
    readinessNote: 'Foreningerne vil gerne, men ingen har tid til at samle trådene.',
  },
  {
    line: 'mental-health',
    mandate: 'stated',
    mandateReference: 'Sundhedspolitik 2024–2028, side 9',
    readiness: 2,
    readinessNote: 'Skoler og dagtilbud er i gang. Jobcentret mangler.',
  },
  {
    line: 'alcohol',
    mandate: 'not-stated',
    mandateReference: '',
    readiness: 1,
    readinessNote: 'Emnet er ømtåleligt i idrætsforeningerne. Vi har ikke fundet en at begynde med.',
  },
  {
    line: 'inactivity',
    mandate: 'stated',
    mandateReference: 'Kommuneplan 2025, afsnit 3.2 om stier og grønne områder',
    readiness: null,
    readinessNote: '',
  },
  { line: 'diet', mandate: 'not-stated', mandateReference: '', readiness: null, readinessNote: '' },
]

/** What Anne has found in the policies, how ready she thinks Havby is, and whom it is set beside: an invented place has no country. */
export async function addPriorities(demo: Demo): Promise<void> {
  const anne = demo.actor('anne')
  await changing(demo.house.database, demo.municipality, async (tx) => {
    for (const { line, ...said } of judged) {
      const mandateReference = said.mandateReference && demo.say(said.mandateReference)
      const readinessNote = said.readinessNote && demo.say(said.readinessNote)
      await judgeLine(tx, anne, { line, version: 0 }, { ...said, mandateReference, readinessNote })
    }
    const [neighbours] = await peerGroups(tx)
    if (neighbours) await weighColumns(tx, anne, { ...usualChoices, comparedWith: neighbours.id })
  })
}
