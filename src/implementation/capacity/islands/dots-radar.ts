/** Draws the line between the dots as they are placed, and lets one press a point instead of its radio button. */

const radar = document.querySelector<HTMLElement>('[data-dots-radar]')
const form = radar?.closest('form')
if (radar && form) begin(radar, form)

function begin(place: HTMLElement, dots: HTMLFormElement): void {
  place.hidden = false
  dots.addEventListener('change', () => draw(place, dots))
  place.addEventListener('click', ({ target }) => {
    if (!(target instanceof SVGElement)) return
    const { field, value } = target.dataset
    const radio = dots.querySelector<HTMLInputElement>(`input[name="${field}"][value="${value}"]`)
    if (!radio) return
    radio.checked = true
    draw(place, dots)
  })
  draw(place, dots)
}

function draw(place: HTMLElement, dots: HTMLFormElement): void {
  const chosen = new FormData(dots)
  const points = [...place.querySelectorAll<SVGCircleElement>('.point')]
  const placed = points.filter(({ dataset }) => chosen.get(dataset.field ?? '') === dataset.value)
  for (const point of points) point.classList.toggle('chosen', placed.includes(point))
  const isWhole = placed.length === new Set(points.map(({ dataset }) => dataset.field)).size
  const line = placed.map((point) => `${point.getAttribute('cx')} ${point.getAttribute('cy')}`).join('L')
  place.querySelector('.line')?.setAttribute('d', line && `M${line}${isWhole ? 'Z' : ''}`)
}
