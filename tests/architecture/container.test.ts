import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validate } from 'dockerfile-utils'
import { describe, expect, test } from 'vitest'

const containerfile = readFileSync(join(import.meta.dirname, '../../Containerfile'), 'utf8')

/** What is wrong with a container file: what the linter says, and our own demands. */
function faultsOf(text: string): string[] {
  const found = validate(text).map((problem) => String(problem.message))
  const lines = text.split('\n')
  const last = lines.findLast((line) => line.startsWith('USER '))
  if (!last || /USER (root|0)\b/.test(last)) found.push('it ends as root')
  if (lines.some((line) => /^FROM (?!.*:[\w.-]+( AS|$))/.test(line) || /^FROM .*:latest\b/.test(line)))
    found.push('an image has no fixed tag')
  if (/PASSWORD|SECRET=/.test(text)) found.push('a secret stands in it')
  if (!lines.some((line) => line.startsWith('HEALTHCHECK '))) found.push('nobody asks whether it is well')
  return found
}

describe('the container file', () => {
  test('is well written, ends as a plain user and holds no secret', () => {
    expect(faultsOf(containerfile)).toEqual([])
  })

  test('faults would be seen', () => {
    expect(faultsOf('FROM node:latest\nENV SECRET=x\nRUNN npm ci\n').length).toBeGreaterThanOrEqual(5)
  })
})
