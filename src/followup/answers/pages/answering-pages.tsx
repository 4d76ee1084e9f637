import {
  Actions,
  Button,
  type FieldError,
  LinkButton,
  Note,
  PageHead,
  PostForm,
  RadioField,
  SelectField,
} from '../../../ui/index.ts'
import type { Day } from '../../../values/day.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Answers, QuestionField, type Survey, said } from '../../surveys/index.ts'
import { type Draft, ownSide, questionsOn, sideBeside, sidesOf } from '../draft.ts'
import type { Named } from '../reads.ts'
import { texts } from '../texts.ts'
import { AnswerList } from './answer-list.tsx'

export interface IntroProps {
  survey: Survey
  /** Where the button leads; a form where beginning makes a place of one's own. */
  begin: { href: string; isNew: boolean } | { action: string }
  /** The municipality by its name. */
  asker: string
  locale: Locale
}

/** Where one comes in: who asks what and why, how the answer is kept, and one button. */
export function IntroPage(props: IntroProps) {
  const { survey, begin, asker, locale } = props
  const t = texts[locale]
  const isResumed = 'href' in begin && !begin.isNew
  return (
    <div class="answering">
      <PageHead kicker={asker} title={survey.title} lead={said(survey.instrument.introduction, locale)} />
      <p>{isResumed ? t.resumeLead : t.beginLead}</p>
      {survey.closesOn ? <p>{t.until(writeDay(survey.closesOn, locale))}</p> : null}
      {'href' in begin ? (
        <Actions>
          <LinkButton href={begin.href} look="primary">
            {begin.isNew ? t.begin : t.goOn}
          </LinkButton>
        </Actions>
      ) : (
        <PostForm action={begin.action}>
          <Actions>
            <Button>{t.begin}</Button>
          </Actions>
        </PostForm>
      )}
      <Note title={t.howKept}>
        <p>{t.kept[survey.mode]}</p>
        <p>{t.draftKept}</p>
        {survey.showsLive ? <p>{t.shownLive}</p> : null}
      </Note>
    </div>
  )
}

export interface SideProps {
  survey: Survey
  draft: Draft
  side: number
  /** The mark of what was kept when this was shown. */
  seen: string
  /** The address of the link: `/s/…`. */
  address: string
  administrations: Named[]
  /** What was typed just now; else what is in the draft. */
  typed?: Answers
  errors: FieldError[]
  locale: Locale
}

/** What the page says while it waits for the network. */
function savingWords(locale: Locale) {
  const t = texts[locale]
  return { 'data-waiting': t.waiting, 'data-sending': t.sending, 'data-retry': t.retry }
}

export function titleOfSide({ survey, side, locale }: Pick<SideProps, 'survey' | 'side' | 'locale'>): string {
  const section = survey.instrument.sections[side - 1]
  const { aboutYou, aboutYouByRole } = texts[locale]
  if (!section) return survey.administrations.length > 0 ? aboutYou : aboutYouByRole
  return said(section.title, locale) || survey.title
}

/** One section: its questions, and what to do with them. */
export function SidePage(props: SideProps) {
  const { survey, draft, side, seen, address, locale } = props
  const t = texts[locale]
  const sides = sidesOf(survey, draft)
  const at = sides.indexOf(side) + 1
  const help = survey.instrument.sections[side - 1]?.help
  const lead = side === ownSide ? t.aboutYouLead : help ? said(help, locale) : undefined
  const isFirst = sideBeside(survey, draft, side, -1) === null
  return (
    <div class="answering">
      <PageHead kicker={survey.title} title={titleOfSide(props)} lead={lead} />
      <div class="answering-progress">
        <progress value={at} max={sides.length} aria-hidden="true" />
        <p>{t.progress(at, sides.length)}</p>
      </div>
      <div class="answering-form" data-answering {...savingWords(locale)}>
        <PostForm action={`${address}/${side}`}>
          <input type="hidden" name="_seen" value={seen} />
          {side === ownSide ? <OwnFields {...props} /> : <Questions {...props} />}
          <Actions>
            <Button name="_go" value="next">
              {t.next}
            </Button>
            {isFirst ? null : (
              <Button name="_go" value="back" look="secondary">
                {t.back}
              </Button>
            )}
            <Button name="_go" value="later" look="quiet">
              {t.later}
            </Button>
          </Actions>
        </PostForm>
      </div>
    </div>
  )
}

function Questions({ survey, draft, side, typed, errors, locale }: SideProps) {
  const answers = typed ?? draft.answers
  return (
    <>
      {questionsOn(survey, draft, side).map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={answers[question.id]}
          errors={errors}
          locale={locale}
        />
      ))}
    </>
  )
}

function OwnFields({ survey, draft, administrations, errors, locale }: SideProps) {
  const t = texts[locale]
  return (
    <>
      {administrations.length > 0 ? (
        <SelectField
          name="administration"
          label={t.administration}
          options={administrations.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.administration}
          empty={t.ratherNot}
          errors={errors}
        />
      ) : null}
      {survey.roles.length > 0 ? (
        <RadioField
          name="role"
          label={t.role}
          options={[
            ...survey.roles.map((role) => ({ value: role, label: role })),
            { value: '', label: t.ratherNot },
          ]}
          value={draft.role}
          errors={errors}
        />
      ) : null}
    </>
  )
}

/** All answers once more, each side with a way back to it, and the button that sends. */
export function ReviewPage(props: Omit<SideProps, 'side' | 'typed' | 'errors'>) {
  const { survey, draft, seen, address, administrations, locale } = props
  const t = texts[locale]
  const place = administrations.find(({ id }) => id === draft.administration)?.name
  return (
    <div class="answering">
      <PageHead kicker={survey.title} title={t.reviewTitle} lead={t.reviewLead} />
      {sidesOf(survey, draft).map((side) => (
        <section key={side} class="section answering-side">
          <div class="section-head">
            <h2>{titleOfSide({ survey, side, locale })}</h2>
            <a href={`${address}/${side}`}>
              {t.change}
              <span class="visually-hidden"> {titleOfSide({ survey, side, locale })}</span>
            </a>
          </div>
          {side === ownSide ? (
            <p>{[place, draft.role].filter(Boolean).join(' · ') || t.ratherNot}</p>
          ) : (
            <AnswerList
              questions={questionsOn(survey, draft, side)}
              answers={draft.answers}
              locale={locale}
            />
          )}
        </section>
      ))}
      <div class="answering-form" data-answering {...savingWords(locale)}>
        <PostForm action={`${address}/afsendelse`}>
          <input type="hidden" name="_seen" value={seen} />
          <p>{t.kept[survey.mode]}</p>
          <Actions>
            <Button>{t.send}</Button>
          </Actions>
        </PostForm>
      </div>
    </div>
  )
}

/** After sending, and whenever somebody comes back: it is stored, and once. */
export function ReceiptPage({ title, locale }: { title: string; locale: Locale }) {
  const t = texts[locale]
  return (
    <div class="answering" data-receipt>
      <PageHead kicker={title} title={t.thanksTitle} lead={t.thanksLead} />
    </div>
  )
}

/** For who comes too late: it is closed, and what becomes of what was not sent. */
export function ClosedPage(props: { title: string; keptUntil: Day | null; locale: Locale }) {
  const { title, keptUntil, locale } = props
  const t = texts[locale]
  return (
    <div class="answering">
      <PageHead kicker={title} title={t.closedTitle} lead={t.closedLead} />
      {keptUntil ? <p>{t.closedDraft(writeDay(keptUntil, locale))}</p> : null}
      <p>{t.closedNext}</p>
    </div>
  )
}
