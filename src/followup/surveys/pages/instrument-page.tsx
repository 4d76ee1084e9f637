import { Details, LinkButton, Note, PageHead, PostButton, Section } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Published, WholeInstrument } from '../reads.ts'
import { placedQuestions } from '../references.ts'
import { said } from '../survey.ts'
import { texts } from '../texts.ts'
import { InstrumentBody } from './instrument-body.tsx'

interface InstrumentProps {
  whole: WholeInstrument
  shown: Published
  versions: Published[]
  mayEdit: boolean
  day(instant: Date): string
  locale: Locale
}

/** One published version, to be read. */
export function InstrumentPage(props: InstrumentProps) {
  const { whole, shown, versions, locale } = props
  const t = texts[locale]
  const { contents } = shown
  const others = versions.filter(({ number }) => number !== shown.number)
  return (
    <>
      <PageHead
        kicker={t.publishedBy(shown.number, shown.publishedBy, props.day(shown.publishedAt))}
        title={said(contents.title, locale)}
        lead={said(contents.introduction, locale)}
        actions={<Moves {...props} />}
      />
      {whole.termsConfirmedBy ? (
        <Note title={t.termsBy(whole.termsConfirmedBy)}>
          <p>{whole.termsSource}</p>
        </Note>
      ) : null}
      <InstrumentBody instrument={contents} locale={locale} />
      {shown.comparability.length > 0 ? <Comparability {...props} /> : null}
      {others.length > 0 ? (
        <Section title={t.otherVersions}>
          <ul>
            {others.map(({ number, publishedBy, publishedAt }) => (
              <li key={number}>
                <a href={`/undersoegelser/skemaer/${whole.id}?udgave=${number}`}>
                  {t.publishedBy(number, publishedBy, props.day(publishedAt))}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function Moves({ whole, shown, mayEdit, locale }: InstrumentProps) {
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}`
  const version = `?udgave=${shown.number}`
  return (
    <>
      {mayEdit && shown.number === whole.published?.number ? (
        <LinkButton href={`/undersoegelser/ny?skema=${whole.id}`} look="primary">
          {t.askWith}
        </LinkButton>
      ) : null}
      <LinkButton href={`${here}/proeve${version}`}>{t.preview}</LinkButton>
      <LinkButton href={`${here}/papir${version}`}>{t.paper}</LinkButton>
      <LinkButton href={`${here}/json${version}`} look="quiet" download>
        {t.download}
      </LinkButton>
      {mayEdit && !whole.isShape ? (
        whole.draft ? (
          <LinkButton href={`${here}/kladde`} look="quiet">
            {t.toDraft}
          </LinkButton>
        ) : (
          <PostButton action={`${here}/ny-udgave`} look="quiet">
            {t.newVersion}
          </PostButton>
        )
      ) : null}
      {mayEdit ? (
        <PostButton action={`${here}/henlaeggelse`} look="quiet">
          {t.retire}
        </PostButton>
      ) : null}
    </>
  )
}

function Comparability({ shown, locale }: InstrumentProps) {
  const t = texts[locale]
  const questions = placedQuestions(shown.contents)
  return (
    <Section title={t.comparability}>
      {shown.comparability.map(({ question, isComparable, note }) => (
        <Details
          key={question}
          summary={said(questions.get(question)?.question.text ?? { da: question, en: question }, locale)}
        >
          <p>
            {isComparable ? t.comparable : t.notComparable}. {note}
          </p>
        </Details>
      ))}
    </Section>
  )
}
