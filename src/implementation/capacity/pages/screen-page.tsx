import { Radar } from '../../../ui/charts/index.ts'
import { LinkButton, PageHead } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeNumber } from '../../../values/numbers.ts'
import type { Dimension } from '../assessment.ts'
import type { Picture } from '../finding.ts'
import { nameOf, radarOf } from '../picture.ts'
import { fewestInRoom } from '../summary.ts'
import { answerTexts } from '../texts.ts'
import { QrCode } from './qr-code.tsx'

/** The big screen of a room: how to join, and the picture of the latest batch. */
export function ScreenPage(props: {
  picture: Picture
  link: { href: string; short: string }
  here: string
  locale: Locale
}) {
  const { picture, link, here, locale } = props
  const t = answerTexts[locale]
  return (
    <div class="screen">
      <div class="screen-join">
        <QrCode text={link.href} label={t.qrLabel} />
        <p>{t.joinAt}</p>
        <p class="link-address">{link.short}</p>
        <p>{t.joinCode}</p>
      </div>
      <RoomPicture picture={picture} here={here} everyMilliseconds={500} locale={locale} />
    </div>
  )
}

/** The part that changes: the island fetches the page again and puts this in its place; without script one follows the link. */
export function RoomPicture(props: {
  picture: Picture
  here: string
  /** How often the island looks for a new batch. */
  everyMilliseconds: number
  locale: Locale
}) {
  const { picture, here, locale } = props
  const { assessment, summary } = picture
  const t = answerTexts[locale]
  const count = summary?.dots?.[0]?.length ?? 0
  return (
    <div
      data-live-picture={t.refreshing}
      data-batch={count}
      data-every={props.everyMilliseconds}
      class="screen-picture"
    >
      <PageHead
        title={nameOf(assessment, locale)}
        lead={count ? `${t.inPicture(writeNumber(count, locale))} ${t.batches}` : t.waiting(fewestInRoom)}
      />
      {count ? (
        <Radar {...radarOf(picture, locale)} />
      ) : (
        <Asked dimensions={assessment.dimensions} locale={locale} />
      )}
      <p data-live-note>
        <LinkButton href={here}>{t.refresh}</LinkButton>
      </p>
    </div>
  )
}

/** What the room can talk about until the first dots are in. */
function Asked({ dimensions, locale }: { dimensions: readonly Dimension[]; locale: Locale }) {
  return (
    <dl class="questions">
      {dimensions.map(({ id, name, question }) => (
        <div key={id}>
          <dt>{name[locale]}</dt>
          <dd>{question[locale]}</dd>
        </div>
      ))}
    </dl>
  )
}
