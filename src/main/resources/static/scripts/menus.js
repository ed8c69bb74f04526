// Menus and dialogs: one menu open at a time, closed by a click elsewhere; the arrows walk in it.
import { help } from './keys.js'

function others(menu) {
  for (const open of document.querySelectorAll('details.menu[open]')) {
    if (open !== menu && !open.contains(menu)) open.open = false
  }
}

document.addEventListener('toggle', event => {
  if (event.target.matches?.('details.menu') && event.target.open) others(event.target)
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
