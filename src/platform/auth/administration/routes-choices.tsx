import { sql } from 'kysely'
import { z } from 'zod'
import {
  Actions,
  Button,
  type FieldError,
  PageHead,
  PostForm,
  Section,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { type Actor, record } from '../../audit/index.ts'
import type { WriteTx } from '../../tenancy/index.ts'
import {
  type Change,
  change,
  fields,
  invalid,
  page,
  pageAnswer,
  type Route,
  readForm,
  Stale,
  seeOther,
} from '../../web/index.ts'
import {
  type Choices,
  choicesOf,
  type NumberChoiceKey,
  numberChoiceKeys,
  numberChoices,
  statementKey,
} from '../choices.ts'
import { administrationTexts, choiceTexts } from './texts.ts'

const may = 'run-municipality'
const path = '/administration/valg'
const atWork: NumberChoiceKey[] = ['proof-days', 'effort-limit']
const statementFault = `${choiceTexts.da.statementFault}|${choiceTexts.en.statementFault}`

const schema = z.object({
  ...(Object.fromEntries(
    numberChoiceKeys.map((key) => [key, fields.whole(numberChoices[key].min, numberChoices[key].max)]),
  ) as Record<NumberChoiceKey, ReturnType<typeof fields.whole>>),
  [statementKey]: z
    .string()
    .trim()
    .max(500)
    .regex(/^$|^https:\/\/[^\s/]+\.[^\s]+$/, statementFault)
    .optional()
    .transform((text) => text || null),
})

export const choiceRoutes: Route[] = [
  page({
    path,
    may,
    answer: async ({ tx, locale }) => {
      const choices = await choicesOf(tx)
      return pageAnswer(
        choiceTexts[locale].title,
        <ChoicesPage locale={locale} version={versionOf(choices)} values={valuesOf(choices)} errors={[]} />,
        { trail: trailOf(locale) },
      )
    },
  }),
  change({ path, may, audit: ['choices-changed'], answer: save }),
]

async function save({ tx, form, actor, locale }: Change) {
  const t = choiceTexts[locale]
  // two who save at once are told of each other: the second waits here, and then sees the first one's choices
  await tx.rows(sql`select pg_advisory_xact_lock(hashtextextended('choices ' || ${tx.municipality}, 0))`)
  const choices = await choicesOf(tx)
  const values = Object.fromEntries([...numberChoiceKeys, statementKey].map((key) => [key, form.text(key)]))
  const parsed = readForm(form, schema, locale)
  if (!parsed.ok) {
    return invalid(
      t.title,
      <ChoicesPage locale={locale} version={versionOf(choices)} values={values} errors={parsed.errors} />,
      parsed.errors,
      { trail: trailOf(locale) },
    )
  }
  if (Number(form.text('_version')) !== versionOf(choices)) {
    const present = valuesOf(choices)
    const labels: Record<string, string> = { ...t.labels, [statementKey]: t.statementLabel }
    throw new Stale(
      versionOf(choices),
      Object.keys(values).map((key) => ({
        label: labels[key] ?? key,
        theirs: present[key] ?? '',
        mine: values[key] ?? '',
      })),
    )
  }
  await saveChoices(tx, actor, choices, parsed.value)
  return seeOther(path, { text: t.saved })
}

/** Stores what differs, so that a choice nobody made follows what we ship. */
async function saveChoices(
  tx: WriteTx,
  by: Actor,
  present: Choices,
  chosen: Record<string, number | string | null>,
): Promise<void> {
  const changed: string[] = []
  for (const [key, value] of Object.entries(chosen)) {
    const now = key === statementKey ? present.statement : present[key as NumberChoiceKey]
    if (now === value) continue
    await tx.run(sql`
      insert into platform.choice (municipality_id, key, value) values (${tx.municipality}, ${key}, ${JSON.stringify(value)}::jsonb)
      on conflict (municipality_id, key) do update set value = excluded.value, version = choice.version + 1`)
    changed.push(key)
  }
  await record(tx, by, {
    kind: 'choices-changed',
    subjectKind: 'municipality',
    subjectId: tx.municipality ?? '',
    details: { changed },
  })
}

/** Grows with every change of any of them. */
function versionOf(choices: Choices): number {
  return 1 + Object.values(choices.versions).reduce((sum, version) => sum + version, 0)
}

function valuesOf(choices: Choices): Record<string, string> {
  return {
    ...Object.fromEntries(numberChoiceKeys.map((key) => [key, String(choices[key])])),
    [statementKey]: choices.statement ?? '',
  }
}

function ChoicesPage(props: {
  locale: Locale
  version: number
  values: Record<string, string>
  errors: FieldError[]
}) {
  const t = choiceTexts[props.locale]
  const numberField = (key: NumberChoiceKey) => {
    const { standard, min, max } = numberChoices[key]
    return (
      <TextField
        key={key}
        name={key}
        label={t.labels[key]}
        hint={t.standard(standard, min, max)}
        type="number"
        size="short"
        value={props.values[key]}
        errors={props.errors}
        required
      />
    )
  }
  return (
    <>
      <PageHead title={t.title} lead={t.lead} />
      <PostForm action={path} version={props.version}>
        <Section title={t.review}>{atWork.map(numberField)}</Section>
        <Section title={t.keeping}>
          {numberChoiceKeys.filter((key) => !atWork.includes(key)).map(numberField)}
        </Section>
        <Section title={t.statement}>
          <TextField
            name={statementKey}
            label={t.statementLabel}
            hint={t.statementHint}
            optional={t.optional}
            value={props.values[statementKey]}
            size="full"
            errors={props.errors}
          />
        </Section>
        <Actions>
          <Button>{t.save}</Button>
        </Actions>
      </PostForm>
    </>
  )
}

function trailOf(locale: Locale) {
  return [{ href: '/administration', label: administrationTexts[locale].title }]
}
