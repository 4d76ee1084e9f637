import type { SameShape } from '../../../values/locale.ts'

const da = {
  title: 'Tilgængelighed',
  lead: 'Pejling skal kunne bruges af alle. Her står, hvad vi bygger efter, hvad vi har prøvet, og hvad vi ikke har.',
  standardTitle: 'Det bygger vi efter',
  standard:
    'WCAG 2.2, niveau AA. Kommunens pligt står i webtilgængelighedsloven og den europæiske standard EN 301 549.',
  testedTitle: 'Det er prøvet',
  tested: [
    'Sider prøves automatisk med axe i Chromium, når programmet ændres. En automatisk prøve finder kun en del af fejlene.',
    'Alt virker uden JavaScript, undtagen adgangsnøgler. Der kan man bruge en adgangskode eller kommunens login i stedet.',
    'Diagrammer har deres tal i en tabel, og status vises med form og ord, ikke kun med farve.',
    'PDF-filer laves efter PDF/UA-1 med overskrifter, sprog og tekst til figurer.',
  ],
  untestedTitle: 'Det er ikke prøvet endnu',
  untested: [
    'Ingen mennesker, der bruger skærmlæser eller anden hjælp til daglig, har prøvet Pejling.',
    'Der er ikke lavet en fuld gennemgang efter EN 301 549 af en uvildig.',
    'Tekster, filer og spørgeskemaer, som kommunen selv lægger ind, er ikke prøvet.',
  ],
  complainTitle: 'Fandt du noget, der ikke virker for dig?',
  complain:
    'Skriv til den kommune, du bruger Pejling i. Fortæl, hvilken side det er, og hvad der sker. Kommunens tilgængelighedserklæring siger, hvem du kan ringe eller skrive til.',
  authority: 'Digitaliseringsstyrelsen om tilgængelighedserklæringer',
  statementTitle: 'Kommunens egen erklæring',
  statement:
    'Kommunen har en tilgængelighedserklæring for sine egne sider. Vælg din kommune for at komme til den:',
  noStatement: (name: string) => `${name} har ikke oplyst, hvor dens tilgængelighedserklæring står.`,
  statementOf: (name: string) => `Erklæring fra ${name}`,
}
const en = {
  title: 'Accessibility',
  lead: 'Pejling must be usable by everybody. Here is what we build to, what we have tested, and what we have not.',
  standardTitle: 'What we build to',
  standard:
    'WCAG 2.2, level AA. The municipality’s duty is in the Danish act on web accessibility and the European standard EN 301 549.',
  testedTitle: 'What is tested',
  tested: [
    'Pages are tested automatically with axe in Chromium when the program changes. An automatic test finds only some of the faults.',
    'Everything works without JavaScript, except passkeys. There one can use a password or the municipality’s login instead.',
    'Charts have their figures in a table, and status is shown by shape and word, not by colour alone.',
    'PDF files are made to PDF/UA-1 with headings, language and text for figures.',
  ],
  untestedTitle: 'What is not tested yet',
  untested: [
    'No people who use a screen reader or other aids every day have tried Pejling.',
    'No independent full audit by EN 301 549 has been made.',
    'Texts, files and surveys that the municipality adds itself are not tested.',
  ],
  complainTitle: 'Did you find something that does not work for you?',
  complain:
    'Write to the municipality where you use Pejling. Say which page it is, and what happens. The municipality’s accessibility statement says whom you can call or write to.',
  authority: 'The Danish Agency for Digital Government on accessibility statements (in Danish)',
  statementTitle: 'The municipality’s own statement',
  statement:
    'The municipality has an accessibility statement for its own pages. Choose your municipality to get to it:',
  noStatement: (name: string) => `${name} has not said where its accessibility statement is.`,
  statementOf: (name: string) => `Statement by ${name}`,
} satisfies Omit<SameShape<typeof da>, 'tested' | 'untested'> & { tested: string[]; untested: string[] }
export const openPageTexts = { da, en }
