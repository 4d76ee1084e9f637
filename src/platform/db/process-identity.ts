import { readFileSync } from 'node:fs'

/** Whether a process is there and alive; one that has ended and waits for its parent to notice does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Not permitted to signal it: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return fieldsOf(pid)?.[0] !== 'Z'
}

/**
 * What sets a process apart from a later one with the same number: the boot and the tick it was born in.
 * Null where the system does not tell (only Linux does), so that the number alone must do.
 */
export function birthOf(pid: number): string | null {
  const born = fieldsOf(pid)?.[19]
  if (!born) return null
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}:${born}`
}

/** proc(5), /proc/pid/stat from field 3 on; the name before it may hold spaces and brackets. */
function fieldsOf(pid: number): string[] | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
