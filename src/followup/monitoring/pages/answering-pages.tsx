import { Actions, Button, LinkButton, Note, PageHead, PostButton, PostForm, Tag } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { said } from '../../surveys/index.ts'
import type { Delegation, Work } from '../reads-answering.ts'
import type { PartAnswered } from '../sheet-form.ts'
import { texts } from '../texts.ts'
import { PartQuestions } from './part-questions.tsx'

interface IntroProps {
  work: Work
  own: Delegation[]
  /** The address of the link: `/m/…`. */
  address: string
  locale: Locale
}

/** Where a mailed link leads: who asks, about what, how far one is, and one button. Afterwards the thanks. */
export function AnsweringIntro(props: IntroProps) {
  const { work, own, address, locale } = props
  const t = texts[locale]
  const { round, response } = work
  const isDone = own.every((part) => part.isDone)
  const note = own.find((part) => part.note !== '')?.note
  if (response.signedOn)
    return (
      <div class="answering" data-receipt>
        <PageHead
          kicker={said(round.title, locale)}
          title={t.signedTitle}
          lead={t.signedLead(response.signedByName ?? '')}
        />
      </div>
    )
  return (
    <div class="answering" data-receipt={isDone ? true : undefined}>
      {isDone ? (
        <PageHead kicker={said(round.title, locale)} title={t.thanksTitle} lead={t.thanksLead} />
      ) : (
        <PageHead
          kicker={t.askedBy(response.coordinatorName)}
          title={said(round.title, locale)}
          lead={said(round.instrument.introduction, locale)}
        />
      )}
      {isDone ? <OwnWork {...props} /> : null}
      {isDone || !note ? null : <blockquote class="monitoring-note">{note}</blockquote>}
      {isDone ? null : <p>{t.introLead}</p>}
      <p>{t.until(writeDay(round.answersBy, locale))}</p>
      <Begin {...props} />
      <h2>{t.yourParts}</h2>
      <ul class="row-list">
        {own.map((part) => (
          <OwnPartLine key={part.id} work={work} part={part} address={address} locale={locale} />
        ))}
      </ul>
      <Note title={t.howSeen}>
        <p>{t.howSeenText}</p>
      </Note>
    </div>
  )
}

function Begin({ work, own, address, locale }: IntroProps) {
  const t = texts[locale]
  const next = own.find((part) => !part.isDone)
  if (!next) return null
  const unseen = own.find((part) => !part.isSeen)
  const missing = own.reduce((all, part) => all + missingIn(work, part), 0)
  if (!unseen)
    return (
      <div class="monitoring-finish">
        <p>{t.finishLead(missing)}</p>
        <Actions>
          <LinkButton href={`${address}/${next.id}`} look="primary">
            {t.goOn}
          </LinkButton>
          <PostButton action={`${address}/afslutning`}>{t.finishAnyway}</PostButton>
        </Actions>
      </div>
    )
  return (
    <Actions>
      <LinkButton href={`${address}/${unseen.id}`} look="primary">
        {own.some((part) => part.isSeen) ? t.goOn : t.begin}
      </LinkButton>
    </Actions>
  )
}

/** Places of a part this person has not answered. */
function missingIn(work: Work, part: Delegation): number {
  const places = work.places.filter(
    (place) => place.sectionId === part.sectionId && place.administrationId === part.administrationId,
  )
  return places.filter(({ given }) => !given.some(({ delegationId }) => delegationId === part.id)).length
}

function OwnPartLine(props: { work: Work; part: Delegation; address: string; locale: Locale }) {
  const { work, part, address, locale } = props
  const t = texts[locale]
  const section = work.round.instrument.sections.find(({ id }) => id === part.sectionId)
  const administration = work.administrations.find(({ id }) => id === part.administrationId)
  return (
    <li>
      <a href={`${address}/${part.id}`}>{section ? said(section.title, locale) : ''}</a>{' '}
      <span class="quiet">{administration?.name}</span>{' '}
      {part.isDone ? (
        <Tag tone="good">{t.partState.done}</Tag>
      ) : part.isSeen ? (
        <Tag tone="going">{t.partState.begun(missingIn(work, part))}</Tag>
      ) : (
        <Tag tone="quiet">{t.partState.fresh}</Tag>
      )}
    </li>
  )
}

function OwnWork({ work, own, locale }: IntroProps) {
  const given = work.given.filter(({ delegationId }) => own.some(({ id }) => id === delegationId))
  const seconds = own.reduce((all, { activeSeconds }) => all + activeSeconds, 0)
  const confirmed = given.filter(({ origin }) => origin === 'confirmed').length
  return <p>{texts[locale].yourWork(confirmed, given.length, Math.round(seconds / 60))}</p>
}

/** One part on one page, on a phone first. */
export function PartPage(props: {
  work: Work
  own: Delegation[]
  shown: PartAnswered
  address: string
  /** When the page was made, in milliseconds: what time is counted from without script. */
  opened: number
  locale: Locale
}) {
  const { work, own, shown, address, opened, locale } = props
  const t = texts[locale]
  const { delegation, administration } = shown
  const section = work.round.instrument.sections.find(({ id }) => id === delegation.sectionId)
  const at = own.indexOf(delegation) + 1
  return (
    <div class="answering">
      <PageHead
        kicker={t.forAdministration(administration.name)}
        title={section ? said(section.title, locale) : ''}
        lead={section?.help ? said(section.help, locale) : undefined}
      />
      {own.length > 1 ? (
        <div class="answering-progress">
          <progress value={at} max={own.length} aria-hidden="true" />
          <p>{t.page(at, own.length)}</p>
        </div>
      ) : null}
      <div
        class="answering-form"
        data-answering
        data-waiting={t.waiting}
        data-sending={t.sending}
        data-retry={t.retry}
      >
        <PostForm action={`${address}/${delegation.id}`}>
          <Marks opened={opened} seen={delegation.version} />
          <PartQuestions shown={shown} locale={locale} />
          <Actions>
            <Button name="_go" value="next">
              {at === own.length ? t.confirmLast : t.confirmNext}
            </Button>
            {at > 1 ? (
              <Button name="_go" value="back" look="secondary">
                {t.back}
              </Button>
            ) : null}
            <Button name="_go" value="later" look="quiet">
              {t.later}
            </Button>
          </Actions>
        </PostForm>
      </div>
    </div>
  )
}

/** What a sent page says of itself: when it was opened, how long it was worked on, and which version of the answers it shows. */
function Marks({ opened, seen }: { opened: number; seen: number }) {
  return (
    <>
      <input type="hidden" name="_seen" value={seen} />
      <input type="hidden" name="_opened" value={opened} />
      <input type="hidden" name="_active" value="" />
    </>
  )
}

/** The coordinator answers a part: the same questions, inside the working system. */
export function OwnPartPage(props: { work: Work; shown: PartAnswered; opened: number; locale: Locale }) {
  const { work, shown, opened, locale } = props
  const t = texts[locale]
  const { delegation, administration } = shown
  const section = work.round.instrument.sections.find(({ id }) => id === delegation.sectionId)
  const others = work.delegations.filter(
    (each) =>
      each.sectionId === delegation.sectionId &&
      each.administrationId === delegation.administrationId &&
      each.email !== delegation.email,
  )
  return (
    <div class="answering">
      <PageHead
        kicker={t.forAdministration(administration.name)}
        title={section ? said(section.title, locale) : ''}
      />
      {others.length > 0 ? (
        <Note>
          <p>{t.othersHere(others.map(({ name }) => name).join(', '))}</p>
        </Note>
      ) : null}
      <PostForm
        action={`/monitorering/${work.round.id}/sektion/${delegation.sectionId}/${delegation.administrationId}`}
      >
        <Marks opened={opened} seen={delegation.version} />
        <PartQuestions shown={shown} locale={locale} />
        <Actions>
          <Button>{t.saveOwn}</Button>
          <LinkButton href={`/monitorering/${work.round.id}`} look="quiet">
            {t.cancel}
          </LinkButton>
        </Actions>
      </PostForm>
    </div>
  )
}
