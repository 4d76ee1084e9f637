import {
  Actions,
  Button,
  Card,
  Details,
  type FieldError,
  PageHead,
  PostButton,
  PostForm,
  Section,
  Table,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import type { StateRequest } from '../linked.ts'
import type { Recommendation } from '../recommendation.ts'
import { titleOf } from '../search.ts'
import { texts } from '../texts.ts'

/** What the municipality has raised with the state: with whom, when, and the answer. */
export function StateRequests(props: {
  recommendation: Recommendation
  requests: StateRequest[]
  may: { edit: boolean }
  today: string
  locale: Locale
}) {
  const { requests, may, locale } = props
  const t = texts[locale].state
  return (
    <Section title={t.title} lead={t.lead}>
      {requests.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.title}
          rows={requests}
          keyOf={(request) => request.id}
          columns={[
            { label: t.raisedWith, cell: (request) => request.raisedWith },
            {
              label: t.raisedOn,
              cell: (request) => <span class="nowrap">{writeDay(request.raisedOn, locale)}</span>,
            },
            {
              label: t.answer,
              cell: (request) =>
                request.answer ? (
                  <>
                    {request.answer}
                    {request.answeredOn ? (
                      <span class="fact-note">{writeDay(request.answeredOn, locale)}</span>
                    ) : null}
                  </>
                ) : (
                  t.noAnswer
                ),
            },
            ...(may.edit
              ? [
                  {
                    label: t.edit,
                    cell: (request: StateRequest) => (
                      <a href={`/henvendelser/${request.id}/rediger`}>{t.edit}</a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {may.edit ? (
        <Details summary={t.add} open={requests.length === 0}>
          <PostForm action={`/anbefalinger/${props.recommendation.id}/henvendelser`} label={t.add}>
            <RequestFields
              values={{ raisedWith: '', raisedOn: props.today, answer: '', answeredOn: '' }}
              locale={locale}
            />
            <Actions>
              <Button>{t.save}</Button>
            </Actions>
          </PostForm>
        </Details>
      ) : null}
    </Section>
  )
}

export interface RequestValues {
  raisedWith: string
  raisedOn: string
  answer: string
  answeredOn: string
}

export function RequestFields({
  values,
  errors,
  locale,
}: {
  values: RequestValues
  errors?: FieldError[] | undefined
  locale: Locale
}) {
  const t = texts[locale].state
  return (
    <>
      <TextField
        name="raisedWith"
        label={t.raisedWith}
        hint={t.raisedWithHint}
        value={values.raisedWith}
        errors={errors}
        maxLength={200}
      />
      <TextField
        name="raisedOn"
        label={t.raisedOn}
        type="date"
        size="short"
        value={values.raisedOn}
        errors={errors}
      />
      <TextArea name="answer" label={t.answer} optional={t.optional} value={values.answer} errors={errors} />
      <TextField
        name="answeredOn"
        label={t.answeredOn}
        optional={t.optional}
        type="date"
        size="short"
        value={values.answeredOn}
        errors={errors}
      />
    </>
  )
}

export function RequestPage(props: {
  recommendation: Recommendation
  id: string | null
  version?: number
  values: RequestValues
  errors?: FieldError[]
  locale: Locale
}) {
  const { recommendation, id, values, errors, locale } = props
  const t = texts[locale].state
  return (
    <>
      <PageHead title={id ? t.editTitle : t.add} lead={titleOf(recommendation.statement, locale)} />
      <Card>
        <PostForm
          action={id ? `/henvendelser/${id}` : `/anbefalinger/${recommendation.id}/henvendelser`}
          version={props.version}
        >
          <RequestFields values={values} errors={errors} locale={locale} />
          <Actions>
            <Button>{t.save}</Button>
          </Actions>
        </PostForm>
      </Card>
      {id ? (
        <p>
          <PostButton action={`/henvendelser/${id}/sletning`} look="quiet">
            {t.remove}
          </PostButton>
        </p>
      ) : null}
    </>
  )
}
