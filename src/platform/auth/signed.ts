import { createHmac, timingSafeEqual } from 'node:crypto'

/** A text only this installation could have written, for one purpose, until a time; anyone may read it. The key never leaves the house. */
export function sign(text: string, purpose: string, until: Date, key: string): string {
  const body = Buffer.from(JSON.stringify([until.getTime(), text])).toString('base64url')
  return `${body}.${macOf(body, purpose, key).toString('base64url')}`
}

/** The text that was signed; null when it is another's, for another purpose, altered or too old. */
export function readSigned(signed: string, purpose: string, now: Date, key: string): string | null {
  const [body = '', mac = '', ...rest] = signed.split('.')
  const given = Buffer.from(mac, 'base64url')
  const expected = macOf(body, purpose, key)
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const [until, text] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [number, string]
  return now.getTime() < until ? text : null
}

function macOf(body: string, purpose: string, key: string): Buffer {
  return createHmac('sha256', key).update(`signed:${purpose}\n${body}`).digest()
}
