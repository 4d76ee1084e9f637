import type { StoryEffort } from './efforts-story.ts'

const nothing = {
  targetGroups: [],
  arenas: [],
  riskFactors: [],
  protectiveFactors: [],
  tactic: null,
  hard: null,
  about: null,
} satisfies Partial<StoryEffort['fields']>

/** The rest: a large programme, two that are young, an idea, and one that was stopped for a good reason. */
export const moreStoryEfforts: StoryEffort[] = [
  {
    key: 'tobacco',
    fields: {
      ...nothing,
      title: 'Havby uden tobak og nikotin',
      about:
        'Et program på tværs af fem forvaltninger: arbejdspladser, skoler, haller og hjælp til dem, der vil stoppe.',
      kind: 'leadership',
      scope: 'programme',
      recommendationIds: ['kl-2024-1-3-1', 'kl-2024-1-3-2', 'sst-2018-tobak-1'],
      targetGroups: ['everyone', 'employees'],
      arenas: ['workplace', 'schools-clubs', 'leisure-offers'],
      riskFactors: ['smoking', 'nicotine'],
      tactic: 'all-at-once',
      hard: 'Udekørende medarbejdere oplever det som en regel for kontorfolk.',
    },
    owner: 'anne',
    by: 'anne',
    administrations: ['health', 'children', 'culture', 'technical', 'central'],
    origin: { kind: 'priority', id: 'smoking' },
    parts: {
      design: {
        politicalAnchoring: 'Vedtaget som ét af tre spor i sundhedspolitikken; status to gange om året.',
        executiveAnchoring: 'Direktøren for børn og kultur er formand for styregruppen.',
        acrossOrganisation: 'En styregruppe med fem forvaltninger og en projektleder på halv tid.',
        addedResources: 'En halv stilling i to år og 200.000 kr. til rygestop.',
      },
      chain: {
        chainAction: 'Ens regler, hvor kommunen selv bestemmer, og hjælp til dem, der vil stoppe.',
        chainMechanism: 'Det bliver sjældnere at se nogen ryge, og lettere at lade være.',
        chainRecommendation: 'Tre spor på én gang: færre begynder, flere stopper, flere røgfri steder.',
        chainIndicator: 'Daglig rygning og forskellen mellem korte og lange uddannelser.',
        indicators: ['rygning'],
      },
      dilemma: {
        inconvenienced: 'Medarbejdere, der ryger, især dem, der arbejder ude.',
        interest: 'At bestemme selv i pausen.',
        cost: 'En vane i ni timer, og for nogle penge til nikotintyggegummi.',
        ourAnswer: 'Forløb i arbejdstiden og gratis præparater i otte uger.',
        alternative: 'Frivillige aftaler på hver arbejdsplads. Det er prøvet siden 2019; 4 af 31 har en.',
      },
      resources: {
        developmentHours: 900,
        developmentMoney: 200000,
        operationHours: 300,
        operationMoney: 80000,
        resourceSource: 'Budget 2027, investeringsforslag 12',
      },
      success: {
        coordinator: 'yes',
        relations: 'partly',
        early: 'no',
        earlyNote: 'De udekørende er ikke spurgt endnu.',
        across: 'yes',
        leadership: 'partly',
        political: 'yes',
      },
      closing: {
        decides:
          'Styregruppen ser på rygestop, regler og medarbejdernes egne svar og beslutter, om programmet får et år mere.',
        decidesOn: '+200',
      },
    },
    moves: [{ to: 'running', daysAgo: 60 }],
  },
  {
    key: 'visits',
    fields: {
      ...nothing,
      title: 'Spørg til fællesskab ved forebyggende hjemmebesøg',
      about:
        'Besøgsmedarbejderen spørger, hvem man er sammen med, og går med til det første besøg i en forening, hvis man vil.',
      kind: 'encounter',
      scope: 'specific',
      recommendationIds: ['kl-2024-4-3-1'],
      targetGroups: ['older-people', 'vulnerable'],
      arenas: ['elderly-care', 'health-centre'],
      riskFactors: ['loneliness'],
      protectiveFactors: ['attachment', 'participation'],
      tactic: 'good-relation',
    },
    owner: 'jonas',
    by: 'anne',
    administrations: ['elderly', 'health'],
    origin: { kind: 'example', id: 'broenderslev-association-visits' },
    parts: {
      closing: {
        decides:
          'Siger mindst hver tredje ja til et besøg, og går halvdelen derhen igen, bliver det en del af besøget.',
        decidesOn: '+40',
      },
    },
    moves: [{ to: 'test', daysAgo: 50 }],
  },
  {
    key: 'jobs',
    fields: {
      ...nothing,
      title: 'Fritidsjob i haller og klubber',
      about:
        'Unge, der ikke selv finder et fritidsjob, får tre timer om ugen i en hal eller en klub og en voksen at spørge.',
      kind: 'settings',
      scope: 'specific',
      recommendationIds: ['kl-2024-2-3-2', 'kl-2024-3-1-3'],
      targetGroups: ['young-people', 'vulnerable'],
      arenas: ['leisure-offers', 'job-centre'],
      protectiveFactors: ['sense-of-success', 'employment'],
      tactic: 'most-ready',
    },
    owner: 'tom',
    by: 'tom',
    administrations: ['culture', 'employment'],
    origin: { kind: 'example', id: 'esbjerg-leisure-jobs' },
    parts: {},
    moves: [{ to: 'test', daysAgo: 35 }],
  },
  {
    key: 'shade',
    fields: {
      ...nothing,
      title: 'Skygge og vandposter på legepladserne',
      about: 'Når legepladserne alligevel skal laves om i 2027, kan der komme træer og en vandpost med.',
      kind: 'settings',
      scope: 'specific',
      recommendationIds: ['sst-2018-solbeskyttelse-2', 'kl-2024-1-1-2'],
      targetGroups: ['infants', 'school-children'],
      arenas: ['urban-space-nature', 'kindergartens'],
    },
    owner: null,
    by: 'karen',
    administrations: ['technical', 'health'],
    origin: { kind: 'recommendation', id: 'sst-2018-solbeskyttelse-2' },
    parts: {},
    moves: [],
  },
  {
    key: 'evening',
    fields: {
      ...nothing,
      title: 'Kostvejledning på aftenhold',
      about: 'Otte aftener om mad og vaner i sundhedscentret.',
      kind: 'offer',
      scope: 'specific',
      recommendationIds: ['kl-2024-1-2-2'],
      targetGroups: ['adults'],
      arenas: ['health-centre'],
      riskFactors: ['diet', 'overweight'],
    },
    owner: 'anne',
    by: 'anne',
    administrations: ['health'],
    origin: { kind: 'own', id: null },
    parts: { resources: { operationHours: 220, operationMoney: 64000, resourceSource: 'Regnskab 2025' } },
    moves: [
      { to: 'running', daysAgo: 700 },
      {
        to: 'stopped',
        daysAgo: 95,
        reason:
          'Der kom 11 på et år, og de fleste havde lange uddannelser. Timerne er flyttet til mad på botilbud, hvor rammen gør forskellen for flere.',
      },
    ],
  },
]
