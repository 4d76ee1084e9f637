import { Actions, Button, CheckField, PageHead, PostForm } from '../../../ui/index.ts'
import type { Locale } from '../../../values/locale.ts'
import type { WrittenText } from '../free-text.ts'
import { texts } from '../texts.ts'

/** What was written, to be read by one person who chooses what others may read. */
export function TextsPage(props: {
  action: string
  question: string
  written: WrittenText[]
  released: string[]
  locale: Locale
}) {
  const { written, released, locale } = props
  const t = texts[locale]
  return (
    <>
      <PageHead kicker={props.question} title={t.textsTitle} lead={t.textsLead} />
      <PostForm action={props.action}>
        <CheckField
          name="text"
          label={t.letGo}
          options={written.map(({ mark, text }) => ({ value: mark, label: text }))}
          values={written.filter(({ text }) => released.includes(text)).map(({ mark }) => mark)}
          errors={[]}
        />
        <Actions>
          <Button>{t.saveTexts}</Button>
        </Actions>
      </PostForm>
    </>
  )
}
