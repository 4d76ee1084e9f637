import { describe, expect, test } from 'vitest'
import { readSigned, sign } from './signed.ts'

const key = 'a-key-that-only-this-test-has'
const now = new Date('2026-11-26T09:00:00Z')
const later = new Date('2026-11-26T09:10:00Z')
const signed = sign('Havby', 'passkey', later, key)

describe('a signed text', () => {
  test('is read by who wrote it, for its purpose, until its time', () => {
    expect(readSigned(signed, 'passkey', now, key)).toBe('Havby')
  })

  test.each([
    ['with another purpose', signed, 'sign-on', now, key],
    ['when its time is up', signed, 'passkey', later, key],
    ['with another key', signed, 'passkey', now, 'another'],
    ['when a letter is changed', `A${signed.slice(1)}`, 'passkey', now, key],
    ['when something is added', `${signed}.x`, 'passkey', now, key],
    ['when it is no such text', 'Havby', 'passkey', now, key],
    ['when it is empty', '', 'passkey', now, key],
  ])('is not read %s', (_, text, purpose, at, by) => {
    expect(readSigned(text, purpose, at, by)).toBeNull()
  })
})
