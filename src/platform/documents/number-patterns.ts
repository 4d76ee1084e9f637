const months =
  '(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|january|february|march|may|june|july|october|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|dec)'
/** What may follow a number that looks like a year and shows that it is an amount. */
const units =
  '(?:%|‰|procent|percent|per cent|pct|kr|kroner|dkk|euro|mio|mia|borgere|personer|unge|børn|ældre|voksne|elever|deltagere|timer|people|persons|citizens|residents|children|pupils|hours)'
const namers = [
  'stk\\.|nr\\.|pkt\\.|punkt|kapitel|kap\\.|artikel|art\\.|bilag|afsnit|sider?|s\\.|figur|tabel|trin|fase|version|udgave|sag|sagsnr\\.|lov|bekendtgørelse',
  'pages?|pp?\\.|figure|table|section|paragraph|chapter|article|appendix|annex|item|step|phase|edition|no\\.|act|goal|mål|pejlemærke',
].join('|')

/** Numbers in passing, taken away in this order before a sentence is asked for its amounts. */
export const passing: readonly RegExp[] = [
  // Addresses.
  /https?:\/\/\S+|www\.\S+|\S+@\S+/giu,
  // Days: 2026-11-22, 22.11.2026, 22/11 2026, den 22/11.
  /\b\d{4}-\d{2}-\d{2}\b/gu,
  /\b\d{1,2}[./-]\s?\d{1,2}(?:[./-]\s?|\s)(?:\d{4}|\d{2})\b(?![.,]?\d)/gu,
  /\b(?:den|d\.)\s\d{1,2}\/\d{1,2}\b/giu,
  // Days in words: 22. november 2026, 1.–3. maj, 22nd November, November 22, 2026.
  new RegExp(
    `\\b\\d{1,2}(?:\\.|st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2}\\.?)?\\s${months}(?!\\p{L})\\.?(?:\\s\\d{4}\\b)?`,
    'giu',
  ),
  new RegExp(`(?<!\\p{L})${months}\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s\\d{4})?\\b(?!\\s?${units})`, 'giu'),
  // Times of day.
  /\b(?:kl\.?|klokken)\s\d{1,2}(?:[.:]\d{2})?(?:\s?[-–]\s?\d{1,2}(?:[.:]\d{2})?)?/giu,
  /\b\d{1,2}:\d{2}\b|\b\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.)(?!\p{L})/giu,
  // Paragraphs of the law, pages, points and cases.
  /§§?\s?\d+\s?[a-z]?\b(?:\s?(?:[-–,]|og|and)\s?\d+(?!\s?(?:%|procent|percent)))*/giu,
  new RegExp(
    `(?<![\\p{L}.])(?:${namers})\\s?\\d[\\d./]*(?:\\s?[-–]\\s?\\d+)?\\b(?!\\s?(?:%|procent|percent))`,
    'giu',
  ),
  /(?<!\p{L})L\s\d{1,3}\b/gu,
  /(?<!\p{L})(?:tlf\.?|telefon|phone)\s(?:\d{2}\s?){4}/giu,
  // Years and decades: 2026, 2010–2025, 2023/24, 2030'erne, 2020s.
  new RegExp(
    `(?<![\\d.,])(?:18|19|20)\\d{2}(?:['’]?erne|s)?(?:\\s?[-–/]\\s?(?:(?:18|19|20)?\\d{2}))?(?!\\d|[.,]\\d|\\s?${units})`,
    'giu',
  ),
  // The number of a list point, and ordinals: 3. kvartal, 2nd round.
  /^\s*\(?\d{1,2}[.)](?=\s|$)/gu,
  /\b\d{1,2}\.\s(?=\p{Ll})|\b\d{1,3}(?:st|nd|rd|th)\b/gu,
  // Names with digits: WHO-5, COVID-19, 4H.
  /\p{L}+[-–]?\d+[\p{L}\d-]*|\b\d+\p{Lu}(?!\p{L})/gu,
  // Age groups: 16–24 år, 13-årige, 16–24-year-olds.
  /\b\d{1,2}\s?[-–]\s?\d{1,2}\s?(?:år|years)(?!\p{L})/giu,
  /\b\d{1,2}(?:\s?[-–]\s?\d{1,2})?(?:-årig\p{L}*|-year-olds?|\syears?\sold)/giu,
  // How often: every second week is a rhythm, not a share.
  /(?<!\p{L})(?:hver|hvert)\s(?:anden|andet|tredje|fjerde|femte|sjette)\s(?:uge|måned|dag|år|gang|time|kvartal)/giu,
  /(?<!\p{L})every\s(?:second|third|fourth|fifth|sixth|two|three|four|five|six)\s(?:weeks?|months?|days?|years?|times?|hours?)/giu,
]

/** Amounts in words. */
export const numberWords = {
  da: wordPattern([
    'to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten',
    '(?:\\p{L}+og)?(?:tyve|tredive|fyrre|halvtreds|tres|firs|halvfems)',
    '\\p{L}*hundrede?|\\p{L}*tusinde?|tusindvis|million(?:er)?|milliard(?:er)?|mio|mia|dusin',
    'halvdelen|halvanden|(?:tredje|fjerde|femte|sjette|ottende|tiende)del\\p{L}*|trefjerdedel\\p{L}*|procent\\p{L}*',
    'hver\\s(?:anden|tredje|fjerde|femte|sjette|syvende|ottende|niende|tiende)',
    'dobbelt\\sså|det\\sdobbelte|fordobl\\p{L}+|tredobl\\p{L}+|firdobl\\p{L}+|halver(?:e[srt]?|et|ede|ing\\p{L}*)',
  ]),
  en: wordPattern([
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen',
    '(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?',
    'hundreds?|thousands?|millions?|billions?|dozens?|percent|per\\scent|percentage',
    'half\\s(?:of|the)|one\\shalf|(?:a|one|every)[\\s-](?:third|quarter|fifth|sixth|eighth|tenth)|(?:third|quarter|fifth|sixth|eighth|tenth)s',
    'every\\s(?:second|fourth|seventh|ninth)|twice|double[ds]?(?!-)|tripled?|quadrupled?|halve[ds]?',
  ]),
} as const

function wordPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${words.join('|')})(?!\\p{L})`, 'iu')
}
