import { type Recommendation, strengthMeanings } from '../../../knowledge/catalogue/index.ts'
import {
  Actions,
  Button,
  type FieldError,
  LinkButton,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { answerStatuses, complexities } from '../answer.ts'
import { texts } from '../texts.ts'
import { complexityWords, statusMeanings, statusWords } from '../texts-status.ts'

/** One administration's answer to one recommendation by itself, with what is wrong with it said beside the fields. */
export function AnswerPage(props: {
  locale: Locale
  recommendation: Recommendation
  administration: { id: string; name: string }
  version: number
  back: string
  value(name: string): string
  errors: FieldError[]
}) {
  const { locale, recommendation, administration, value, errors } = props
  const t = texts[locale]
  const statuses = answerStatuses.map((status) => ({
    value: status,
    label: statusWords[locale][status],
    hint:
      status === 'full' ? strengthMeanings[locale][recommendation.strength] : statusMeanings[locale][status],
  }))
  return (
    <>
      <PageHead kicker={t.singleTitle(administration.name)} title={recommendation.statement[locale]} />
      <PostForm action={`/gennemgang/${recommendation.id}/svar/${administration.id}`} version={props.version}>
        <input type="hidden" name="back" value={props.back} />
        <RadioField
          name="status"
          label={t.whereAreYou}
          options={statuses}
          value={value('status')}
          errors={errors}
        />
        <TextArea
          name="reason"
          label={t.reason}
          optional={t.optional}
          value={value('reason')}
          errors={errors}
          rows={2}
        />
        <TextField
          name="reviewOn"
          type="date"
          label={t.reviewOn}
          optional={t.optional}
          value={value('reviewOn')}
          errors={errors}
          size="short"
        />
        <div class="form-columns">
          <TextField
            name="reachCount"
            type="number"
            label={t.reachCount}
            optional={t.optional}
            value={value('reachCount')}
            errors={errors}
            size="short"
          />
          <TextField
            name="reachTotal"
            type="number"
            label={t.reachTotal}
            optional={t.optional}
            value={value('reachTotal')}
            errors={errors}
            size="short"
          />
        </div>
        <SelectField
          name="complexity"
          label={t.complexity}
          optional={t.optional}
          empty={t.noComplexity}
          value={value('complexity')}
          errors={errors}
          options={complexities.map((code) => ({ value: code, label: complexityWords[locale][code] }))}
        />
        <TextArea name="note" label={t.note} optional={t.optional} value={value('note')} errors={errors} />
        <Actions>
          <Button>{t.save}</Button>
          <LinkButton href={`/gennemgang/${recommendation.id}`} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
