// What the server refused, or could not do, is said in its own words; what was typed stays where it is.
import { show } from './announce.js'

const away = {
  en: 'The desk did not answer. What you wrote is still here; try again in a moment.',
  fr: 'Le bureau n’a pas répondu. Ce que vous avez écrit est encore là ; réessayez dans un instant.'
}

function sentence(answer) {
  const part = new DOMParser().parseFromString(answer, 'text/html')
  return (part.querySelector('[role=alert]') ?? part.querySelector('main p') ?? part.body).textContent.trim()
}

document.body.addEventListener('htmx:responseError', event => {
  if (event.detail.xhr.getResponseHeader('HX-Redirect')) return
  show(sentence(event.detail.xhr.responseText) || away[document.documentElement.lang])
})
for (const kind of ['htmx:sendError', 'htmx:timeout']) {
  document.body.addEventListener(kind, event => {
    const asked = event.detail.requestConfig?.triggeringEvent?.type ?? ''
    if (!asked.startsWith('sse:')) show(away[document.documentElement.lang])
  })
}

// A picture that cannot be had says so in its place.
document.addEventListener('error', event => {
  const picture = event.target
  if (!picture.matches?.('img[data-away]')) return
  const sentence = document.createElement('p')
  sentence.className = 'soft small'
  sentence.textContent = picture.alt ? `${picture.dataset.away} (${picture.alt})` : picture.dataset.away
  picture.replaceWith(sentence)
}, true)
