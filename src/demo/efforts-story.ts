import type { Answers, EffortFields, Origin, Part, Stage } from '../implementation/efforts/index.ts'
import type { CastKey } from './cast.ts'

/** An effort as Havby tells it: moves and closing in days before today. */
export interface StoryEffort {
  key: string
  fields: Omit<EffortFields, 'ownerAccount' | 'administrationIds'>
  owner: CastKey | null
  by: CastKey
  administrations: string[]
  origin: Origin
  parts: Partial<Record<Part, Answers>>
  moves: { to: Stage; daysAgo: number; reason?: string }[]
}

const nothing = {
  targetGroups: [],
  arenas: [],
  riskFactors: [],
  protectiveFactors: [],
  tactic: null,
  hard: null,
  about: null,
} satisfies Partial<EffortFields>

/** What people in Havby work on. */
export const storyEfforts: StoryEffort[] = [
  {
    key: 'school',
    fields: {
      ...nothing,
      title: 'Røgfri skoletid på alle skoler',
      about:
        'Ingen ryger eller bruger nikotin i skoletiden, hverken elever eller voksne. Reglen er den samme på alle 11 skoler.',
      kind: 'settings',
      scope: 'specific',
      recommendationIds: ['kl-2024-3-3-1'],
      targetGroups: ['school-children', 'young-people'],
      arenas: ['schools-clubs'],
      riskFactors: ['smoking', 'nicotine'],
      tactic: 'where-it-moves',
      hard: 'At de voksne også skulle med. Det tog to skoler et halvt år.',
    },
    owner: 'mette',
    by: 'mette',
    administrations: ['children', 'health'],
    origin: { kind: 'recommendation', id: 'kl-2024-3-3-1' },
    parts: {
      design: {
        core: 'Gælder alle, hele skoletiden, også uden for skolens grund.',
        adapted:
          'De to skoler ved havnen fik et halvt år til at vænne sig til det, fordi erhvervsskolen ligger lige ved siden af.',
        whoDifferently:
          'Gårdvagten går to og to ved cykelskuret og taler med eleverne i stedet for at jage dem væk.',
        team: 'En skoleleder, en SSP-medarbejder, en fra elevrådet og forebyggelseskonsulenten.',
        preparation: 'Ti minutter på et personalemøde på hver skole.',
        training: 'Den korte samtale om nikotin, to timer.',
      },
      chain: {
        chainAction: 'Samme regel på alle skoler, og voksne, der siger det samme.',
        chainMechanism: 'Færre begynder, fordi ingen ser andre gøre det i frikvarteret.',
        chainRecommendation:
          'En skoletid uden røg og nikotin er kommunens egen regel, ikke den enkelte skoles.',
        chainIndicator: 'Andelen, der ryger dagligt, falder ved næste sundhedsprofil.',
        indicators: ['rygning'],
      },
      dilemma: {
        inconvenienced: 'Lærere og pædagoger, der selv ryger.',
        interest: 'Retten til at bestemme over sin egen pause.',
        cost: 'En pause uden røg, og for nogle en svær tid.',
        ourAnswer: 'Gratis rygestop i arbejdstiden det første halve år.',
        alternative: 'Hver skole finder sin egen regel, og eleverne finder hullerne.',
      },
      resources: {
        developmentHours: 160,
        developmentMoney: 25000,
        operationHours: 40,
        operationMoney: 0,
        resourceSource: 'Timeregnskab fra skolerne, juni',
        fromAssociations: 'Idrætsforeningerne har taget samme regel til kampe for børn.',
        fromFamily: 'Forældrene har skrevet under på en fælles aftale i 7. klasse.',
      },
      success: {
        coordinator: 'yes',
        relations: 'yes',
        early: 'partly',
        earlyNote: 'Pædagogerne i klubberne kom først med i marts.',
        across: 'yes',
        leadership: 'yes',
        political: 'yes',
        politicalNote: 'Vedtaget i Børne- og Skoleudvalget.',
      },
      closing: {
        decides: 'Når alle 11 skoler har reglen i deres ordensregler og selv følger op på den.',
        decidesOn: '',
      },
    },
    moves: [
      { to: 'test', daysAgo: 420 },
      { to: 'running', daysAgo: 300 },
      {
        to: 'routine',
        daysAgo: 45,
        reason:
          'Alle 11 skoler har reglen. Det, der virkede, var, at elevrådene selv lagde den frem. Skolelederne følger op på deres egne møder fra nu af.',
      },
    ],
  },
  {
    key: 'walks',
    fields: {
      ...nothing,
      title: 'Gå-fællesskaber i alle bydele',
      about:
        'En fast gåtur om ugen i hver af Havbys seks bydele, ledet af frivillige, hvor man kan komme uden at melde sig til.',
      kind: 'offer',
      scope: 'specific',
      recommendationIds: ['kl-2024-2-1-2', 'kl-2024-2-2-3'],
      targetGroups: ['adults', 'older-people', 'vulnerable'],
      arenas: ['urban-space-nature', 'housing-area'],
      riskFactors: ['inactivity', 'loneliness'],
      protectiveFactors: ['participation', 'neighbourhood'],
      tactic: 'good-relation',
      hard: 'Vi når dem, der alligevel går tur. I Havnekvarteret kommer der tre.',
    },
    owner: 'anne',
    by: 'anne',
    administrations: ['health', 'culture'],
    origin: { kind: 'own', id: null },
    parts: {
      chain: {
        chainAction: 'En fast tur med en, der tager imod ved døren.',
        chainMechanism: 'Man bliver kendt med nogen i sin egen gade.',
        chainRecommendation: 'Kommunen og foreningerne løfter det sammen.',
        chainIndicator: 'Flere bevæger sig, og færre er alene.',
        indicators: ['fysisk_aktivitet', 'ensomhed'],
      },
      dilemma: {
        inconvenienced: 'Frivillige i idrætsforeningen.',
        interest: 'De vil dele en aktivitet, ikke løse en opgave for kommunen.',
        cost: 'Endnu en aften om ugen.',
        ourAnswer: 'To ledere pr. bydel, så ingen er bundet hver uge, og ingen skemaer.',
        alternative: 'Kommunen ansætter guider. Det når flere uger, men ikke flere venskaber.',
      },
      resources: {
        developmentHours: 120,
        developmentMoney: 15000,
        operationHours: 90,
        operationMoney: 30000,
        resourceSource: 'Skøn fra Sundhed og forebyggelse, august',
        fromAssociations: 'Havby IF: 12 frivillige turledere',
        fromNeighbourhood: 'Boligforeningen låner fælleshuset ud til kaffe bagefter.',
      },
      success: {
        coordinator: 'yes',
        relations: 'yes',
        early: 'partly',
        across: 'partly',
        acrossNote: 'Plan, teknik og miljø mangler; stierne er mørke om vinteren.',
        leadership: 'yes',
        political: 'unknown',
      },
      closing: {
        decides:
          'Kommer der mindst otte ad gangen i fem af seks bydele, fortsætter vi. Ellers samler vi kræfterne i tre.',
        decidesOn: '+75',
      },
    },
    moves: [
      { to: 'test', daysAgo: 170 },
      { to: 'running', daysAgo: 80 },
    ],
  },
  {
    key: 'food',
    fields: {
      ...nothing,
      title: 'Mad og måltider på kommunens botilbud',
      about:
        'Hvert botilbud laver en madplan sammen med beboerne: hvad der bliver spist, hvem der laver den, og hvornår køkkenet er åbent.',
      kind: 'settings',
      scope: 'specific',
      recommendationIds: ['kl-2024-4-3-3', 'kl-2024-4-1-2'],
      targetGroups: ['mental-illness', 'disability', 'marginalised'],
      arenas: ['residential-homes'],
      riskFactors: ['diet', 'severe-obesity'],
      protectiveFactors: ['participation', 'self-efficacy'],
      tactic: 'most-ready',
      hard: 'Personalet skifter, og så begynder samtalen forfra.',
    },
    owner: 'soeren',
    by: 'soeren',
    administrations: ['social', 'health'],
    origin: { kind: 'recommendation', id: 'kl-2024-4-3-3' },
    parts: {
      design: {
        core: 'Rammen ændres, ikke den enkelte: Der er noget godt at spise, når man er sulten.',
        adapted: 'Ingen forbud. Beboerne ville have slik i køkkenet, og det har de.',
        whoDifferently: 'Aftenvagten spiser med.',
        team: 'To ledere, en beboer og en diætist.',
      },
      chain: {
        chainAction: 'Madplan, åbent køkken og fælles aftensmad tre gange om ugen.',
        chainMechanism: 'Det lette valg bliver det, der står på bordet.',
        chainRecommendation: 'Bedre rammer for borgere i sårbare positioner.',
        chainIndicator:
          'Færre med svær overvægt blandt de mest udsatte. Det kan ikke ses i profilen for så lille en gruppe; vi spørger beboerne.',
        indicators: [],
      },
      success: {
        coordinator: 'partly',
        relations: 'yes',
        early: 'yes',
        across: 'no',
        acrossNote: 'Indkøbsaftalen ligger i staben.',
        leadership: 'yes',
        political: 'unknown',
      },
    },
    moves: [
      { to: 'test', daysAgo: 260 },
      { to: 'running', daysAgo: 150 },
    ],
  },
]
