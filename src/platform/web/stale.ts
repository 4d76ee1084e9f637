/**
 * Somebody saved the same thing first. Thrown inside the transaction; the web layer shows both versions field by field and lets the
 * person keep theirs, so that nothing typed is lost.
 */
export class Stale extends Error {
  readonly currentVersion: number
  readonly fields: { label: string; theirs: string; mine: string }[]

  constructor(currentVersion: number, fields: { label: string; theirs: string; mine: string }[]) {
    super('stale')
    this.name = 'Stale'
    this.currentVersion = currentVersion
    this.fields = fields.filter((field) => field.theirs !== field.mine)
  }
}
