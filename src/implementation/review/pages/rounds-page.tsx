import type { Edition } from '../../../knowledge/catalogue/index.ts'
import {
  Actions,
  Button,
  Card,
  CheckField,
  Empty,
  type FieldError,
  PageHead,
  PostButton,
  PostForm,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { Round } from '../round.ts'
import { texts } from '../texts.ts'
import { ReviewTabs } from './review-tabs.tsx'

export interface RoundsProps {
  locale: Locale
  rounds: Round[]
  editions: Pick<Edition, 'id' | 'title'>[]
  mayRun: boolean
  mayAnswer: boolean
  typed: { name: string; editions: readonly string[]; errors: FieldError[] } | null
}

export function RoundsPage(props: RoundsProps) {
  const { locale, rounds, mayRun } = props
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={t.title} title={t.roundsTitle} lead={t.roundsLead} />
      <ReviewTabs here="/runder" locale={locale} mayAnswer={props.mayAnswer} />
      {rounds.length === 0 ? (
        <Empty title={t.noRoundTitle}>
          <p>{t.noRoundLead}</p>
        </Empty>
      ) : (
        <Rounds {...props} />
      )}
      {mayRun ? <Start {...props} /> : null}
    </>
  )
}

function Rounds({ locale, rounds, editions, mayRun }: RoundsProps) {
  const t = texts[locale]
  const titles = new Map(editions.map(({ id, title }) => [id, title]))
  return (
    <Table
      caption={t.roundsCaption}
      rows={rounds}
      keyOf={({ id }) => id}
      columns={[
        { label: t.round, cell: ({ name }) => name },
        { label: t.begun, cell: ({ startedOn }) => writeDay(startedOn, locale) },
        {
          label: t.status,
          cell: ({ closedOn }) =>
            closedOn ? t.roundClosedOn(writeDay(closedOn, locale)) : <Tag tone="going">{t.roundOpen}</Tag>,
        },
        { label: t.roundAnswers, align: 'right', cell: ({ touched }) => touched },
        {
          label: t.edition,
          cell: ({ editions: asked }) => (
            <span class="small">{asked.map((id) => titles.get(id) ?? id).join(', ')}</span>
          ),
        },
        ...(mayRun
          ? [{ label: t.roundMove, cell: (round: Round) => <Move {...{ round, locale, rounds }} /> }]
          : []),
      ]}
    />
  )
}

/** An open round can be closed; of the closed ones only the newest can be opened again. */
function Move({ round, rounds, locale }: Pick<RoundsProps, 'rounds' | 'locale'> & { round: Round }) {
  const t = texts[locale]
  if (round.closedOn === null) {
    return (
      <PostButton action={`/gennemgang/runder/${round.id}/lukning`} label={t.roundCloseLabel(round.name)}>
        {t.roundClose}
      </PostButton>
    )
  }
  return round === rounds[0] ? (
    <PostButton action={`/gennemgang/runder/${round.id}/genaabning`} label={t.roundReopenLabel(round.name)}>
      {t.roundReopen}
    </PostButton>
  ) : null
}

function Start({ locale, rounds, editions, typed }: RoundsProps) {
  const t = texts[locale]
  const last = rounds[0]
  if (last?.closedOn === null) return <p class="quiet">{t.roundCloseFirst}</p>
  const errors = typed?.errors ?? []
  return (
    <Card title={t.roundStart}>
      <PostForm action="/gennemgang/runder">
        <TextField
          name="name"
          label={t.roundName}
          hint={t.roundNameHint}
          value={typed?.name ?? ''}
          errors={errors}
          required
        />
        <CheckField
          name="editions"
          label={t.roundEditions}
          errors={errors}
          values={typed?.editions ?? last?.editions ?? ['kl-2024']}
          options={editions.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Actions>
          <Button>{t.roundStart}</Button>
        </Actions>
      </PostForm>
    </Card>
  )
}
