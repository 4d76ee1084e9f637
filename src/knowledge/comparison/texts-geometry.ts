import type { SameShape } from '../../values/locale.ts'

const da = {
  title: 'Kommunernes omrids',
  lead: 'Indlæs en GeoJSON-fil med kommunegrænser, så kort kan tegnes med kommunernes omrids og ikke kun med lige store felter. Filen gøres enklere, så kortet er hurtigt at hente.',
  file: 'GeoJSON-fil',
  fileHint:
    'En samling af områder (FeatureCollection), hvor hvert område har kommunens kode, fx i kode, KOMKODE, lau_1 eller id. En kommune må bestå af flere områder. Længde og bredde i grader, eller meter i UTM.',
  chooseFile: 'Vælg en fil.',
  property: 'Feltet med kommunekoden',
  propertyHint: 'Lad det stå tomt, så finder Pejling det selv.',
  optional: '(kan udelades)',
  source: 'Kilde',
  sourceHint:
    'Fx Klimadatastyrelsen, Danmarks Administrative Geografiske Inddeling. Kilden står under kortet.',
  set: 'Hvem omridsene er til',
  sets: { own: 'Kun kommunen selv', national: 'Alle kommuner i denne Pejling' },
  store: 'Gem omridsene',
  stored: (count: string) => `Omridsene af ${count} kommuner er gemt. Vælg omrids på et kort.`,
  undo: 'Fortryd',
  removed: 'Omridsene er fjernet.',
  restored: 'Omridsene er tilbage.',
  remove: 'Fjern',
  removeNamed: (source: string) => `Fjern omridsene fra ${source}`,
  restore: 'Hent tilbage',
  past: 'Indlæste omrids',
  noPast: 'Der er ikke indlæst omrids endnu.',
  inUse: 'I brug',
  outOfUse: 'Ikke i brug',
  isRemoved: 'Fjernet',
  state: 'Tilstand',
  when: 'Indlæst',
  by: (day: string, name: string) => `${day} af ${name}`,
  content: 'Indhold',
  contentOf: (municipalities: string, points: string, property: string) =>
    `${municipalities} kommuner, ${points} punkter, kode i »${property}«`,
  absent: (names: string) => `Mangler: ${names}`,
  seeMap: 'Se kortet',
  mapTitle: 'Kort',
  problems: {
    'not-json':
      'Filen er ikke gyldig GeoJSON. Åbn den i det program, den kommer fra, og gem den igen som GeoJSON.',
    'too-deep': 'Filen er pakket så dybt i sig selv, at det ikke er et kort. Intet er gemt.',
    'not-a-feature-collection':
      'Filen er JSON, men ikke en samling af områder (FeatureCollection). Gem den som GeoJSON i lag af flader.',
    'too-many-features':
      'Filen har flere end 20.000 områder. Vælg en fil med kommuner og ikke med mindre områder.',
    'too-many-points': 'Filen har flere end 600.000 punkter. Vælg en udgave i mindre målestok, fx 1:500.000.',
    'no-codes': 'Ingen af områderne har en kommunekode, vi kender.',
    'no-outlines': 'Områderne med en kommunekode er ikke flader (Polygon eller MultiPolygon).',
    'not-in-denmark':
      'Punkterne ligger ikke i Danmark. Gem filen med længde og bredde (WGS 84) eller i UTM zone 32.',
  },
  properties: (names: string) => `Felterne i filen hedder: ${names}.`,
}

const en = {
  title: 'Outlines of the municipalities',
  lead: 'Import a GeoJSON file with municipal borders, so that maps can be drawn with the outlines of the municipalities and not only as equal tiles. The file is made simpler, so that the map is quick to fetch.',
  file: 'GeoJSON file',
  fileHint:
    'A FeatureCollection of areas that each carry the municipality’s code, such as in kode, KOMKODE, lau_1 or id. A municipality may consist of several areas. Longitude and latitude in degrees, or metres in UTM.',
  chooseFile: 'Choose a file.',
  property: 'The field with the municipality code',
  propertyHint: 'Leave it empty, and Pejling finds it.',
  optional: '(may be left out)',
  source: 'Source',
  sourceHint: 'Such as the Danish Agency for Climate Data. The source stands below the map.',
  set: 'Who the outlines are for',
  sets: { own: 'The municipality itself only', national: 'All municipalities in this Pejling' },
  store: 'Store the outlines',
  stored: (count: string) => `The outlines of ${count} municipalities are stored. Choose outlines on a map.`,
  undo: 'Undo',
  removed: 'The outlines are removed.',
  restored: 'The outlines are back.',
  remove: 'Remove',
  removeNamed: (source: string) => `Remove the outlines from ${source}`,
  restore: 'Bring back',
  past: 'Imported outlines',
  noPast: 'No outlines have been imported yet.',
  inUse: 'In use',
  outOfUse: 'Not in use',
  isRemoved: 'Removed',
  state: 'State',
  when: 'Imported',
  by: (day: string, name: string) => `${day} by ${name}`,
  content: 'Content',
  contentOf: (municipalities: string, points: string, property: string) =>
    `${municipalities} municipalities, ${points} points, code in “${property}”`,
  absent: (names: string) => `Lacking: ${names}`,
  seeMap: 'See the map',
  mapTitle: 'Map',
  problems: {
    'not-json':
      'The file is not valid GeoJSON. Open it in the program it comes from and save it as GeoJSON again.',
    'too-deep': 'The file is nested so deeply in itself that it is no map. Nothing was stored.',
    'not-a-feature-collection':
      'The file is JSON, but not a collection of areas (FeatureCollection). Save it as GeoJSON from a layer of polygons.',
    'too-many-features':
      'The file has more than 20,000 areas. Choose a file of municipalities and not of smaller areas.',
    'too-many-points':
      'The file has more than 600,000 points. Choose one at a smaller scale, such as 1:500,000.',
    'no-codes': 'None of the areas has a municipality code we know.',
    'no-outlines': 'The areas with a municipality code are not surfaces (Polygon or MultiPolygon).',
    'not-in-denmark':
      'The points are not in Denmark. Save the file with longitude and latitude (WGS 84) or in UTM zone 32.',
  },
  properties: (names: string) => `The fields in the file are called: ${names}.`,
} satisfies SameShape<typeof da>

export const geometryTexts = { da, en }
