import type { Coverage, ShownStatus } from '../../../implementation/review/index.ts'
import type { Indicator, LatestFigure } from '../../../knowledge/figures/index.ts'
import type { Day } from '../../../values/day.ts'
import type { ComposedItem } from '../compose.ts'
import type { LivingEffort, LivingPicture } from '../living.ts'

export const today = '2026-11-26' as Day

/** Havby as a document sees it: one effort with a plan, a review, a health profile; `change` replaces what a test is about. */
export function aPicture(change: Partial<LivingPicture> = {}): LivingPicture {
  return {
    municipality: { code: '9901', name: 'Havby', invented: true },
    today,
    effort: anEffort(),
    plan: {
      total: 9,
      done: 3,
      underWay: 2,
      planned: 1,
      late: 2,
      unknown: 1,
      unconfirmed: 0,
      next: { what: 'Find to turledere', dueOn: '2026-12-10' as Day },
      plans: 1,
    },
    coverage: aCoverage(),
    compass: null,
    recommendations: [
      {
        id: 'kl-2024-2-1-2',
        statement: { da: 'Løft fællesskaber sammen', en: 'Lift communities together' },
        answers: [{ administration: 'Kultur og fritid', status: 'unconfirmed' }],
        sentences: [
          {
            field: { da: 'Kultur og fritid', en: 'Culture and leisure' },
            forHealth: { da: 'I åbner døren.', en: 'You open the door.' },
            forOwnTask: { da: 'Flere kommer igen.', en: 'More come back.' },
          },
        ],
      },
    ],
    settings: {
      count: 13,
      confirmed: 9,
      listed: [
        {
          title: 'Bilfri skolegade',
          sort: 'planning',
          reach: { count: 1, total: 5 },
          lastSeenOn: '2026-09-12' as Day,
        },
      ],
    },
    offers: { count: 4, listed: [{ title: 'Rygestop på hold', stage: { da: 'I gang', en: 'Under way' } }] },
    figures: [aFigure()],
    trends: new Map(),
    ...change,
  }
}

export function anEffort(change: Partial<LivingEffort> = {}): LivingEffort {
  return {
    id: '74546979-3000-4000-8000-000000000001',
    title: 'Gå-fællesskaber i alle bydele',
    about: 'En fast gåtur om ugen i hver bydel, ledet af frivillige.',
    stage: { da: 'I gang', en: 'Under way' },
    owner: 'Anne Kjær',
    administrations: ['Sundhed og forebyggelse', 'Kultur og fritid'],
    dilemma: {
      who: 'Frivillige i idrætsforeningen.',
      interest: 'De vil dele en aktivitet.',
      cost: 'Endnu en aften om ugen.',
      answer: 'Flere ledere.',
      alternative: 'Kommunen ansætter guider.',
    },
    resources: [{ key: 'drift-timer', amount: 90, source: 'Skøn fra forvaltningen, august' }],
    indicators: ['rygning'],
    ...change,
  }
}

const indicator: Indicator = {
  id: 'rygning',
  name: { da: 'Daglig rygning', en: 'Daily smoking' },
  short: { da: 'Rygning', en: 'Smoking' },
  finding: { da: 'ryger dagligt', en: 'smoke daily' },
  measures: { da: 'Hvor mange der ryger hver dag.', en: 'How many smoke every day.' },
  unit: 'percent',
  direction: 'lower-is-better',
  decimals: 1,
  minimum: 0,
  maximum: 100,
  population: { da: 'Borgere på 16 år og derover', en: 'Residents aged 16 or over' },
  source: { da: 'Den Nationale Sundhedsprofil', en: 'The Danish National Health Profile' },
  publisher: 'Sundhedsstyrelsen',
  url: 'https://www.danskernessundhed.dk/',
  rounds: ['2021', '2025'],
  caveats: [],
  breaks: [],
  riskFactors: [],
}

/** The newest figure for daily smoking, without an interval and with the round before. */
export function aFigure(change: Partial<LatestFigure> = {}): LatestFigure {
  const round = (period: string, value: number) => ({
    indicator: 'rygning', area: '9901', group: 'all', period, value, low: null, high: null, n: null, missing: null,
    set: 'own' as const, importId: '1', importedAt: new Date('2026-03-01T00:00:00Z'), source: '',
  }) // biome-ignore format: an observation in two lines
  const alone = {
    kind: 'none',
    reason: 'no-figures',
    counted: 0,
    members: 0,
    areaId: null,
    areaName: '',
    sentence: { da: '', en: '' },
  } as const
  return {
    indicatorId: 'rygning',
    indicator,
    name: indicator.name,
    municipality: '9901',
    municipalityName: 'Havby',
    value: 12.4,
    missing: null,
    period: '2025',
    interval: null,
    n: null,
    uncertaintyKnown: false,
    direction: 'lower-is-better',
    previous: { period: '2021', value: 15.1 },
    rounds: [round('2021', 15.1), round('2025', 12.4)],
    region: alone,
    country: alone,
    spread: null,
    place: null,
    set: 'own',
    source: '',
    importedAt: new Date('2026-03-01T00:00:00Z'),
    figureId: 'own~rygning~9901~all~2025~1f3a9c02',
    ...change,
  }
}

function aCoverage(): Coverage {
  const counts: Record<ShownStatus, number> = {
    full: 3,
    'under-way': 4,
    unconfirmed: 2,
    'not-started': 0,
    'not-now': 1,
    unknown: 0,
  }
  const row = (id: string, name: string) => ({
    id,
    name: { da: name, en: name },
    recommendations: counts,
    pairs: counts,
    asked: 20,
    coverage: 0.31,
    before: 0.24,
    comparable: 0.33,
  })
  const round = {
    id: 'r',
    name: 'Gennemgang, foråret 2026',
    editions: ['kl-2024'],
    startedOn: '2026-04-25' as Day,
    closedOn: null,
    answers: 20,
    touched: 18,
    proofDays: 365,
  }
  return {
    round,
    total: row('total', 'I alt'),
    marks: [row('kl-1', 'Sunde rammer'), row('kl-2', 'Fællesskaber')],
    packages: [],
    collections: [],
    kinds: [],
    levels: [],
    administrations: [],
  }
}

/** An item as its author left it: one sentence with a figure, one whose number nobody can trace. */
export function anItem(change: Partial<ComposedItem> = {}): ComposedItem {
  return {
    kind: 'effort',
    language: 'da',
    title: 'Gå-fællesskaberne er bagud i Havnekvarteret',
    committee: 'Social- og Sundhedsudvalget',
    meetingDay: '2026-12-03' as Day,
    author: 'Anne Kjær',
    edition: 1,
    parts: {
      purpose: 'Udvalget får status.',
      decisions: 'tager status til efterretning\n2. drøfter dilemmaet',
      shortCase:
        'Færdige er {{tal:handlinger-faerdige}} handlinger. Der kommer 14 ad gangen. {{tal:rygning}} ryger dagligt.',
      dilemma: '- De frivillige vil dele en aktivitet.\n- Ansætter vi guider, får vi flere ture.',
      economy: 'At drive den tager {{tal:ressource-drift-timer}} om året.',
      furtherProcess: '',
    },
    shown: ['rygning'],
    drawn: [],
    ...change,
  }
}
