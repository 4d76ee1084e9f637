import type { ReportedStatus } from '../implementation/plans/action.ts'
import type { CastKey } from './cast.ts'

/** An action as Havby tells it; days are counted from today, minus being before it. */
export interface StoryAction {
  what: string
  how: string
  owner: CastKey | { name: string; email: string } | null
  days: [number, number]
  waitsFor?: number[]
  reports?: { status: ReportedStatus; daysAgo: number; note?: string; via?: 'link' }[]
  askedDaysAgo?: number
  columns?: Record<string, string>
}

export interface StoryPlan {
  /** The title of the effort. */
  effort: string
  columns: ('goal' | 'sign' | 'partners' | 'economy' | 'target-group' | 'follow-up' | 'committee')[]
  actions: StoryAction[]
}

/** The plans of Havby: one finished, one late, one whose owner went silent. */
export const storyPlans: StoryPlan[] = [
  {
    effort: 'Røgfri skoletid på alle skoler',
    columns: ['sign'],
    actions: [
      {
        what: 'Elevråd og skolebestyrelser drøfter reglen',
        how: 'Oplæg på ti minutter på 11 møder; elevrådene fremlægger selv',
        owner: 'mette',
        days: [-400, -330],
        reports: [
          { status: 'under-way', daysAgo: 380 },
          { status: 'done', daysAgo: 335, note: 'Ni af elleve er positive, to vil se det virke først' },
        ],
        columns: { sign: 'Reglen står i ordensreglerne' },
      },
      {
        what: 'Børne- og Skoleudvalget vedtager en fælles regel',
        how: 'Sag med dilemmaet skrevet ind',
        owner: 'anne',
        days: [-325, -290],
        waitsFor: [0],
        reports: [{ status: 'done', daysAgo: 292 }],
        columns: { sign: 'Vedtaget' },
      },
      {
        what: 'Personalet lærer den korte samtale om nikotin',
        how: 'To timer på hver skole',
        owner: 'mette',
        days: [-280, -120],
        waitsFor: [1],
        reports: [
          { status: 'under-way', daysAgo: 200 },
          { status: 'done', daysAgo: 125 },
        ],
        columns: { sign: '140 har været på kursus' },
      },
      {
        what: 'Skolerne indfører reglen',
        how: 'Fra første skoledag; de to havneskoler et halvt år senere',
        owner: 'mette',
        days: [-150, -60],
        waitsFor: [1, 2],
        reports: [{ status: 'done', daysAgo: 58, note: 'Alle elleve er med' }],
        columns: { sign: '11 af 11 skoler' },
      },
    ],
  },
  {
    effort: 'Gå-fællesskaber i alle bydele',
    columns: ['partners', 'sign'],
    actions: [
      {
        what: 'Find turledere i seks bydele',
        how: 'Havby IF spørger sine motionister; to pr. bydel',
        owner: 'ali',
        days: [-110, -40],
        reports: [
          { status: 'under-way', daysAgo: 70, note: 'Fire bydele er på plads' },
          { status: 'delayed', daysAgo: 12, note: 'Mangler stadig Havnekvarteret og Vestbyen', via: 'link' },
        ],
        columns: { partners: 'Havby IF', sign: 'To navne i hver bydel' },
      },
      {
        what: 'Læg ruterne, så de er lyse om vinteren',
        how: 'Gå dem sammen med vejafdelingen en aften i november',
        owner: 'karen',
        days: [-45, -9],
        reports: [{ status: 'under-way', daysAgo: 44 }],
        askedDaysAgo: 3,
        columns: { partners: 'Plan, teknik og miljø', sign: 'Lys på hele ruten' },
      },
      {
        what: 'Fortæl om turene dér, hvor folk kommer',
        how: 'Bibliotek, læge, boligforeningens opslagstavle. Ingen avisannonce',
        owner: 'anne',
        days: [-20, 25],
        waitsFor: [0],
        reports: [{ status: 'under-way', daysAgo: 8 }],
        columns: { partners: 'Boligforeningen Havblik', sign: 'Halvdelen har hørt om det fra en nabo' },
      },
      {
        what: 'Tæl op efter ti uger',
        how: 'Turlederen noterer kun, hvor mange der kom',
        owner: 'anne',
        days: [40, 70],
        waitsFor: [0, 1, 2],
      },
    ],
  },
  {
    effort: 'Mad og måltider på kommunens botilbud',
    columns: ['goal'],
    actions: [
      {
        what: 'Lav en madplan på hvert botilbud',
        how: 'En time med beboerne og diætisten; 14 af 22 har en',
        owner: 'nadia',
        days: [-140, -25],
        reports: [{ status: 'under-way', daysAgo: 96, note: '14 af 22' }],
        askedDaysAgo: 10,
        columns: { goal: '22 af 22' },
      },
      {
        what: 'Åbn køkkenet om aftenen',
        how: 'Prøv på to steder først',
        owner: 'nadia',
        days: [-75, 10],
        columns: {},
      },
      {
        what: 'Tal med indkøb om grønt i små portioner',
        how: 'Møde med staben før aftalen udløber',
        owner: 'per',
        days: [-60, 60],
        reports: [{ status: 'under-way', daysAgo: 52 }],
      },
      {
        what: 'Spørg beboerne, om det er blevet bedre',
        how: 'Samtale, ikke skema',
        owner: 'soeren',
        days: [30, 75],
        waitsFor: [0, 1],
      },
    ],
  },
  {
    effort: 'Havby uden tobak og nikotin',
    columns: ['committee', 'economy'],
    actions: [
      {
        what: 'Spørg de udekørende medarbejdere',
        how: 'Kaffevognen på tre pladser en morgen',
        owner: 'karen',
        days: [-14, 20],
        reports: [{ status: 'under-way', daysAgo: 6 }],
        columns: {},
      },
      {
        what: 'Sag til Økonomiudvalget om tobaksfri arbejdstid',
        how: 'Med dilemmaet og svarene fra medarbejderne',
        owner: 'anne',
        days: [21, 55],
        waitsFor: [0],
        columns: { committee: 'Økonomiudvalget' },
      },
      {
        what: 'Rygestop i arbejdstiden',
        how: 'Tre hold og gratis præparater i otte uger',
        owner: 'anne',
        days: [56, 180],
        waitsFor: [1],
        columns: { economy: '200.000 kr.' },
      },
    ],
  },
  {
    effort: 'Spørg til fællesskab ved forebyggende hjemmebesøg',
    columns: [],
    actions: [
      {
        what: 'Tre besøgsmedarbejdere prøver spørgsmålene',
        how: 'Fem uger, 40 besøg',
        owner: 'jonas',
        days: [-40, 6],
        reports: [{ status: 'under-way', daysAgo: 18, note: '22 besøg indtil nu' }],
      },
      {
        what: 'Aftal, hvem der går med første gang',
        how: 'To frivillige fra Besøgsvennerne i Havby',
        owner: { name: 'Ruth Vang', email: 'ruth.vang@besoegsvennerne.example' },
        days: [-20, 15],
        reports: [{ status: 'done', daysAgo: 9, via: 'link' }],
      },
    ],
  },
  {
    effort: 'Fritidsjob i haller og klubber',
    columns: ['partners'],
    actions: [
      {
        what: 'Find ti job',
        how: 'Tom ringer til halinspektørerne',
        owner: 'tom',
        days: [-10, 30],
        reports: [{ status: 'under-way', daysAgo: 5, note: 'Syv på plads' }],
        columns: { partners: 'Havby Hallerne' },
      },
    ],
  },
]
