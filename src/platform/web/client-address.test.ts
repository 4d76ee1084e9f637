import { describe, expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

const proxy = ['10.0.0.1', '10.0.0.2']

describe('the address a request comes from', () => {
  test('is the other end of the connection, whatever the request claims', () => {
    expect(clientAddress('192.0.2.7', undefined, [])).toBe('192.0.2.7')
    expect(clientAddress('192.0.2.7', '198.51.100.1', [])).toBe('192.0.2.7')
    expect(clientAddress('192.0.2.7', '198.51.100.1', proxy)).toBe('192.0.2.7')
    expect(clientAddress('::ffff:192.0.2.7', '198.51.100.1', proxy)).toBe('192.0.2.7')
  })

  test('is what a trusted proxy says last, not what the client wrote before it', () => {
    expect(clientAddress('10.0.0.1', '198.51.100.1', proxy)).toBe('198.51.100.1')
    expect(clientAddress('::ffff:10.0.0.1', '203.0.113.9, 198.51.100.1', proxy)).toBe('198.51.100.1')
    expect(clientAddress('10.0.0.1', '203.0.113.9, 198.51.100.1, 10.0.0.2', proxy)).toBe('198.51.100.1')
    expect(clientAddress('10.0.0.1', undefined, proxy)).toBe('10.0.0.1')
  })

  test('is the whole network of an IPv6 address, so that changing its end gives no new tries', () => {
    expect(clientAddress('2001:db8:1:2:a:b:c:d', undefined, [])).toBe('2001:db8:1:2')
    expect(clientAddress('2001:db8:1:2::9', undefined, [])).toBe('2001:db8:1:2')
    expect(clientAddress('2001:db8::1', undefined, [])).toBe('2001:db8:0:0')
  })
})
