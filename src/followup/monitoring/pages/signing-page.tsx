import {
  Actions,
  Button,
  Card,
  Details,
  type FieldError,
  LinkButton,
  Note,
  PostForm,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { unsettled } from '../place-standing.ts'
import type { Work } from '../reads-answering.ts'
import { texts } from '../texts.ts'
import { AnswersList } from './answers-list.tsx'
import { WorkHead } from './work-head.tsx'

export interface SigningProps {
  work: Work
  /** The name of who may sign and looks; null for the others. */
  signer: string | null
  mayAnswer: boolean
  /** Whom the coordinator may ask to sign. */
  leaders: { id: string; name: string }[]
  mayReopen: boolean
  title: string
  errors: FieldError[]
  locale: Locale
}

/** What is signed, and the signature. */
export function SigningPage(props: SigningProps) {
  const { work, locale } = props
  const t = texts[locale]
  return (
    <>
      <WorkHead work={work} here="signing" mayAnswer={props.mayAnswer} lead={t.signLead} locale={locale} />
      {work.response.signedOn ? <Signed {...props} /> : <Signature {...props} />}
      <Section title={t.whatIsSigned}>
        <AnswersList work={work} locale={locale} />
      </Section>
    </>
  )
}

function Signature(props: SigningProps) {
  const { work, signer, mayAnswer, title, errors, locale } = props
  const t = texts[locale]
  const open = unsettled(work.places).length
  const base = `/monitorering/${work.round.id}`
  if (open > 0)
    return (
      <Note kind="attention">
        <p>{t.cannotSign(open)}</p>
        {mayAnswer ? <LinkButton href={`${base}/afstemning`}>{t.toSettling}</LinkButton> : null}
      </Note>
    )
  if (signer === null) return <AskLeader {...props} />
  return (
    <Card title={`${t.signer} ${signer}`}>
      <PostForm action={`${base}/underskrift`}>
        <TextField
          name="title"
          label={t.signerTitle}
          hint={t.signerTitleHint}
          value={title}
          errors={errors}
          required
        />
        <Actions>
          <Button>{t.sign}</Button>
        </Actions>
      </PostForm>
    </Card>
  )
}

function AskLeader({ work, mayAnswer, leaders, errors, locale }: SigningProps) {
  const t = texts[locale]
  if (!mayAnswer || leaders.length === 0)
    return <Note kind="good">{leaders.length === 0 ? t.noLeader : t.onlyLeader}</Note>
  return (
    <Card title={t.askTitle}>
      <p>{t.onlyLeader}</p>
      <PostForm action={`/monitorering/${work.round.id}/underskriver`}>
        <SelectField
          name="leader"
          label={t.leader}
          options={leaders.map(({ id, name }) => ({ value: id, label: name }))}
          empty={leaders.length > 1 ? t.chooseLeader : undefined}
          errors={errors}
        />
        <Actions>
          <Button>{t.ask}</Button>
        </Actions>
      </PostForm>
    </Card>
  )
}

function Signed({ work, mayReopen, errors, locale }: SigningProps) {
  const t = texts[locale]
  const { signedByName, signedByTitle, signedOn } = work.response
  return (
    <Note kind="good">
      <p>{t.signedByWhen(signedByName ?? '', signedByTitle ?? '', writeDay(signedOn ?? '', locale))}</p>
      {mayReopen ? (
        <Details summary={t.reopenTitle} open={errors.length > 0 || undefined}>
          <p>{t.reopenText}</p>
          <PostForm action={`/monitorering/${work.round.id}/genaabning`}>
            <TextArea name="reason" label={t.reopenReason} errors={errors} />
            <Button look="secondary">{t.reopen}</Button>
          </PostForm>
        </Details>
      ) : null}
    </Note>
  )
}
