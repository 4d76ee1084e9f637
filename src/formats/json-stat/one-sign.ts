/** The same sign for every cell, without a word per cell: "provisional" may be said of ten million cells in three characters. */
export class OneSign implements ReadonlyMap<number, string> {
  readonly size: number
  readonly #sign: string

  constructor(sign: string, cells: number) {
    this.#sign = sign
    this.size = cells
  }

  get(cell: number): string | undefined {
    return this.has(cell) ? this.#sign : undefined
  }

  has(cell: number): boolean {
    return Number.isInteger(cell) && cell >= 0 && cell < this.size
  }

  *keys(): MapIterator<number> {
    for (let cell = 0; cell < this.size; cell++) yield cell
  }

  *values(): MapIterator<string> {
    for (let cell = 0; cell < this.size; cell++) yield this.#sign
  }

  *entries(): MapIterator<[number, string]> {
    for (let cell = 0; cell < this.size; cell++) yield [cell, this.#sign]
  }

  [Symbol.iterator](): MapIterator<[number, string]> {
    return this.entries()
  }

  forEach(visit: (sign: string, cell: number, map: ReadonlyMap<number, string>) => void): void {
    for (let cell = 0; cell < this.size; cell++) visit(this.#sign, cell, this)
  }
}
