import {
  Actions,
  Button,
  Details,
  type FieldError,
  PostButton,
  PostForm,
  RadioField,
  Section,
  SelectField,
  Tag,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Proof, proofKinds } from '../proof.ts'
import { texts } from '../texts.ts'
import type { RecommendationProps } from './recommendation-page.tsx'

export interface ProofTyped {
  value(name: string): string
  errors: FieldError[]
}

export function ProofSection(props: RecommendationProps) {
  const { locale, proofs, round, pairs, typed } = props
  const t = texts[locale]
  const own = pairs.filter(({ administrationId }) => props.mayAnswerFor(administrationId))
  return (
    <Section title={t.proofTitle} id="beviser" lead={t.proofLead(round?.proofDays ?? 365)}>
      {proofs.length === 0 ? <p>{t.noProof}</p> : null}
      <ul class="row-list">
        {proofs.map((proof) => (
          <ProofLine key={proof.id} {...props} proof={proof} />
        ))}
      </ul>
      {own.length ? (
        <div class="no-print">
          <Details summary={t.proofAdd} open={typed !== null}>
            <ProofForm {...props} administrations={own.map(({ administrationId }) => administrationId)} />
          </Details>
        </div>
      ) : null}
    </Section>
  )
}

function ProofLine({
  proof,
  locale,
  today,
  names,
  recommendation,
  mayAnswerFor,
}: RecommendationProps & { proof: Proof }) {
  const t = texts[locale]
  const holds = proof.validUntil >= today
  const seen = writeDay(proof.seenOn, locale)
  const until = writeDay(proof.validUntil, locale)
  return (
    <li class="faded">
      <div>
        {proof.link ? (
          <a href={proof.link} rel="noreferrer">
            {proof.title}
          </a>
        ) : (
          proof.title
        )}
        {holds ? null : (
          <>
            {' '}
            <Tag tone="attention">{t.proofExpired(seen, until)}</Tag>
          </>
        )}
        <p class="small quiet">
          {[
            t.proofKinds[proof.kind],
            names.get(proof.administrationId),
            holds ? t.proofSeen(seen, until) : null,
            proof.addedByName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {proof.note ? <p>{proof.note}</p> : null}
      </div>
      {mayAnswerFor(proof.administrationId) ? (
        <PostButton
          action={`/gennemgang/${recommendation.id}/beviser/${proof.id}/fjernelse`}
          look="quiet"
          label={t.proofRemoveLabel(proof.title)}
        >
          {t.proofRemove}
        </PostButton>
      ) : null}
    </li>
  )
}

function ProofForm(props: RecommendationProps & { administrations: string[] }) {
  const { locale, recommendation, names, administrations, today, typed } = props
  const t = texts[locale]
  const value = (name: string) => typed?.value(name) ?? ''
  const errors = typed?.errors ?? []
  return (
    <PostForm action={`/gennemgang/${recommendation.id}/beviser`}>
      <SelectField
        name="administration"
        label={t.administration}
        value={value('administration')}
        errors={errors}
        options={administrations.map((id) => ({ value: id, label: names.get(id) ?? id }))}
      />
      <RadioField
        name="kind"
        label={t.proofKind}
        inline
        value={value('kind') || 'observation'}
        errors={errors}
        options={proofKinds.map((kind) => ({ value: kind, label: t.proofKinds[kind] }))}
      />
      <TextField
        name="title"
        label={t.proofTitleField}
        hint={t.proofTitleHint}
        value={value('title')}
        errors={errors}
        size="full"
        required
      />
      <TextField
        name="link"
        label={t.proofLink}
        hint={t.proofLinkHint}
        optional={t.optional}
        value={value('link')}
        errors={errors}
        size="full"
      />
      <div class="form-columns">
        <TextField
          name="seenOn"
          type="date"
          label={t.proofSeenOn}
          value={value('seenOn') || today}
          errors={errors}
          size="short"
        />
        <TextField
          name="validUntil"
          type="date"
          label={t.proofValidUntil}
          optional={t.optional}
          value={value('validUntil')}
          errors={errors}
          size="short"
        />
      </div>
      <TextArea name="note" label={t.note} optional={t.optional} value={value('note')} errors={errors} />
      <Actions>
        <Button>{t.proofAdd}</Button>
      </Actions>
    </PostForm>
  )
}
