import type { Locale } from '../../values/locale.ts'
import { writeDay } from '../../values/numbers.ts'

/** What a mail that asks for status tells: the action and its due day, and nothing about anybody. */
export interface StatusRequest {
  action: { what: string; dueOn: string | null }
  link: string
  daysItHolds: number
}

/** The mail that asks how far an action is, in the reader's language. */
export function requestMail(
  locale: Locale,
  { action, link, daysItHolds }: StatusRequest,
): { subject: string; body: string } {
  const what = action.what.replace(/\s+/g, ' ')
  const due = action.dueOn ? writeDay(action.dueOn, locale) : null
  if (locale === 'en') {
    return {
      subject: `How far is it: ${what}?`,
      body: [
        'Hello',
        '',
        `You are responsible for the action “${what}”.${due ? ` Deadline: ${due}.` : ''}`,
        'How far is it? Open the link and tap one of three answers. It takes ten seconds, and you need not sign in.',
        '',
        link,
        '',
        `The link can be used once, within ${daysItHolds} days, and for this action only.`,
        'If you do not answer, the action is shown as unknown. That is no reproach; it only says that nobody knows.',
      ].join('\n'),
    }
  }
  return {
    subject: `Hvor langt er I: ${what}?`,
    body: [
      'Hej',
      '',
      `Du er ansvarlig for handlingen "${what}".${due ? ` Frist: ${due}.` : ''}`,
      'Hvor langt er I? Åbn linket, og tryk på ét af tre svar. Det tager ti sekunder, og du skal ikke logge ind.',
      '',
      link,
      '',
      `Linket kan bruges én gang inden for ${daysItHolds} dage og kun til denne handling.`,
      'Svarer du ikke, vises handlingen som ukendt. Det er ingen bebrejdelse; det siger kun, at ingen ved det.',
    ].join('\n'),
  }
}
