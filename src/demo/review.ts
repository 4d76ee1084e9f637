import {
  addProof,
  answerWithin,
  closeRound,
  openAnswering,
  startRound,
} from '../implementation/review/index.ts'
import { recommendations } from '../knowledge/catalogue/index.ts'
import { changing, type WriteTx } from '../platform/tenancy/index.ts'
import { type Day, dayIn, daysAfter } from '../values/day.ts'
import type { CastKey, Demo } from './cast.ts'

/**
 * What Havby's administrations answered, in the order the recommendation names their fields: f fully implemented, g under way, i not
 * started, n not now, m not now with a day that has passed, - nothing. The second word is the round before; c means left as it was then.
 */
const answers: Record<string, string> = {
  'kl-2024-1-1-1': 'ffgg gfii',
  'kl-2024-1-1-2': 'fgggggfi ffgiiigi',
  'kl-2024-1-1-3': 'fff ffg',
  'kl-2024-1-2-1': 'ffff gfgg',
  'kl-2024-1-2-2': 'gi ii',
  'kl-2024-1-3-1': 'ff ff',
  'kl-2024-1-3-2': 'gffg igfi',
  'kl-2024-1-3-3': 'gg gi',
  'kl-2024-2-1-1': 'fgg fgi',
  'kl-2024-2-1-2': 'fff ggi',
  'kl-2024-2-2-1': 'ff gi',
  'kl-2024-2-2-2': 'ffff fggf',
  'kl-2024-2-2-3': 'gfg ggi',
  'kl-2024-2-3-1': 'ggg ggi',
  'kl-2024-2-3-2': 'ff fg',
  'kl-2024-2-3-3': 'gn gi',
  'kl-2024-3-1-1': 'ff ff',
  'kl-2024-3-1-2': 'gmf iig',
  'kl-2024-3-1-3': 'ff gg',
  'kl-2024-3-2-1': 'c f',
  'kl-2024-3-2-2': 'ff gf',
  'kl-2024-3-2-3': 'ff gi',
  'kl-2024-3-3-1': 'ff ff',
  'kl-2024-3-3-2': 'fc fg',
  'kl-2024-3-3-3': 'fgf gig',
  'kl-2024-3-3-4': 'gni iii',
  'kl-2024-3-4-1': 'gf gg',
  'kl-2024-3-4-2': 'ggc igg',
  'kl-2024-3-4-3': 'fgg ggi',
  'kl-2024-4-1-1': 'gfgg gfii',
  'kl-2024-4-1-2': 'ggi- iii-',
  'kl-2024-4-2-1': 'gig iii',
  'kl-2024-4-2-2': 'ff gi',
  'kl-2024-4-2-3': 'gn ii',
  'kl-2024-4-2-4': 'g- i-',
  'kl-2024-4-3-1': 'ffgf ffgg',
  'kl-2024-4-3-2': 'gfg ggi',
  'kl-2024-4-3-3': 'gfc igg',
  'sst-2012-tobak-1': 'fg',
  'sst-2012-tobak-2': 'f',
  'sst-2012-tobak-3': 'g',
  'sst-2012-tobak-4': 'g',
  'sst-2012-tobak-5': 'fg',
  'sst-2012-alkohol-1': 'ggfg-',
  'sst-2012-alkohol-2': 'gi-',
  'sst-2012-fysisk-aktivitet-1': 'f',
  'sst-2012-fysisk-aktivitet-2': '-g',
  'sst-2012-fysisk-aktivitet-3': '-',
  'sst-2012-hygiejne-1': 'ff-',
  'sst-2012-mental-sundhed-1': 'gf',
  'sst-2012-mental-sundhed-2': 'f',
  'sst-2012-mental-sundhed-3': 'g',
  'sst-2012-mental-sundhed-4': 'fg',
  'sst-2012-mental-sundhed-5': 'gg',
}

const statuses = { f: 'full', g: 'under-way', i: 'not-started', n: 'not-now', m: 'not-now' } as const
type Letter = keyof typeof statuses

/** Who answers for an administration; where nobody is named, the consultant does. */
const answerers: Record<string, CastKey> = {
  children: 'mette',
  social: 'nadia',
  technical: 'karen',
  culture: 'tom',
}

const reasons: Record<string, string> = {
  'kl-2024-2-3-3': 'Vi venter på den nye aftale med virksomhederne, før vi går ud til flere.',
  'kl-2024-3-1-2':
    'Psykologer og støttepædagoger mangler hænder i år. Vi ser på det igen, når stillingerne er besat.',
  'kl-2024-3-3-4': 'Skolerne er i gang med nye aftaler om fester. Vi samler dem op bagefter.',
  'kl-2024-4-2-3': 'Kommunens nye digitale løsning kommer først om et halvt år.',
}

const notes: Record<string, string> = {
  'kl-2024-1-1-2 social': 'Lyngholm er længst. Beboerne har selv skrevet madplanen.',
  'kl-2024-1-3-2 central': 'Fem arbejdspladser mangler at tale reglen igennem.',
  'kl-2024-2-2-3 technical': 'Skolegaden virker. Nu skal stien til hallen lyses op.',
  'kl-2024-4-3-2 health': 'Udgående hold i Vestbyen hver tirsdag. Nørreby mangler.',
}

/** Proof: recommendation, field, days since it was seen, kind, what it shows. Some have begun to fade. */
const proofs = [
  ['kl-2024-1-2-1', 'central', 392, 'decision', 'Byrådets beslutning om rammer først i budgettet'],
  ['kl-2024-1-2-1', 'health', 120, 'document', 'Notat om rammer og tilbud i sundhedspolitikken'],
  ['kl-2024-1-3-1', 'health', 210, 'count', 'Sygdomsbyrden i Havby, regneark fra sundhedsprofilen'],
  ['kl-2024-2-2-1', 'culture', 61, 'decision', 'Udvalgets beslutning om nye regler for tilskud'],
  ['kl-2024-2-2-1', 'social', 230, 'document', 'Aftale med tre foreninger om plads til nye medlemmer'],
  ['kl-2024-2-2-2', 'elderly', 380, 'observation', 'Besøg på alle tre plejecentre: åben dør hver onsdag'],
  ['kl-2024-2-3-2', 'employment', 371, 'count', '46 ansat i fleksible job i kommunen'],
  [
    'kl-2024-3-1-1',
    'children',
    144,
    'document',
    'Samarbejdsaftale mellem sundhedspleje, tandpleje og dagtilbud',
  ],
  ['kl-2024-3-1-3', 'culture', 402, 'count', '312 børn har fået hjælp til at begynde i en forening'],
  ['kl-2024-3-3-1', 'health', 92, 'observation', 'Gået rundt ved tre skoler i frikvarteret'],
  ['kl-2024-3-4-3', 'employment', 344, 'document', 'Aftale med ungdomsuddannelserne om pladser til unge'],
  ['kl-2024-4-2-2', 'health', 357, 'count', 'Henvisninger fra læger talt op pr. lægehus'],
  ['kl-2024-4-3-1', 'social', 385, 'observation', 'Fem samtaler hørt igennem med borgernes ja'],
  ['sst-2012-tobak-2', 'health', 47, 'count', 'Fire åbne rygestophold i efteråret'],
] as const

/** A review a year and a half ago, and the one from last spring, whose proofs have begun to fade. */
export async function addReview(demo: Demo): Promise<void> {
  const today = dayIn(demo.house.now())
  const before = daysAfter(today, -560)
  const spring = daysAfter(today, -215)
  await changing(demo.house.database, demo.municipality, async (tx) => {
    const anne = demo.actor('anne')
    const earlier = await startRound(tx, anne, {
      name: demo.say(nameOf(before)),
      editions: ['kl-2024'],
      startedOn: before,
    })
    await answerRound(tx, demo, { startedOn: before, isFirst: true, today })
    await closeRound(tx, anne, earlier, daysAfter(before, 45))
    await startRound(tx, anne, {
      name: demo.say(nameOf(spring)),
      editions: ['kl-2024', 'sst-2012'],
      startedOn: spring,
    })
    await answerRound(tx, demo, { startedOn: spring, isFirst: false, today })
    for (const [recommendationId, field, days, kind, title] of proofs) {
      const about = { recommendationId, administrationId: demo.administrations[field] ?? '' }
      const fields = {
        kind,
        title: demo.say(title),
        link: '',
        note: '',
        seenOn: daysAfter(today, -days),
        validUntil: null,
      }
      await addProof(tx, anne, about, fields, today)
    }
  })
}

async function answerRound(
  tx: WriteTx,
  demo: Demo,
  round: { startedOn: Day; isFirst: boolean; today: Day },
): Promise<void> {
  const known = new Map((await recommendations(tx)).map((each) => [each.id, each]))
  const given = new Map<CastKey, Awaited<ReturnType<typeof openAnswering>>>()
  let spread = 0
  for (const [recommendationId, words] of Object.entries(answers)) {
    const letters = (round.isFirst ? words.split(' ')[1] : words.split(' ')[0]) ?? ''
    for (const [index, field] of (known.get(recommendationId)?.fields ?? []).entries()) {
      const letter = letters[index]
      if (letter === undefined || !(letter in statuses)) continue
      const key = answerers[field] ?? 'anne'
      const answering = given.get(key) ?? (await openAnswering(tx, demo.actor(key)))
      given.set(key, answering)
      spread += 1
      await answerWithin(tx, demo.actor(key), answering, {
        about: { recommendationId, administrationId: demo.administrations[field] ?? '' },
        fields: fieldsOf(demo, { recommendationId, field, letter: letter as Letter, ...round }),
        saving: {
          today: round.today,
          version: !round.isFirst && words.includes(' ') ? carriedVersion(words, index) : 0,
          on: daysAfter(round.startedOn, 4 + (spread % 19)),
        },
      })
    }
  }
}

/** What was answered in the round before has been carried over and is answered again; the rest is answered for the first time. */
function carriedVersion(words: string, index: number): number {
  const letter = words.split(' ')[1]?.[index] ?? '-'
  return letter in statuses ? 1 : 0
}

function fieldsOf(
  demo: Demo,
  told: { recommendationId: string; field: string; letter: Letter; isFirst: boolean; today: Day },
) {
  const { recommendationId, field, letter, isFirst, today } = told
  const isLater = letter === 'n' || letter === 'm'
  const reason = reasons[recommendationId]
  const note = isFirst ? undefined : notes[`${recommendationId} ${field}`]
  return {
    status: statuses[letter],
    reason: isLater && reason ? demo.say(reason) : '',
    reviewOn: isLater ? daysAfter(today, letter === 'm' ? -12 : 130) : null,
    reachCount: null,
    reachTotal: null,
    complexity:
      letter === 'f'
        ? null
        : letter === 'g'
          ? ('middle' as const)
          : recommendationId.endsWith('1')
            ? ('low' as const)
            : ('high' as const),
    note: note ? demo.say(note) : '',
  }
}

function nameOf(startedOn: Day): string {
  const season =
    ['vinteren', 'foråret', 'sommeren', 'efteråret'][Math.floor((Number(startedOn.slice(5, 7)) % 12) / 3)] ??
    'året'
  return `Gennemgang, ${season} ${startedOn.slice(0, 4)}`
}
