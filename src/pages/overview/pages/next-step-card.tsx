import { LinkButton } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { NextStep } from '../next-step.ts'
import { texts } from '../texts.ts'

/** The one thing that helps most now, where nobody can miss it. */
export function NextStepCard({ step, locale }: { step: NextStep; locale: Locale }) {
  const t = texts[locale]
  return (
    <section class="next-step" aria-labelledby="next-step-title">
      <p class="kicker">{t.nextStep}</p>
      <h2 id="next-step-title">{t.steps[step.name]}</h2>
      <p>{t.stepLeads[step.name](step.count, step.about)}</p>
      <LinkButton href={step.href} look="primary">
        {t.stepButtons[step.name]}
      </LinkButton>
    </section>
  )
}
