// Single keys press what carries them in aria-keyshortcuts; j and k walk the list. Never while somebody types.
import { openFirst, opening, whenOpen } from './meant.js'
import { openPalette } from './palette.js'

const setting = 'desk.single-keys'
const box = document.getElementById('single-keys')
const sheet = document.getElementById('shortcuts')

function singleKeys() {
  return localStorage.getItem(setting) !== 'off'
}

function typing(target) {
  return target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]')
}

function visible(element) {
  return element.checkVisibility?.({ visibilityProperty: true }) ?? element.offsetParent !== null
}

function press(key) {
  const controls = [...document.querySelectorAll(`[aria-keyshortcuts~="${CSS.escape(key)}"]`)]
  const control = controls.find(visible) ?? controls.find(inMenu)
  if (!control) return false
  if (control.matches('input, textarea, select')) control.focus()
  else control.click()
  if (control.matches('summary')) firstIn(control.parentElement)?.focus()
  return true
}

function reach(key) {
  return openFirst(key) || press(key)
}

// What stands in a closed menu can still be pressed.
function inMenu(control) {
  const menu = control.closest('details.menu')
  return menu && visible(menu)
}

function firstIn(menu) {
  return menu.querySelector(':scope > form textarea, .menu-body :is(a, button, input:not([type=hidden]), select)')
}

function rows() {
  return [...document.querySelectorAll('.row-link')].filter(visible)
}

function walk(step) {
  const all = rows()
  if (all.length === 0) return false
  const here = all.findIndex(link => link === document.activeElement)
  const current = here >= 0 ? here : all.findIndex(link => link.getAttribute('aria-current'))
  const next = all[Math.min(all.length - 1, Math.max(0, current + step))]
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
  return true
}

function here() {
  return document.activeElement?.closest('.row') ?? document.querySelector('.row:has([aria-current])')
}

function choose() {
  const check = here()?.querySelector('.row-check input')
  check?.click()
  return Boolean(check)
}

function openRow() {
  const link = here()?.querySelector('.row-link')
  link?.click()
  return Boolean(link)
}

function back() {
  const way = [...document.querySelectorAll('.thread-back')].find(visible)
  if (way) way.click()
  else (here()?.querySelector('.row-link') ?? rows()[0])?.focus()
  return true
}

function escape(event) {
  if (document.querySelector('dialog[open]')) return
  const menu = document.querySelector('details.menu[open]')
  if (menu) {
    menu.open = false
    menu.querySelector('summary').focus()
  } else if (typing(event.target)) {
    event.target.blur()
  } else {
    back()
  }
  event.preventDefault()
}

const own = { j: () => walk(1), k: () => walk(-1), x: choose, o: openRow, u: back, '?': help }

export function help() {
  sheet?.showModal()
  return true
}

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing) return
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault()
    openPalette()
    return
  }
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.matches('.composer-note textarea')) {
    event.preventDefault()
    event.target.form.requestSubmit()
    return
  }
  if (event.key === 'Escape') return escape(event)
  if (event.ctrlKey || event.metaKey || event.altKey || !singleKeys()) return
  if (typing(event.target) || document.querySelector('dialog[open]')) return
  if (opening() || own[event.key]?.() || (event.key.length === 1 && reach(event.key))) event.preventDefault()
})
whenOpen(press)

if (box) {
  box.checked = singleKeys()
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(setting)
    else localStorage.setItem(setting, 'off')
  })
}
