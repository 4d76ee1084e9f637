import { Card } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import { answerTexts, pictureTexts } from '../texts.ts'
import { QrCode } from './qr-code.tsx'

/** How others reach the dots without signing in: the address, its short form, and a code to scan. */
export function LinkCard({ link, locale }: { link: { href: string; short: string }; locale: Locale }) {
  const t = pictureTexts[locale]
  return (
    <Card title={t.linkTitle} class="link-card">
      <div class="link-card-in">
        <QrCode text={link.href} label={answerTexts[locale].qrLabel} />
        <div>
          <p class="link-address">
            <a href={link.href}>{link.short}</a>
          </p>
          <p>{t.linkNote}</p>
        </div>
      </div>
    </Card>
  )
}
