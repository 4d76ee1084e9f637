import type { ReportDocument, Run } from '../document.ts'

const text = (written: string): Run => ({ kind: 'text', text: written })
const bold = (written: string): Run => ({ kind: 'bold', text: written })
const figure = (id: string): Run => ({ kind: 'figureReference', id })

/** A committee item from the invented municipality Havby, with every kind of block; `change` replaces what a test is about. */
export function aCommitteeItem(change: Partial<ReportDocument> = {}): ReportDocument {
  return { ...committeeItem, ...change }
}

/** A line chart with marks and direct labels, as the charts of the app are drawn. */
export const lonelinessChart = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 280" role="img" aria-labelledby="t">
<title id="t">Ensomhed</title>
<g stroke="#d5dfe1"><line x1="50" x2="500" y1="230" y2="230"/><line x1="50" x2="500" y1="165" y2="165"/><line x1="50" x2="500" y1="100" y2="100"/><line x1="50" x2="500" y1="35" y2="35"/></g>
<g font-size="13" fill="#4d6066"><g text-anchor="end"><text x="42" y="234">0 %</text><text x="42" y="169">5 %</text><text x="42" y="104">10 %</text><text x="42" y="39">15 %</text></g>
<g text-anchor="middle"><text x="50" y="254">2013</text><text x="200" y="254">2017</text><text x="350" y="254">2021</text><text x="500" y="254">2025</text></g></g>
<path d="M50 178L200 172L350 118L500 82L500 60L350 98L200 158L50 166Z" fill="#dfeaeb"/>
<polyline points="50,172 200,165 350,108 500,71" fill="none" stroke="#0b4f57" stroke-width="3"/>
<polyline points="50,170 200,166 350,122 500,104" fill="none" stroke="#a8261d" stroke-width="2" stroke-dasharray="6 4"/>
<g fill="#fff" stroke="#0b4f57" stroke-width="2.5"><circle cx="50" cy="172" r="5"/><circle cx="200" cy="165" r="5"/><circle cx="350" cy="108" r="5"/><circle cx="500" cy="71" r="5"/></g>
<text x="514" y="76" font-size="14" font-weight="600" fill="#0b4f57">Havby 12,2 %</text><text x="514" y="109" font-size="14" font-weight="600" fill="#a8261d">Hele landet 9,7 %</text></svg>`

const committeeItem: ReportDocument = {
  title: 'Flere unge i Havby føler sig ensomme: forslag til tre indsatser',
  subtitle: 'Sagsfremstilling til Social- og Sundhedsudvalget',
  language: 'da',
  municipality: 'Havby Kommune',
  dateText: '22. november 2026',
  author: 'Anne Kjær, forebyggelseskonsulent',
  keywords: ['ensomhed', 'unge', 'forebyggelse'],
  footer: 'Tal fastfrosset 22. november 2026 · Havby er en opdigtet kommune',
  blocks: [
    {
      kind: 'keyValues',
      entries: [
        { label: 'Udvalg', runs: [text('Social- og Sundhedsudvalget')] },
        { label: 'Møde', runs: [text('9. december 2026 kl. 16.30')] },
        { label: 'Forvaltninger', runs: [text('Børn og Unge, Kultur og Fritid, Sundhed')] },
        { label: 'Økonomi', runs: [text('601.000 kr. om året i drift, se '), figure('havby-okonomi')] },
      ],
    },
    { kind: 'heading', level: 2, text: 'Indstilling' },
    { kind: 'paragraph', runs: [text('Forvaltningen indstiller, at udvalget')] },
    {
      kind: 'numbered',
      points: [
        [text('godkender målet om, at færre unge i Havby føler sig ensomme,')],
        [text('sætter indsatserne i '), figure('havby-okonomi'), text(' i gang fra august 2027, og')],
        [text('får en status hvert år, næste gang i november 2027.')],
      ],
    },
    { kind: 'heading', level: 2, text: 'Det korte af det lange' },
    {
      kind: 'paragraph',
      runs: [
        text(
          'Andelen af unge, der ofte føler sig ensomme, er steget siden 2017 og ligger nu over hele landet (',
        ),
        figure('havby-ensomhed'),
        text('). Stigningen er størst blandt unge uden for uddannelse og job. '),
        bold('Rammer kommer før tilbud: '),
        text('forslaget begynder derfor i skolen og foreningen, hvor alle unge kommer. Læs mere hos '),
        { kind: 'link', text: 'Sundhedsstyrelsen', url: 'https://www.sst.dk' },
        text('.'),
      ],
    },
    {
      kind: 'figure',
      svg: lonelinessChart,
      altText:
        'Linjediagram fra 2013 til 2025. Havby stiger fra 4,5 til 12,2 procent, hele landet fra 4,6 til 9,7 procent.',
      caption: 'Unge, der ofte føler sig ensomme. Det lyse bånd er 95 %-sikkerhedsintervallet for Havby.',
      figureId: 'havby-ensomhed',
    },
    {
      kind: 'note',
      tone: 'warning',
      runs: [
        text(
          'Tallene for 2025 bygger på få svar fra unge uden for uddannelse. Forskellen til hele landet er sikker; ',
        ),
        { kind: 'italic', text: 'størrelsen' },
        text(' af den er det ikke.'),
      ],
    },
    { kind: 'heading', level: 2, text: 'Forslaget' },
    { kind: 'heading', level: 3, text: 'Hvad der skal ske, og hvad det koster' },
    {
      kind: 'table',
      caption: 'De tre indsatser med ansvar, rækkevidde og årlig drift.',
      headers: [
        { text: 'Indsats' },
        { text: 'Ansvarlig forvaltning' },
        { text: 'Rækkevidde' },
        { text: 'Drift, kr. om året', align: 'end' },
      ],
      rows: [
        ['Fællesskab fra første skoledag', 'Børn og Unge', '14 af 22 skoler', '320.000'],
        ['Naboskab i Vestbyen', 'Kultur og Fritid', 'Unge 16–24 år i Vestbyen', '185.000'],
        ['Brobygning til foreninger', 'Sundhed', 'Unge uden uddannelse og job', '96.000'],
      ],
      figureId: 'havby-okonomi',
    },
    { kind: 'heading', level: 3, text: 'Hvad der skal være på plads først' },
    {
      kind: 'bullets',
      points: [
        [
          bold('Skolerne '),
          text('har en fast voksen, som eleverne kender, og som tager imod på de første dage.'),
        ],
        [
          bold('Foreningerne '),
          text('siger ja til en åben dag hver måned og får en kontaktperson i kommunen.'),
        ],
        [text('Kontingentet kan betales af fripladsordningen, uden at familien skal søge flere steder.')],
        [text('Busserne fra Vestbyen kører, når der er træning om aftenen.')],
        [text('Jobcenteret spørger alle unge, om de har nogen at være sammen med, og kender vejen videre.')],
        [text('De unge har selv været med til at vælge tid og sted.')],
        [text('Ungerådet læser udkastet, inden det sendes i høring.')],
        [text('Boligselskabet lægger lokale til, og beboerne har nøglen.')],
        [text('Vi ved, hvem der ikke kommer, og spørger dem hvorfor.')],
        [text('Hver indsats har en ejer, en frist og et tal, der viser, om det går den rigtige vej.')],
      ],
    },
    { kind: 'pageBreak' },
    { kind: 'heading', level: 2, text: 'Indvendinger og svar' },
    {
      kind: 'paragraph',
      runs: [
        text('Foreningerne er bekymrede for at stå alene med unge, der har det svært. '),
        text('Derfor får de en fast kontaktperson, og aftalen kan siges op fra dag til dag.'),
      ],
    },
    {
      kind: 'note',
      tone: 'info',
      runs: [text('Bilag med spørgsmål og svar fra høringen ligger i sagen.')],
    },
  ],
}
