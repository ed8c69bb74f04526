// Menus and dialogs: one menu open at a time, closed by a click elsewhere; the arrows walk in it.
import { help } from './keys.js'

function others(menu) {
  for (const open of document.querySelectorAll('details.menu[open]')) {
    if (open !== menu && !open.contains(menu)) open.open = false
  }
}

// The menu of a message floats over the talk, above its button or below, wherever it fits the window.
function float(menu) {
  const body = menu.querySelector('.menu-body')
  const button = menu.querySelector('summary').getBoundingClientRect()
  const { width, height } = body.getBoundingClientRect()
  const above = button.top - height - 4
  const top = above >= 8 ? above : Math.max(8, Math.min(button.bottom + 4, innerHeight - height - 8))
  body.style.top = `${top}px`
  body.style.left = `${Math.max(8, Math.min(button.left, innerWidth - width - 8))}px`
}

function floating() {
  return document.querySelector('.said-foot > details.menu[open]')
}

document.addEventListener('toggle', event => {
  if (!event.target.matches?.('details.menu') || !event.target.open) return
  others(event.target)
  if (event.target === floating()) float(event.target)
}, true)
document.body.addEventListener('htmx:afterSettle', event => {
  const menu = event.detail.target.closest('.said-foot > details.menu[open]')
  if (menu) float(menu)
})
document.body.addEventListener('htmx:afterRequest', event => {
  const { verb, elt } = event.detail.requestConfig
  const menu = elt.closest('.said-foot > details.menu')
  if (menu && verb === 'post' && event.detail.successful) menu.open = false
})
document.addEventListener('scroll', event => {
  const menu = floating()
  if (menu && event.target.contains(menu)) menu.open = false
}, true)

document.addEventListener('click', event => {
  others(event.target.closest('details.menu'))
  const opener = event.target.closest('[data-dialog]')
  if (!opener) return
  opener.closest('details.menu')?.removeAttribute('open')
  if (opener.dataset.dialog === 'shortcuts') help()
  else document.getElementById(opener.dataset.dialog)?.showModal()
})

document.addEventListener('keydown', event => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  const menu = event.target.closest?.('details.menu[open]')
  if (!step || !menu || event.target.matches('input, textarea, select')) return
  const items = [...menu.querySelectorAll('.menu-body :is(a, button, input:not([type=hidden]))')]
      .filter(item => item.checkVisibility())
  const at = items.indexOf(document.activeElement)
  items[(at + step + items.length) % items.length]?.focus()
  event.preventDefault()
})
