/** A form found on a page: where it posts to, and what it would send. */
export interface FoundForm {
  action: string
  fields: Record<string, string[]>
  /** Everything that could be chosen in a field, chosen or not. */
  choices: Record<string, string[]>
}

/** The posting forms of a page, with the values a browser would send. */
export function formsIn(html: string): FoundForm[] {
  return [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, action, inside]) => {
      const fields: Record<string, string[]> = {}
      const choices: Record<string, string[]> = {}
      const offer = (name: string | undefined, value: string) => {
        if (name) choices[name] = [...(choices[name] ?? []), value]
      }
      const add = (name: string | undefined, value: string) => {
        if (name) fields[name] = [...(fields[name] ?? []), value]
      }
      for (const [tag] of (inside ?? '').matchAll(/<input[^>]*>/g)) {
        const type = attribute(tag, 'type')
        offer(attribute(tag, 'name'), attribute(tag, 'value') ?? '')
        if ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag)) continue
        if (type !== 'file') add(attribute(tag, 'name'), attribute(tag, 'value') ?? '')
      }
      for (const [, open, options] of (inside ?? '').matchAll(/(<select[^>]*>)([\s\S]*?)<\/select>/g)) {
        for (const [option] of (options ?? '').matchAll(/<option[^>]*>/g))
          offer(attribute(open ?? '', 'name'), attribute(option, 'value') ?? '')
        const chosen =
          /<option[^>]* selected[^>]*>/.exec(options ?? '')?.[0] ?? /<option[^>]*>/.exec(options ?? '')?.[0]
        add(attribute(open ?? '', 'name'), chosen ? (attribute(chosen, 'value') ?? '') : '')
      }
      for (const [, open, text] of (inside ?? '').matchAll(/(<textarea[^>]*>)([\s\S]*?)<\/textarea>/g))
        add(attribute(open ?? '', 'name'), withoutEntities(text ?? ''))
      return { action: withoutEntities(action ?? ''), fields, choices }
    },
  )
}

/** Addresses on this site that a page links to. */
export function linksIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"]*)"/g)]
    .map(([, href]) => withoutEntities(href ?? ''))
    .filter((href) => href.startsWith('/') && !href.startsWith('//'))
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(` ${name}(?:="([^"]*)")?`).exec(tag)
  return value ? withoutEntities(value[1] ?? '') : undefined
}

function withoutEntities(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}
