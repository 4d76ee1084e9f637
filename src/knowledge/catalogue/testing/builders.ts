import type { KnownCatalogue } from '../content-schema.ts'
import type { Recommendation, RecommendationContent } from '../recommendation.ts'

/** A recommendation with something in every field; a test changes what it is about. */
export function aRecommendation(change: Partial<RecommendationContent>): RecommendationContent {
  return {
    id: 'kl-2024-1-1-1',
    edition: 'kl-2024',
    group: 'kl-2024-1',
    number: 1,
    statement: { da: 'Gør det nemt; og “rart” at gå', en: 'Make walking easy, and pleasant' },
    explanation: { da: '=Lys og bænke. Se »planen«', en: '-A bench and a lamp' },
    sourceHeading: 'Prioriter rammer før tilbud',
    sourcePage: 8,
    sourceUrl: 'https://www.kl.dk/',
    kind: 'settings',
    strength: 'decides',
    addressee: 'municipality',
    basis: ['evidence', 'law'],
    level: null,
    priority: true,
    fields: ['technical', 'health'],
    staffRoles: ['leaders'],
    targetGroups: ['older-people', 'everyone'],
    arenas: ['urban-space-nature'],
    riskFactors: ['inactivity'],
    protectiveFactors: ['neighbourhood'],
    indicators: ['fysisk_aktivitet'],
    equity: 'narrows',
    thinEvidence: false,
    sentences: [
      {
        field: 'technical',
        forHealth: { da: 'I bygger', en: 'You build' },
        forOwnTask: { da: 'Færre klager', en: 'Fewer complaints' },
      },
    ],
    supersedes: null,
    ...change,
  }
}

/** The same as it stands in a municipality's catalogue. */
export function aListed(change: Partial<Recommendation>): Recommendation {
  const { own = false, version = 1, withdrawnOn = null, ...content } = change
  return { ...aRecommendation(content), own, version, withdrawnOn }
}

export const known: KnownCatalogue = {
  editions: [
    {
      id: 'kl-2024',
      collection: 'kl',
      publisher: 'KL',
      title: 'Fremtidens forebyggelse',
      published: '2024-05',
      url: 'https://www.kl.dk/',
      isbn: '978-87-94514-19-4',
      language: 'da',
      licenceNote: { da: '© KL', en: '© KL' },
      replaces: null,
    },
  ],
  groups: [
    {
      id: 'kl-2024-1',
      sort: 'mark',
      parent: null,
      number: 1,
      name: { da: 'Sunde rammer først', en: 'Healthy settings first' },
      intro: { da: 'Hverdagens steder', en: 'The places of everyday life' },
      sourceHeading: 'Pejlemærke 1',
      sourcePage: 6,
      editions: ['kl-2024'],
      complete: true,
    },
  ],
  facets: {
    arenas: [
      { sort: 'arena', code: 'urban-space-nature', name: { da: 'Byrum', en: 'Urban space' }, level: null },
    ],
    riskFactors: [
      {
        sort: 'risk-factor',
        code: 'inactivity',
        name: { da: 'Stillesidden', en: 'Inactivity' },
        level: null,
      },
    ],
    protectiveFactors: [
      {
        sort: 'protective-factor',
        code: 'neighbourhood',
        name: { da: 'Nærmiljø', en: 'Neighbourhood' },
        level: 'structural',
      },
    ],
  },
  recommendationIds: new Set(['kl-2024-1-1-1']),
}
