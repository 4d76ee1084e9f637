import type { SettingSort } from '../implementation/settings/index.ts'

/** Havby's 22 institutions: name, field of work, arena, district, people on an ordinary day. */
export const places = [
  ['Plejecentret Strandgården', 'elderly', 'care-homes', 'Havnebyen', 96],
  ['Plejecentret Bøgelund', 'elderly', 'care-homes', 'Vestbyen', 72],
  ['Plejecentret Kirkebakken', 'elderly', 'care-homes', 'Nørreby', 58],
  ['Hjemmeplejen Havby', 'elderly', 'elderly-care', 'Havnebyen', 640],
  ['Vuggestuen Tangloppen', 'children', 'nurseries', 'Havnebyen', 48],
  ['Børnehuset Mågen', 'children', 'kindergartens', 'Havnebyen', 110],
  ['Børnehuset Solsikken', 'children', 'kindergartens', 'Vestbyen', 95],
  ['Børnehuset Fyrtårnet', 'children', 'kindergartens', 'Nørreby', 84],
  ['Børnehaven Skovbrynet', 'children', 'kindergartens', 'Ådalen', 52],
  ['Havby Skole', 'children', 'schools-clubs', 'Havnebyen', 720],
  ['Vestbyskolen', 'children', 'schools-clubs', 'Vestbyen', 610],
  ['Nørre Skole', 'children', 'schools-clubs', 'Nørreby', 430],
  ['Strandskolen', 'children', 'schools-clubs', 'Havnebyen', 380],
  ['Åskolen', 'children', 'schools-clubs', 'Ådalen', 210],
  ['Ungdomsklubben Molen', 'children', 'schools-clubs', 'Vestbyen', 90],
  ['Botilbuddet Lyngholm', 'social', 'residential-homes', 'Nørreby', 34],
  ['Botilbuddet Havblik', 'social', 'residential-homes', 'Havnebyen', 28],
  ['Værestedet Kajen', 'social', 'residential-homes', 'Havnebyen', 45],
  ['Jobcenter Havby', 'employment', 'job-centre', 'Havnebyen', 160],
  ['Havby Bibliotek', 'culture', 'culture-houses', 'Havnebyen', 350],
  ['Kulturhuset Pakhuset', 'culture', 'culture-houses', 'Vestbyen', 140],
  ['Sundhedshuset Havby', 'health', 'health-centre', 'Havnebyen', 120],
] as const

const schools = ['Havby Skole', 'Vestbyskolen', 'Nørre Skole', 'Strandskolen', 'Åskolen']
const careHomes = ['Plejecentret Strandgården', 'Plejecentret Bøgelund', 'Plejecentret Kirkebakken']
const dayCare = [
  'Vuggestuen Tangloppen',
  'Børnehuset Mågen',
  'Børnehuset Solsikken',
  'Børnehuset Fyrtårnet',
  'Børnehaven Skovbrynet',
]

export interface Told {
  title: string
  sort: SettingSort
  field: string
  description: string
  answers: string[]
  /** Days since somebody saw it; null when nobody has. */
  seen: number | null
  years: number
  decidedBy?: string
  at?: string[]
  arena?: string
  district?: string
  people?: number
  reach?: [number, number]
  note?: string
  for?: string[]
  against?: string[]
  strengthens?: string[]
}

export const settings: Told[] = [
  {
    title: 'Røgfri og nikotinfri skoletid',
    sort: 'rule',
    field: 'children',
    description:
      'Ingen ryger eller bruger nikotin i skoletiden, hverken elever eller voksne, heller ikke uden for skolens område.',
    answers: ['kl-2024-3-3-1'],
    seen: 38,
    years: 5,
    decidedBy: 'Byrådet',
    at: [...schools, 'Ungdomsklubben Molen'],
    arena: 'schools-clubs',
    for: ['school-children'],
    against: ['smoking', 'nicotine'],
  },
  {
    title: 'Bilfri skolegade ved Vestbyskolen',
    sort: 'planning',
    field: 'technical',
    description:
      'Skolevej er spærret for biler fra 7.30 til 8.15. Børnene går eller cykler det sidste stykke.',
    answers: ['kl-2024-2-2-3', 'kl-2024-3-2-3'],
    seen: 71,
    years: 2,
    decidedBy: 'Teknik- og miljøudvalget',
    at: ['Vestbyskolen'],
    reach: [1, 5],
    district: 'Vestbyen',
    for: ['school-children'],
    against: ['inactivity'],
    strengthens: ['neighbourhood'],
  },
  {
    title: 'Åbent mødested i Pakhuset',
    sort: 'place',
    field: 'culture',
    description:
      'Kaffe, værksted og langborde alle hverdage fra 10 til 21. En vært tager imod, og ingen skal melde sig til.',
    answers: ['kl-2024-2-2-2', 'kl-2024-2-1-1'],
    seen: 19,
    years: 3,
    decidedBy: 'Kultur- og fritidsudvalget',
    at: ['Kulturhuset Pakhuset'],
    reach: [1, 4],
    district: 'Vestbyen',
    for: ['everyone'],
    against: ['loneliness'],
    strengthens: ['participation', 'neighbourhood'],
  },
  {
    title: 'Vejning og madplan ved indflytning på plejecenter',
    sort: 'routine',
    field: 'elderly',
    description:
      'Alle beboere vejes ved indflytning og en gang om måneden. Taber en beboer sig, lægges en plan samme uge.',
    answers: ['sst-2018-mad-og-maaltider-5', 'kl-2024-1-1-2'],
    seen: 301,
    years: 4,
    decidedBy: 'Ældre- og omsorgschefen',
    at: careHomes,
    arena: 'care-homes',
    for: ['older-people'],
    against: ['diet'],
  },
  {
    title: 'Tobak- og nikotinfri arbejdstid',
    sort: 'rule',
    field: 'central',
    description:
      'Reglen gælder alle ansatte. Fem arbejdspladser mangler stadig at tale den igennem med medarbejderne.',
    answers: ['kl-2024-1-3-2'],
    seen: 154,
    years: 1,
    decidedBy: 'Byrådet',
    reach: [17, 22],
    arena: 'workplace',
    people: 3100,
    for: ['employees'],
    against: ['smoking', 'nicotine'],
  },
  {
    title: 'Mad- og måltidsplan i institutionen',
    sort: 'routine',
    field: 'health',
    description:
      'Stedet har sin egen plan for sund mad og for et måltid, man har lyst til at være med til. Botilbuddet Lyngholm har lavet planen sammen med beboerne.',
    answers: ['kl-2024-1-1-2', 'kl-2024-4-3-3'],
    seen: 24,
    years: 2,
    decidedBy: 'Direktionen',
    at: [
      ...careHomes,
      ...dayCare,
      'Havby Skole',
      'Vestbyskolen',
      'Strandskolen',
      'Ungdomsklubben Molen',
      'Botilbuddet Lyngholm',
      'Botilbuddet Havblik',
    ],
    reach: [14, 22],
    for: ['everyone', 'mental-illness'],
    against: ['diet', 'overweight'],
  },
  {
    title: 'Frikvarter uden skærm',
    sort: 'practice',
    field: 'children',
    description: 'Telefonerne ligger i skabet, og der er bolde, borde og voksne i gården.',
    answers: ['kl-2024-3-2-1'],
    seen: 497,
    years: 3,
    at: ['Havby Skole', 'Nørre Skole', 'Åskolen'],
    arena: 'schools-clubs',
    reach: [3, 5],
    for: ['school-children'],
    against: ['mental-health'],
    strengthens: ['participation'],
  },
  {
    title: 'Skolefester uden alkohol',
    sort: 'rule',
    field: 'children',
    description: 'Ingen drikker alkohol til skolens arrangementer, heller ikke forældre.',
    answers: ['kl-2024-3-3-2'],
    seen: 428,
    years: 6,
    decidedBy: 'Skolebestyrelserne',
    at: schools,
    arena: 'schools-clubs',
    for: ['school-children', 'adults'],
    against: ['alcohol'],
  },
  {
    title: 'Stier til hallen, der er lyse hele vejen',
    sort: 'planning',
    field: 'technical',
    description:
      'Kommuneplanen siger, at alle skal kunne gå og cykle trygt til idræt efter mørkets frembrud.',
    answers: ['kl-2024-2-2-3'],
    seen: null,
    years: 1,
    decidedBy: 'Byrådet',
    district: 'Nørreby',
    people: 900,
    for: ['everyone'],
    against: ['inactivity'],
  },
  {
    title: 'En time ude hver dag i dagtilbud',
    sort: 'routine',
    field: 'children',
    description: 'Alle børn er ude mindst en time, uanset vejret, og de bliver forpustede.',
    answers: ['kl-2024-3-2-3'],
    seen: 88,
    years: 4,
    decidedBy: 'Dagtilbudschefen',
    at: dayCare,
    reach: [5, 5],
    for: ['infants'],
    against: ['inactivity'],
  },
  {
    title: 'Legepladser uden røg og nikotin',
    sort: 'rule',
    field: 'technical',
    description: 'Skilte beder voksne lade være. Driften ser efter, når legepladserne tilses.',
    answers: ['kl-2024-3-3-3'],
    seen: 203,
    years: 2,
    decidedBy: 'Teknik- og miljøudvalget',
    reach: [31, 34],
    arena: 'urban-space-nature',
    people: 1400,
    for: ['infants', 'school-children'],
    against: ['smoking', 'nicotine'],
  },
  {
    title: 'Tilskud, der belønner foreninger, som får nye med',
    sort: 'rule',
    field: 'culture',
    description: 'Foreninger får mere, når de tager imod medlemmer, der ikke kommer af sig selv.',
    answers: ['kl-2024-2-2-1'],
    seen: 61,
    years: 1,
    decidedBy: 'Kultur- og fritidsudvalget',
    people: 260,
    for: ['vulnerable'],
    against: ['loneliness'],
    strengthens: ['participation'],
  },
  {
    title: 'Spørgsmålet om søvn og hverdag i første samtale',
    sort: 'practice',
    field: 'employment',
    description: 'Sagsbehandlerne spørger, hvordan dagen hænger sammen, før de taler om job.',
    answers: ['kl-2024-4-3-1'],
    seen: null,
    years: 1,
    at: ['Jobcenter Havby'],
    arena: 'job-centre',
    note: 'Ikke besluttet. To teams gør det, et tredje vil begynde.',
    for: ['adults', 'vulnerable'],
    against: ['mental-health'],
  },
]
