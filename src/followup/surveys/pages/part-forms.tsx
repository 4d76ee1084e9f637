import { Actions, Button, type FieldError, LinkButton, PageHead, PostForm } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Instrument, Question } from '../instrument.ts'
import { texts } from '../texts.ts'
import { BothLanguages } from './both-languages.tsx'
import { ConditionField } from './condition-field.tsx'
import type { Values } from './question-form.tsx'

interface PartProps {
  action: string
  back: string
  version: number
  values: Values
  errors: FieldError[]
  locale: Locale
}

/** Title, introduction and source. */
export function HeadForm(props: PartProps) {
  const t = texts[props.locale]
  const shared = { values: props.values, errors: props.errors, optional: t.optional }
  return (
    <>
      <PageHead title={t.head} />
      <PostForm action={props.action} version={props.version}>
        <BothLanguages name="title" labels={[t.titleDa, t.titleEn]} {...shared} />
        <BothLanguages
          name="introduction"
          labels={[t.introductionDa, t.introductionEn]}
          hint={t.introductionHint}
          rows={4}
          {...shared}
        />
        <BothLanguages
          name="source"
          labels={[`${t.sourceDa} ${t.optional}`, t.sourceEn]}
          rows={2}
          {...shared}
        />
        <Buttons {...props} />
      </PostForm>
    </>
  )
}

/** A section's heading, help and condition. */
export function SectionForm(props: PartProps & { title: string; draft: Instrument; earlier: Question[] }) {
  const t = texts[props.locale]
  const shared = { values: props.values, errors: props.errors, optional: t.optional }
  return (
    <>
      <PageHead title={t.sectionTitle(props.title)} />
      <PostForm action={props.action} version={props.version}>
        <BothLanguages name="title" labels={[t.sectionTitleDa, t.sectionTitleEn]} {...shared} />
        <BothLanguages name="help" labels={[`${t.helpDa} ${t.optional}`, t.helpEn]} rows={2} {...shared} />
        <ConditionField name="showIf" {...props} />
        <Buttons {...props} />
      </PostForm>
    </>
  )
}

function Buttons({ back, locale }: PartProps) {
  const t = texts[locale]
  return (
    <Actions>
      <Button>{t.save}</Button>
      <LinkButton href={back} look="quiet">
        {t.cancel}
      </LinkButton>
    </Actions>
  )
}
