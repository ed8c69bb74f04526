// The rota by keys and by hand. Arrows walk; Enter picks a draft up, arrows carry it, Enter puts it down, Escape gives up.
import { announce, show } from './announce.js'
import * as note from './rota-note.js'

let held = null
let asking = null

const grid = () => document.getElementById('rota')
const cellsOf = row => [...row.querySelectorAll('td')]
const wrap = () => document.querySelector('.rota-wrap')
const rows = () => [...grid().querySelectorAll('tbody tr:has(td)')].filter(row => !held || row.querySelector('[data-person]'))
const cellOf = element => element?.closest('#rota td')

function stops(cell) {
  const inside = [...cell.querySelectorAll('a.shift, a.gap')]
  return inside.length > 0 ? inside : [cell]
}

function only(element) {
  for (const other of grid().querySelectorAll('[tabindex="0"]:is(td, a)')) other.tabIndex = -1
  element.tabIndex = 0
}

function focus(element) {
  only(element)
  element.focus({ preventScroll: false })
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function neighbour(cell, right, down) {
  const all = rows()
  const row = all.indexOf(cell.parentElement)
  const column = cellsOf(cell.parentElement).indexOf(cell)
  const next = all[Math.max(0, Math.min(all.length - 1, row + down))]
  const cells = cellsOf(next)
  return cells[Math.max(0, Math.min(cells.length - 1, column + right))]
}

function walk(element, right, down) {
  const cell = cellOf(element)
  const inside = stops(cell)
  const other = inside[inside.indexOf(element) + down]
  if (down !== 0 && other && other !== element) return focus(other)
  const next = stops(neighbour(cell, right, down))
  focus(down < 0 ? next.at(-1) : next[0])
}

function address(shift, end) {
  return `${grid().dataset.base}/shifts/${shift}/${end}`
}

function pickUp(chip, byKeys) {
  held = { shift: chip.dataset.shift, chip, from: cellOf(chip), cell: null }
  chip.classList.add('is-held')
  if (byKeys) {
    aim(held.from)
    announce(`${chip.title}. ${note.words().held}`)
  }
}

// The law is asked about each place it is carried over, and its answer stands beside the cell.
function aim(cell) {
  if (!held || cell === held.cell || !cell?.dataset.person) return
  held.cell?.classList.remove('is-aim', 'is-refused')
  held.cell = cell
  cell.classList.add('is-aim')
  note.show(cell, cell.dataset.said)
  clearTimeout(asking)
  asking = setTimeout(() => tryOut(cell), 120)
}

async function tryOut(cell) {
  const place = new URLSearchParams({ person: cell.dataset.person, day: cell.dataset.day })
  const answer = await fetch(`${address(held?.shift, 'trial')}?${place}`, { headers: { 'HX-Request': 'true' } })
  if (held?.cell !== cell || !answer.ok) return
  const words = await answer.text()
  if (held?.cell !== cell) return
  cell.classList.toggle('is-refused', words.includes('rota-no'))
  note.show(cell, cell.dataset.said, words)
}

async function putDown() {
  const { shift, cell, from } = held
  if (!cell || cell === from) return giveUp()
  clearTimeout(asking)
  const { 'X-CSRF-TOKEN': token } = JSON.parse(document.body.getAttribute('hx-headers'))
  const answer = await fetch(address(shift, 'place'), {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': token, 'HX-Request': 'true' },
    body: new URLSearchParams({ person: cell.dataset.person, day: cell.dataset.day })
  })
  const words = await answer.text()
  if (answer.ok) return arrived(shift, words)
  cell.classList.add('is-refused')
  note.show(cell, cell.dataset.said, words)
}

function arrived(shift, words) {
  announce(new DOMParser().parseFromString(words, 'text/html').body.textContent.trim())
  letGo()
  focusAfter = `#shift-${shift}`
  document.body.dispatchEvent(new CustomEvent('rota-changed'))
}

function letGo() {
  clearTimeout(asking)
  held?.cell?.classList.remove('is-aim', 'is-refused')
  held?.chip.classList.remove('is-held')
  held = null
  note.hide()
}

function giveUp() {
  const chip = held.chip
  letGo()
  announce(note.words().letGo)
  if (chip.isConnected) focus(chip)
}

const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }

function carry(event) {
  if (event.key === 'Escape') giveUp()
  else if (event.key === 'Enter') putDown()
  else if (steps[event.key]) {
    const next = neighbour(held.cell ?? held.from, ...steps[event.key])
    aim(next)
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  } else if (event.key === 'Tab') return giveUp()
  else return
  event.preventDefault()
  event.stopPropagation()
}

document.addEventListener('keydown', event => {
  if (held && !document.querySelector('dialog[open]')) return carry(event)
  const target = event.target.closest?.('#rota :is(td, a.shift, a.gap)')
  if (!target || event.ctrlKey || event.metaKey || event.altKey) return
  if (steps[event.key]) walk(target, ...steps[event.key])
  else if (event.key === 'Enter' && target.matches('[data-movable]')) pickUp(target, true)
  else if (event.key === ' ' && target.matches('a')) target.click()
  else return
  event.preventDefault()
  event.stopPropagation()
}, true)

document.addEventListener('dragstart', event => {
  const chip = event.target.closest?.('#rota a.shift[draggable=true]')
  if (!chip) return
  event.dataTransfer.effectAllowed = 'move'
  pickUp(chip, false)
})
document.addEventListener('dragover', event => {
  const cell = held && cellOf(event.target)
  if (!cell?.dataset.person) return
  event.preventDefault()
  aim(cell)
})
document.addEventListener('drop', event => {
  if (!held || !cellOf(event.target)) return
  event.preventDefault()
  held.dropped = true
  putDown().then(() => setTimeout(() => { if (held?.dropped) letGo() }, 6000))
})
document.addEventListener('dragend', () => { if (held && !held.dropped) letGo() })
document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) print()
})

// A file that is too large is not even sent.
document.body.addEventListener('htmx:beforeRequest', event => {
  const files = [...event.detail.elt.querySelectorAll?.('input[type=file][data-most]') ?? []]
  const large = files.find(input => [...input.files].some(file => file.size > Number(input.dataset.most)))
  if (!large) return
  event.preventDefault()
  show(large.dataset.large)
})

// The calendar that comes anew keeps the place of whoever walks in it; it waits while something is carried.
let focusAfter = null
let scrolled = null
document.body.addEventListener('htmx:beforeRequest', event => {
  if (event.detail.elt === grid() && held) event.preventDefault()
})
document.body.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target === grid()) scrolled = wrap()?.scrollLeft ?? null
  if (event.detail.target !== grid() || !grid()?.contains(document.activeElement)) return
  const here = document.activeElement
  const cell = cellOf(here)
  focusAfter ??= here.id ? `#${here.id}` : cell?.dataset.person ? `td[data-person="${cell.dataset.person}"][data-day="${cell.dataset.day}"]` : null
})
document.body.addEventListener('htmx:afterSettle', () => {
  if (scrolled !== null && wrap()) wrap().scrollLeft = scrolled
  scrolled = null
  begin()
  const back = focusAfter && grid()?.querySelector(focusAfter)
  if (!back) return
  focusAfter = null
  focus(back)
})

// On a telephone a month is wider than the page: it begins at today.
function showToday() {
  const today = wrap()?.querySelector('thead .is-today')
  const names = wrap()?.querySelector('thead th')
  if (today) wrap().scrollLeft = today.offsetLeft - names.offsetWidth - today.offsetWidth
}

function begin() {
  const table = grid()?.querySelector('table')
  if (!table || table.querySelector('[tabindex="0"]:is(td, a)')) return
  const today = table.querySelector('.rota-people td.is-today') ?? table.querySelector('.rota-people td')
  if (today) only(stops(today)[0])
}

showToday()
begin()
