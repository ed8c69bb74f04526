// A sheet is a small page that comes as a dialog: a link with hx-target="#sheet" fills it. Without scripts it is a page.
const sheet = document.getElementById('sheet')
let opener = null

document.body.addEventListener('htmx:beforeRequest', event => {
  if (event.detail.target === sheet) {
    const menu = event.detail.elt.closest('details.menu')
    opener = menu?.querySelector('summary') ?? event.detail.elt
    if (menu) menu.open = false
  }
})

document.body.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target !== sheet) return
  if (!sheet.open) sheet.showModal()
  sheet.querySelector('.dialog-body :is(button, a, input:not([type=hidden]), select)')?.focus()
})

// A form in the sheet that changed something closes it; one that only looks (GET) leaves it open.
document.body.addEventListener('htmx:afterRequest', event => {
  const form = event.detail.elt
  if (sheet?.contains(form) && event.detail.successful && event.detail.requestConfig.verb !== 'get') sheet.close()
})

sheet?.addEventListener('close', () => {
  sheet.replaceChildren()
  const back = opener?.isConnected ? opener : document.getElementById(opener?.id ?? '')
  back?.focus()
  opener = null
})
