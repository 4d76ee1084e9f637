import type { Locale } from '../../values/locale.ts'

const tags = { da: 'da-DK', en: 'en-GB' } as const

/** An instant as it is said in Denmark: `22. nov. 2026 kl. 14.05`. */
export function writeMoment(instant: Date, locale: Locale): string {
  const zone = { timeZone: 'Europe/Copenhagen' } as const
  const day = new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...zone,
  }).format(instant)
  const time = new Intl.DateTimeFormat(tags[locale], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  }).format(instant)
  return locale === 'da' ? `${day} kl. ${time}` : `${day}, ${time}`
}
