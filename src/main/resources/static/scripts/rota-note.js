// What is said beside a cell of the rota: where one is, and what the rules answer.
const box = document.getElementById('rota-note')

export function words() {
  return { held: box?.dataset.held ?? '', letGo: box?.dataset.letGo ?? '' }
}

/** @param answer a part of a page that the server wrote, or nothing yet */
export function show(cell, place, answer = '') {
  if (!box) return
  const where = Object.assign(document.createElement('p'), { textContent: place, className: 'soft small' })
  box.replaceChildren(where, ...new DOMParser().parseFromString(answer, 'text/html').body.childNodes)
  box.hidden = false
  stand(cell.getBoundingClientRect())
}

export function hide() {
  if (box) box.hidden = true
}

// Below the cell where there is room, else above; never past an edge.
function stand(cell) {
  const { width, height } = box.getBoundingClientRect()
  const below = cell.bottom + 6 + height < innerHeight
  box.style.top = `${below ? cell.bottom + 6 : Math.max(8, cell.top - height - 6)}px`
  box.style.left = `${Math.max(8, Math.min(cell.left, innerWidth - width - 8))}px`
}
