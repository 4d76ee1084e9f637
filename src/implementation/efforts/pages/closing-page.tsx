import {
  Actions,
  Button,
  type FieldError,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  RadioField,
  TextArea,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Effort } from '../reads.ts'
import { allowedMoves, type Stage } from '../stage.ts'
import { texts } from '../texts.ts'

/** Closing an effort: what it becomes, and what was learned, beside the test that was agreed on. */
export function ClosingPage(props: {
  effort: Effort
  decides: string
  values: { to?: string; reason?: string }
  errors: FieldError[]
  locale: Locale
}) {
  const { effort, values, errors, locale } = props
  const t = texts[locale]
  const ends = (['routine', 'stopped'] as const satisfies Stage[]).filter((stage) =>
    allowedMoves[effort.stage].includes(stage),
  )
  return (
    <>
      <PageHead title={t.closeTitle(effort.title)} lead={t.closeLead} />
      {props.decides ? (
        <Note title={t.testWas}>
          <p>{props.decides}</p>
        </Note>
      ) : null}
      <PostForm action={`/indsatser/${effort.id}/lukning`}>
        <RadioField
          name="to"
          label={t.closeAs}
          errors={errors}
          value={values.to ?? (ends.length === 1 ? ends[0] : undefined)}
          options={ends.map((stage) => ({ value: stage, label: t.stages[stage], hint: t.closeHints[stage] }))}
        />
        <TextArea
          name="reason"
          label={t.learned}
          hint={t.learnedHint}
          value={values.reason}
          errors={errors}
          rows={4}
        />
        <Actions>
          <Button>{t.close}</Button>
          <LinkButton href={`/indsatser/${effort.id}`}>{t.cancel}</LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
