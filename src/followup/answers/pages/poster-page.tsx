import { QrCode } from '../../../implementation/capacity/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { writeDay } from '../../../values/numbers.ts'
import { type Survey, said } from '../../surveys/index.ts'
import { texts } from '../texts.ts'
import { invitedTexts } from '../texts-invited.ts'

interface PosterProps {
  survey: Survey
  link: { href: string; short: string }
  municipality: string
  locale: Locale
}

const slipsOnAPage = 8

/** One sheet for a wall: what it is about, a code to scan, and the address in letters. */
export function PosterPage({ survey, link, municipality, locale }: PosterProps) {
  const t = invitedTexts[locale]
  return (
    <article class="poster">
      <PrintHint survey={survey} locale={locale} />
      <p class="poster-place">{municipality}</p>
      <h1>{survey.title}</h1>
      <p class="poster-words">{said(survey.instrument.introduction, locale)}</p>
      <QrCode text={link.href} label={texts[locale].linkQr} />
      <p>{t.scan}</p>
      <p class="poster-address">{link.short}</p>
      <p class="poster-foot">
        {survey.closesOn ? `${texts[locale].until(writeDay(survey.closesOn, locale))} ` : ''}
        {t.posterTakes} {texts[locale].kept['open-link']}
      </p>
    </article>
  )
}

/** Eight slips on a sheet, to cut and hand out. */
export function SlipsPage({ survey, link, locale }: PosterProps) {
  const t = invitedTexts[locale]
  return (
    <article class="slips">
      <PrintHint survey={survey} locale={locale} />
      <h1 class="visually-hidden">{`${t.slipsTitle}: ${survey.title}`}</h1>
      <ul>
        {Array.from({ length: slipsOnAPage }, (_, at) => (
          <li key={at}>
            <QrCode text={link.href} label={texts[locale].linkQr} />
            <div>
              <p class="slip-title">{survey.title}</p>
              <p>{t.posterTakes}</p>
              <p class="slip-address">{link.short}</p>
              {survey.closesOn ? <p>{texts[locale].until(writeDay(survey.closesOn, locale))}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </article>
  )
}

function PrintHint({ survey, locale }: { survey: Survey; locale: Locale }) {
  return (
    <p class="no-print hint">
      {invitedTexts[locale].print}{' '}
      <a href={`/undersoegelser/${survey.id}/invitationer`}>{texts[locale].title}</a>
    </p>
  )
}
