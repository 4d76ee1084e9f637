import {
  Actions,
  Button,
  type Column,
  Empty,
  FilterForm,
  LinkButton,
  PageHead,
  Pages,
  PostButton,
  PostForm,
  Table,
  Tag,
  TextField,
} from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { daysKeptAfterClosing, type Survey } from '../../surveys/index.ts'
import type { Invited } from '../reads-invited.ts'
import { invitedTexts } from '../texts-invited.ts'

interface InvitedProps {
  survey: Survey
  people: Invited[]
  count: number
  search: string
  /** The first shown, from 0, and how many at most. */
  from: number
  most: number
  isOpen: boolean
  locale: Locale
}

/** Who is asked, one line each, and what can be done about one. */
export function InvitedPage(props: InvitedProps) {
  const { survey, count, search, locale } = props
  const t = invitedTexts[locale]
  const base = `/undersoegelser/${survey.id}`
  return (
    <>
      <PageHead
        kicker={survey.title}
        title={t.listTitle}
        lead={survey.mode === 'named' ? t.listLead.named : t.listLead.other}
      />
      {count > 0 || search !== '' ? (
        <FilterForm
          action={`${base}/inviterede`}
          submit={t.searchSubmit}
          label={t.search}
          reset={search === '' ? undefined : { href: `${base}/inviterede`, label: t.searchReset }}
        >
          <TextField name="q" label={t.search} type="search" value={search} />
        </FilterForm>
      ) : null}
      {count > 0 ? (
        <People {...props} />
      ) : search === '' ? (
        <Empty
          title={t.emptyTitle}
          action={<LinkButton href={`${base}/invitationer`}>{t.emptyAction}</LinkButton>}
        >
          {t.emptyWords}
        </Empty>
      ) : (
        <Empty title={t.noHitsTitle}>{t.noHits(search)}</Empty>
      )}
      <p class="hint">{t.keptDays(daysKeptAfterClosing)}</p>
    </>
  )
}

function People(props: InvitedProps) {
  const { survey, people, count, search, from, most, locale } = props
  const t = invitedTexts[locale]
  const mail: Column<Invited> = { label: t.mail, cell: (person) => mailOf(person, locale) }
  const answer: Column<Invited> = {
    label: t.answer,
    cell: ({ answered }) => (answered ? <Tag tone="good">{t.hasAnswered}</Tag> : t.hasNot),
  }
  const href = (at: number) =>
    `/undersoegelser/${survey.id}/inviterede?${new URLSearchParams({ ...(search ? { q: search } : {}), fra: String(at) })}`
  return (
    <>
      <Table
        caption={t.listCaption}
        rows={people}
        keyOf={({ id }) => id}
        columns={[
          { label: t.address, cell: ({ address }) => <span class="invited-address">{address}</span> },
          mail,
          ...(survey.mode === 'named' ? [answer] : []),
          { label: t.doing, cell: (person) => <Doing {...props} person={person} /> },
        ]}
      />
      <Pages
        label={t.listCaption}
        where={t.of(from + 1, from + people.length, count)}
        previous={from > 0 ? { href: href(Math.max(0, from - most)), label: t.previous } : null}
        next={from + people.length < count ? { href: href(from + most), label: t.next } : null}
      />
    </>
  )
}

function mailOf({ mailedOn, sentAgainOn, isWaiting }: Invited, locale: Locale): string {
  const t = invitedTexts[locale]
  if (mailedOn === null) return isWaiting ? t.mailWaiting : t.notMailed
  const again = sentAgainOn ? [t.againOn(writeDay(sentAgainOn, locale))] : []
  return [t.mailedOn(writeDay(mailedOn, locale)), ...again].join(', ')
}

function Doing({ survey, person, isOpen, locale }: InvitedProps & { person: Invited }) {
  const t = invitedTexts[locale]
  const here = `/undersoegelser/${survey.id}/inviterede/${person.id}`
  return (
    <div class="invited-doing">
      {isOpen && person.mailedOn !== null ? (
        <PostButton action={`${here}/gensendelse`} look="quiet" label={t.againTo(person.address)}>
          {t.again}
        </PostButton>
      ) : null}
      <a href={`${here}/fjernelse`} aria-label={t.removeWho(person.address)}>
        {t.remove}
      </a>
    </div>
  )
}

/** What goes when somebody is taken off the list, before it does. */
export function RemovalPage({ survey, person, locale }: { survey: Survey; person: Invited; locale: Locale }) {
  const t = invitedTexts[locale]
  const list = `/undersoegelser/${survey.id}/inviterede`
  const isWritten = person.mailedOn !== null || person.isWaiting
  return (
    <>
      <PageHead
        kicker={survey.title}
        title={t.removeTitle}
        lead={isWritten ? t.removeSent(person.address) : t.removeUnsent(person.address)}
      />
      <PostForm action={`${list}/${person.id}/fjernelse`}>
        <Actions>
          <Button>{t.removeYes}</Button>
          <LinkButton href={list} look="quiet">
            {t.keep}
          </LinkButton>
        </Actions>
      </PostForm>
    </>
  )
}
