import {
  closeAssessment,
  openAssessment,
  placeDotsByLink,
  placeOwnDots,
  placeSharedDots,
} from '../implementation/capacity/actions.ts'
import { keepNote } from '../implementation/capacity/actions-notes.ts'
import { createSet } from '../implementation/capacity/actions-sets.ts'
import type { Dimension, RaterRole, Way } from '../implementation/capacity/assessment.ts'
import { dimensionSets, findAssessment } from '../implementation/capacity/reads.ts'
import { efforts } from '../implementation/efforts/index.ts'
import type { Person } from '../platform/auth/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../values/day.ts'
import type { Wording } from '../values/locale.ts'
import type { CastKey, Demo } from './cast.ts'

/** A person's dots: focus, resources, staff, leadership, working across, target group. */
type Dots = readonly [number, number, number, number, number, number]

/** Spring: few believed in it, and nobody had time. */
const springLeaders: Dots[] = [
  [3, 2, 3, 4, 2, 3],
  [3, 3, 3, 4, 3, 2],
  [2, 2, 4, 4, 2, 3],
  [3, 2, 3, 3, 2, 3],
  [4, 3, 3, 4, 3, 3],
  [3, 2, 2, 4, 2, 2],
  [3, 3, 3, 5, 2, 3],
  [2, 2, 3, 4, 3, 3],
]
const springStaff: Dots[] = [
  [2, 2, 3, 2, 2, 3],
  [3, 1, 3, 2, 3, 3],
  [2, 2, 4, 3, 2, 4],
  [2, 1, 3, 2, 2, 3],
  [3, 2, 3, 1, 2, 3],
  [2, 2, 2, 2, 3, 3],
  [3, 2, 4, 2, 2, 4],
  [2, 1, 3, 3, 2, 3],
  [1, 2, 3, 2, 2, 3],
]
/** Autumn: the focus has come, and leaders think better of the leading than staff do. */
const autumnLeaders: Dots[] = [
  [4, 3, 4, 4, 3, 3],
  [4, 3, 3, 5, 3, 4],
  [4, 2, 4, 4, 3, 3],
  [5, 3, 4, 4, 4, 3],
  [4, 3, 3, 4, 3, 4],
  [4, 2, 4, 5, 2, 3],
  [3, 3, 4, 4, 3, 3],
]
const autumnStaff: Dots[] = [
  [4, 2, 4, 2, 3, 4],
  [3, 2, 4, 3, 3, 4],
  [4, 1, 4, 2, 2, 4],
  [4, 2, 5, 2, 3, 5],
  [3, 2, 4, 3, 3, 4],
  [4, 2, 4, 2, 4, 4],
  [5, 1, 4, 1, 3, 4],
  [4, 2, 3, 2, 3, 4],
  [4, 2, 4, 3, 2, 5],
  [3, 3, 5, 2, 3, 4],
  [4, 2, 4, 2, 3, 4],
]

/** How ready Havby is: leaders and staff who disagree, a before and an after, and a team that placed its dots together. */
export async function addCapacity(demo: Demo): Promise<void> {
  const today = dayIn(demo.house.now())
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const known = await efforts(tx)
    const [first, second] = ['Gå-', 'Røgfri'].map((start) =>
      known.find(({ title }) => title.startsWith(start)),
    )
    if (!first || !second) return
    const by = { about: first.id, today }
    const spring = await open(tx, demo, { ...by, way: 'each', moment: 'before', daysAgo: 190 })
    await place(tx, spring, springLeaders, { role: 'leader', day: daysAfter(today, -190) })
    await place(tx, spring, springStaff, { role: 'staff', day: daysAfter(today, -188) })
    await closeAssessment(tx, demo.actor('anne'), await findAssessment(tx, spring))
    const autumn = await open(tx, demo, { ...by, way: 'each', moment: 'during', daysAgo: 12 })
    await place(tx, autumn, autumnLeaders, { role: 'leader', day: daysAfter(today, -12) })
    await place(tx, autumn, autumnStaff, { role: 'staff', day: daysAfter(today, -11) })
    await ownDots(tx, demo, autumn, today)
    await closeAssessment(tx, demo.actor('anne'), await findAssessment(tx, autumn))
    await together(tx, demo, { about: second.id, today })
    await ownAreas(tx, demo)
    await open(tx, demo, { about: null, today, way: 'room', moment: 'before', daysAgo: -3 })
  })
}

async function open(
  tx: WriteTx,
  demo: Demo,
  plan: { about: string | null; today: Day; way: Way; moment: 'before' | 'during'; daysAgo: number },
): Promise<string> {
  return await openAssessment(tx, namedAs(demo, 'anne'), {
    subject: plan.about ? 'effort' : 'municipality',
    effortId: plan.about,
    team: null,
    moment: plan.moment,
    heldOn: daysAfter(plan.today, -plan.daysAgo),
    way: plan.way,
    setId: 'circle-of-six',
    seats: 60,
  })
}

async function place(
  tx: WriteTx,
  id: string,
  people: readonly Dots[],
  { role, day }: { role: RaterRole; day: Day },
): Promise<void> {
  const assessment = await findAssessment(tx, id)
  for (const dots of people)
    await placeDotsByLink(tx, assessment, { role, scores: await named(tx, dots), today: day })
}

/** Søren answers as himself, and has noted something after his walk with Jonas. */
async function ownDots(tx: WriteTx, demo: Demo, id: string, today: Day): Promise<void> {
  const assessment = await findAssessment(tx, id)
  const soeren = namedAs(demo, 'soeren')
  const scores = await named(tx, [4, 3, 3, 4, 2, 3])
  await placeOwnDots(tx, soeren, assessment, { role: 'leader', scores, today: daysAfter(today, -10) })
  await keepNote(tx, soeren as unknown as Person, id, {
    fields: {
      works: demo.say('Folk kommer, også når det regner'),
      hard: demo.say('Vi når ikke at tale om det på personalemøderne'),
      focus: demo.say('Sætte gå-fællesskaber på hvert personalemøde resten af året'),
    },
    version: 0,
    today: daysAfter(today, -10),
    labels: { works: '', hard: '', focus: '' },
  })
}

async function together(tx: WriteTx, demo: Demo, { about, today }: { about: string; today: Day }) {
  const id = await open(tx, demo, { about, today, way: 'shared', moment: 'during', daysAgo: 40 })
  const assessment = await findAssessment(tx, id)
  const scores = await named(tx, [5, 3, 3, 4, 4, 2])
  await placeSharedDots(tx, demo.actor('anne'), assessment, {
    scores,
    version: assessment.version,
    differences: [],
  })
  await closeAssessment(tx, demo.actor('anne'), await findAssessment(tx, id))
}

/** Four areas the leaders of the volunteers' centre asked for; nobody has used them yet. */
async function ownAreas(tx: WriteTx, demo: Demo): Promise<void> {
  const area = (id: string, name: Wording, question: Wording): Dimension => {
    return { id, name, question, inferred: false, kinds: ['settings'], moves: [] }
  }
  const both = (da: string, en: string) => ({ da: demo.say(da), en: demo.say(en) })
  await createSet(tx, namedAs(demo, 'anne') as unknown as Person, {
    name: both('Når foreninger er med', 'When associations take part'),
    source: both(
      'Aftalt i foreningsrådet i september.',
      'Agreed in the council of associations in September.',
    ),
    dimensions: [
      area(
        'area-1',
        both('Tillid', 'Trust'),
        both(
          'Tør vi sige til hinanden, når noget ikke virker?',
          'Dare we tell each other when something does not work?',
        ),
      ),
      area(
        'area-2',
        both('Tid', 'Time'),
        both(
          'Har de frivillige tid, når vi har brug for dem?',
          'Do the volunteers have time when we need them?',
        ),
      ),
      area(
        'area-3',
        both('Et sted at være', 'A place to be'),
        both('Kan foreningen komme ind, også om aftenen?', 'Can the association get in, in the evening too?'),
      ),
      area(
        'area-4',
        both('En fast kontakt', 'A steady contact'),
        both('Ved foreningen, hvem den skal ringe til?', 'Does the association know whom to call?'),
      ),
    ],
  })
}

async function named(tx: WriteTx, dots: Dots): Promise<Record<string, number>> {
  const [circle] = await dimensionSets(tx)
  return Object.fromEntries((circle?.dimensions ?? []).map(({ id }, index) => [id, dots[index] ?? 3]))
}

function namedAs(demo: Demo, key: CastKey) {
  return { accountId: demo.people[key], name: demo.actor(key).name }
}
