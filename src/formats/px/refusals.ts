import { writeNumber } from '../../values/numbers.ts'
import { type RefusalDetails, refusals, type Sentence } from '../../values/refusal.ts'

type Words = { status: 422; da: Sentence; en: Sentence }

/** Why a PX file is not read, each with the line and the character where the reading stopped. */
export const pxRefusals = refusals('px', {
  notPx: at(
    () =>
      'her skulle der stå et nøgleord fulgt af et lighedstegn. Kontrollér, at det er en PX-fil, og hent den igen.',
    () =>
      'a keyword followed by an equals sign was expected here. Check that it is a PX file and fetch it again.',
  ),
  brokenStatement: at(
    (d) =>
      `»${d.keyword}« kan ikke læses, for et anførselstegn eller et semikolon står forkert. Ret linjen, og prøv igen.`,
    (d) =>
      `“${d.keyword}” cannot be read, because a quotation mark or a semicolon is misplaced. Correct the line and try again.`,
  ),
  noData: at(
    () => 'filen slutter, før tallene (DATA) er begyndt. Hent hele filen igen.',
    () => 'the file ends before the figures (DATA) have begun. Fetch the whole file again.',
  ),
  missingKeyword: at(
    (d) =>
      `der er ingen »${d.keyword}« før tallene, og uden den kan tabellen ikke forstås. Hent filen igen, eller skriv den ind.`,
    (d) =>
      `there is no “${d.keyword}” before the figures, and without it the table cannot be understood. Fetch the file again or add it.`,
  ),
  missingValues: at(
    (d) => `variablen »${d.variable}« har ingen værdier (VALUES). Hent filen igen, eller skriv dem ind.`,
    (d) => `the variable “${d.variable}” has no values (VALUES). Fetch the file again or add them.`,
  ),
  unknownContentsVariable: at(
    (d) =>
      `CONTVARIABLE nævner »${d.variable}«, som ikke er en variabel i tabellen. Ret navnet, og prøv igen.`,
    (d) =>
      `CONTVARIABLE names “${d.variable}”, which is no variable of the table. Correct the name and try again.`,
  ),
  repeatedVariable: at(
    (d) => `variablen »${d.variable}« står to gange i STUB og HEADING. Ret navnet, og prøv igen.`,
    (d) => `the variable “${d.variable}” stands twice in STUB and HEADING. Correct the name and try again.`,
  ),
  wrongCount: at(
    (d) =>
      `»${d.keyword}« har ${count(d, 'found', 'da')} for »${d.variable}«, men der skal være ${count(d, 'expected', 'da')}. Ret linjen, og prøv igen.`,
    (d) =>
      `“${d.keyword}” has ${count(d, 'found', 'en')} for “${d.variable}”, but there must be ${count(d, 'expected', 'en')}. Correct the line and try again.`,
  ),
  invalidDecimals: at(
    (d) => `DECIMALS er »${d.value}«, men skal være et helt tal fra 0 til 15. Ret tallet, og prøv igen.`,
    (d) => `DECIMALS is “${d.value}”, but must be a whole number from 0 to 15. Correct it and try again.`,
  ),
  unknownLanguage: at(
    (d) =>
      `filen har ikke sproget »${d.language}«, men ${d.languages || 'nævner slet ingen sprog'}. Vælg et af filens egne, og prøv igen.`,
    (d) =>
      `the file does not have the language “${d.language}”; it has ${d.languages || 'named none at all'}. Choose one of its own and try again.`,
  ),
  tooFewFigures: at(
    (d) =>
      `her slutter filen med ${count(d, 'found', 'da')} tal, men tabellen skal have ${count(d, 'expected', 'da')}. Hent hele filen igen.`,
    (d) =>
      `the file ends here with ${count(d, 'found', 'en')} figures, but the table must have ${count(d, 'expected', 'en')}. Fetch the whole file again.`,
  ),
  tooManyFigures: at(
    (d) =>
      `her begynder flere tal, end tabellens ${count(d, 'expected', 'da')} celler har plads til. Hent filen igen.`,
    (d) =>
      `more figures begin here than the ${count(d, 'expected', 'en')} cells of the table have room for. Fetch the file again.`,
  ),
  brokenOff: at(
    () =>
      'filen slutter midt i et tal uden semikolon, så det sidste tal kan mangle cifre. Hent hele filen igen.',
    () =>
      'the file ends in the middle of a figure without a semicolon, so the last one may lack digits. Fetch the whole file again.',
  ),
  notAFigure: at(
    (d) => `»${d.text}« er hverken et tal eller et tegn for et manglende tal. Ret det, og prøv igen.`,
    (d) => `“${d.text}” is neither a figure nor a sign for a missing one. Correct it and try again.`,
  ),
  openQuote: at(
    () => 'et anførselstegn blandt tallene bliver aldrig lukket. Luk det eller fjern det, og prøv igen.',
    () => 'a quotation mark among the figures is never closed. Close or remove it and try again.',
  ),
  unknownKey: at(
    (d) =>
      `»${d.text}« er ingen værdi af »${d.variable}«, som linjerne er nummereret efter (KEYS). Ret den, og prøv igen.`,
    (d) =>
      `“${d.text}” is no value of “${d.variable}”, by which the rows are keyed (KEYS). Correct it and try again.`,
  ),
  repeatedRow: at(
    () => 'den samme række står to gange (KEYS). Fjern den ene, og prøv igen.',
    () => 'the same row stands twice (KEYS). Remove one of them and try again.',
  ),
  tooLarge: at(
    (d) =>
      `tabellen har flere end ${count(d, 'cells', 'da')} celler, og så mange læses ikke på én gang. Hent den i flere dele.`,
    (d) =>
      `the table has more than ${count(d, 'cells', 'en')} cells, and so many are not read at once. Fetch it in several parts.`,
  ),
  tooMuchText: at(
    () =>
      'der er mere tekst før tallene, end en PX-fil bør have, og den læses ikke. Hent tabellen i flere dele.',
    () =>
      'there is more text before the figures than a PX file should have, and it is not read. Fetch the table in several parts.',
  ),
  tooManyVariables: at(
    (d) => `tabellen har flere end ${d.most} variable, og så mange har ingen statistik. Hent filen igen.`,
    (d) =>
      `the table has more than ${d.most} variables, and no statistics have so many. Fetch the file again.`,
  ),
  controlCharacter: at(
    () => 'her står et tegn, som ingen tekst må have. Hent filen igen, eller gem den som ren tekst.',
    () => 'there is a character here that no text may have. Fetch the file again or save it as plain text.',
  ),
})

/** Rules a PX file breaks without harm to its figures: what was left out, and where. */
export const pxWarnings = refusals('px', {
  brokenOptional: at(
    (d) =>
      `»${d.keyword}« kan ikke læses, for et anførselstegn står forkert, og er sprunget over. Tallene er læst.`,
    (d) =>
      `“${d.keyword}” cannot be read, because a quotation mark is misplaced, and was skipped. The figures were read.`,
  ),
  unknownVariable: at(
    (d) => `»${d.keyword}« nævner »${d.variable}«, som ikke er en variabel i tabellen, og er sprunget over.`,
    (d) => `“${d.keyword}” names “${d.variable}”, which is no variable of the table, and was skipped.`,
  ),
  unknownValue: at(
    (d) => `»${d.keyword}« nævner »${d.value}«, som ikke er en værdi i tabellen, og er sprunget over.`,
    (d) => `“${d.keyword}” names “${d.value}”, which is no value of the table, and was skipped.`,
  ),
  invalidSetting: at(
    (d) => `»${d.keyword}« kan ikke være »${d.value}« og er sprunget over.`,
    (d) => `“${d.keyword}” cannot be “${d.value}” and was skipped.`,
  ),
  noDescription: at(
    () => 'DESCRIPTIONDEFAULT siger, at beskrivelsen skal vises, men der er ingen DESCRIPTION.',
    () => 'DESCRIPTIONDEFAULT says that the description is to be shown, but there is no DESCRIPTION.',
  ),
  noTitle: at(
    () => 'filen har hverken TITLE eller DESCRIPTION, så tabellen har intet navn.',
    () => 'the file has neither TITLE nor DESCRIPTION, so the table has no name.',
  ),
  undeclaredLanguage: at(
    (d) =>
      `»${d.keyword}« er skrevet på »${d.language}«, som filen ikke siger, den har, og er sprunget over.`,
    (d) =>
      `“${d.keyword}” is written in “${d.language}”, which the file does not say it has, and was skipped.`,
  ),
  untranslated: at(
    (d) => `»${d.keyword}« findes ikke på »${d.language}«; filens eget sprog er brugt i stedet.`,
    (d) => `“${d.keyword}” is not there in “${d.language}”; the file’s own language was used instead.`,
  ),
  translationCount: at(
    (d) =>
      `»${d.keyword}« på »${d.language}« har et andet antal end på filens eget sprog og er sprunget over.`,
    (d) =>
      `“${d.keyword}” in “${d.language}” has another number than in the file’s own language and was skipped.`,
  ),
  otherCodePage: at(
    (d) => `filen siger, at dens tegn er ${d.declared}, men de er ${d.actual} og er læst sådan.`,
    (d) =>
      `the file says that its characters are ${d.declared}, but they are ${d.actual} and were read as such.`,
  ),
  unknownSign: at(
    (d) =>
      `»${d.text}« er hverken et tal eller et af formatets tegn; cellen er læst som tom med det som forklaring.`,
    (d) =>
      `“${d.text}” is neither a figure nor one of the format’s signs; the cell was read as empty with it as the reason.`,
  ),
  noEnd: at(
    () => 'filen slutter uden det semikolon, der skal stå efter det sidste tal. Alle tal er læst.',
    () => 'the file ends without the semicolon that belongs after the last figure. All figures were read.',
  ),
  repeatedCode: at(
    (d) => `værdien »${d.value}« står flere gange i »${d.variable}« og har fået et nummer efter sig.`,
    (d) => `the value “${d.value}” stands several times in “${d.variable}” and was given a number.`,
  ),
  timeCount: at(
    (d) => `TIMEVAL for »${d.variable}« passer ikke med variablens værdier og er sprunget over.`,
    (d) => `TIMEVAL for “${d.variable}” does not agree with the values of the variable and was skipped.`,
  ),
})

/** A sentence that begins with the place. */
function at(da: (details: RefusalDetails) => string, en: (details: RefusalDetails) => string): Words {
  return {
    status: 422,
    da: (d) => `Linje ${d.line}, tegn ${d.column}: ${da(d)}`,
    en: (d) => `Line ${d.line}, character ${d.column}: ${en(d)}`,
  }
}

function count(details: RefusalDetails, key: string, locale: 'da' | 'en'): string {
  return writeNumber(Number(details[key]), locale)
}
