import type { SameShape } from '../../../values/locale.ts'

const da = {
  title: 'Tal til programmer',
  lead: 'Områder, indikatorer og tal kan hentes af et program, uden at nogen logger ind: de tal, alle må se. Skriv kilden, når du bruger dem.',
  rulesTitle: 'Sådan virker det',
  rules: [
    'Svaret kommer som JSON, CSV eller JSON-stat 2. Skriv format i adressen, eller bed om det i Accept.',
    'Gem ETag, og send det med som If-None-Match: er intet ændret, svarer vi 304 og sender ingenting.',
    'Store udtræk flyder stykke for stykke. Ændrer tallene sig imens, brydes svaret af: hent det igen.',
    'Er noget galt, svarer vi med problem+json på dansk eller engelsk.',
    'Kommunens egne tal kræver, at du er logget ind i samme browser, og skrives med set=own.',
  ],
  document: 'Hele beskrivelsen som OpenAPI 3.1',
  parameter: 'Parameter',
  meaning: 'Betydning',
  formats: 'Svarer med',
  tryIt: 'Prøv',
  parametersOf: (path: string) => `Parametre til ${path}`,
  formatMeaning: 'Svarets form, når den ikke vælges med Accept',
  languageMeaning: 'da eller en, når sproget ikke vælges med Accept-Language',
}

const en = {
  title: 'Figures for programs',
  lead: 'Areas, indicators and figures can be fetched by a program without signing in: the figures anyone may see. Name the source when you use them.',
  rulesTitle: 'How it works',
  rules: [
    'Answers come as JSON, CSV or JSON-stat 2. Put format in the address, or ask for it in Accept.',
    'Keep the ETag and send it as If-None-Match: when nothing has changed we answer 304 and send nothing.',
    'Large extracts flow piece by piece. If the figures change meanwhile the answer is cut: fetch it again.',
    'When something is wrong we answer with problem+json in Danish or English.',
    'The municipality’s own figures need you to be signed in with the same browser, and set=own.',
  ],
  document: 'The whole description as OpenAPI 3.1',
  parameter: 'Parameter',
  meaning: 'Meaning',
  formats: 'Answers with',
  tryIt: 'Try it',
  parametersOf: (path: string) => `Parameters of ${path}`,
  formatMeaning: 'The form of the answer, when Accept does not choose it',
  languageMeaning: 'da or en, when Accept-Language does not choose it',
} satisfies SameShape<typeof da>

export const apiTexts = { da, en }
