import type { VNode } from 'preact'
import type { FieldError } from '../../ui/index.ts'

/** What a route answers with; the web layer turns it into bytes. */
export type Answer = PageAnswer | SeeOther | Download

export interface PageAnswer {
  kind: 'page'
  title: string
  body: VNode
  status: number
  /** Names of the islands the page ships script for; none means 0 bytes of script. */
  islands: string[]
  /** Shell of the page: the working system, or a public page without navigation. */
  shell: 'app' | 'public' | 'print'
  /** Where the page stands below its navigation item. */
  trail: { href: string; label: string }[]
  /** For bad input: the errors stand in the title too. */
  errors: FieldError[]
}

export interface SeeOther {
  kind: 'see-other'
  location: string
  /** Said once on the next page, with a way back where there is one. */
  notice: { text: string; undo?: { action: string; label: string; fields: Record<string, string> } } | null
  cookies: string[]
}

export interface Download {
  kind: 'download'
  fileName: string
  type: string
  bytes: Uint8Array | string
  /** Shown in the browser instead of saved. */
  inline: boolean
}

export function pageAnswer(
  title: string,
  body: VNode,
  more: Partial<Omit<PageAnswer, 'kind' | 'title' | 'body'>> = {},
): PageAnswer {
  return { kind: 'page', title, body, status: 200, islands: [], shell: 'app', trail: [], errors: [], ...more }
}

/** The same page again with what was wrong said beside the fields; nothing was stored. */
export function invalid(
  title: string,
  body: VNode,
  errors: FieldError[],
  more: Partial<PageAnswer> = {},
): PageAnswer {
  return pageAnswer(title, body, { ...more, status: 422, errors })
}

export function seeOther(
  location: string,
  notice: SeeOther['notice'] = null,
  cookies: string[] = [],
): SeeOther {
  return { kind: 'see-other', location, notice, cookies }
}

export function download(
  fileName: string,
  type: string,
  bytes: Uint8Array | string,
  inline = false,
): Download {
  return { kind: 'download', fileName, type, bytes, inline }
}
