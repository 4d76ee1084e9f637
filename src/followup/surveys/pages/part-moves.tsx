import { PostForm } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { Instrument } from '../instrument.ts'
import type { WholeInstrument } from '../reads.ts'
import { texts } from '../texts.ts'

export interface DraftProps {
  whole: WholeInstrument
  draft: Instrument
  /** The button that was pressed last, such as `up.q1`; it has the focus when the page opens. */
  focus: string | null
  locale: Locale
}

/** Up, down, copy and remove for a section or a question: one form, four buttons. */
export function PartMoves(
  props: DraftProps & {
    part: { section: string } | { question: string }
    title: string
    first: boolean
    last: boolean
  },
) {
  const { whole, part, title, locale } = props
  const t = texts[locale]
  const here = `/undersoegelser/skemaer/${whole.id}/kladde`
  const [[name, id]] = Object.entries(part) as [[string, string]]
  // at the edge the button is gone, so the one for the other way takes the focus
  const focused = (way: 'up' | 'down', other: boolean) =>
    props.focus === `${way}.${id}` || (other && props.focus === `${way === 'up' ? 'down' : 'up'}.${id}`)
  return (
    <PostForm
      action={`${here}/flytning`}
      version={whole.version}
      class="editor-moves"
      label={t.movesOf(title)}
    >
      <input type="hidden" name={name} value={id} />
      {props.first ? null : (
        <Move value="up" label={t.upOf(title)} focused={focused('up', props.last)}>
          {t.up}
        </Move>
      )}
      {props.last ? null : (
        <Move value="down" label={t.downOf(title)} focused={focused('down', props.first)}>
          {t.down}
        </Move>
      )}
      <button type="submit" class="button quiet" formAction={`${here}/kopi`} aria-label={t.copyOf(title)}>
        {t.copy}
      </button>
      <button
        type="submit"
        class="button quiet"
        formAction={`${here}/fjernelse`}
        aria-label={t.removeOf(title)}
      >
        {t.remove}
      </button>
    </PostForm>
  )
}

function Move(props: { value: 'up' | 'down'; label: string; focused: boolean; children: string }) {
  return (
    <button
      type="submit"
      class="button quiet"
      name="step"
      value={props.value}
      aria-label={props.label}
      // after a move the focus stays on the button that was pressed, so that it can be pressed again
      autofocus={props.focused}
    >
      {props.children}
    </button>
  )
}
