// Passkeys: signing in with one, and registering one. Nothing is shown where the browser knows none.
const json = { 'Content-Type': 'application/json' };

if (window.PublicKeyCredential) {
  for (const part of document.querySelectorAll('[data-passkeys]')) part.hidden = false;
  document.addEventListener('click', (event) => {
    const signIn = event.target.closest('[data-passkey-sign-in]');
    if (signIn) attempt(signIn, () => enter(signIn));
    const register = event.target.closest('[data-passkey-register]');
    if (register) attempt(register, () => keep(register));
  });
}

async function attempt(button, action) {
  const wrong = button.closest('[data-passkeys]').querySelector('[data-passkey-wrong]');
  wrong.hidden = true;
  button.disabled = true;
  try {
    await action();
  } catch (failed) {
    wrong.textContent = button.dataset.failed;
    wrong.hidden = false;
  } finally {
    button.disabled = false;
  }
}

async function enter(button) {
  const options = await post('/webauthn/authenticate/options', button.dataset.csrf);
  const held = await navigator.credentials.get({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(described),
  } });
  const proof = {
    id: held.id,
    rawId: text(held.rawId),
    type: held.type,
    clientExtensionResults: held.getClientExtensionResults(),
    authenticatorAttachment: held.authenticatorAttachment,
    response: {
      authenticatorData: text(held.response.authenticatorData),
      clientDataJSON: text(held.response.clientDataJSON),
      signature: text(held.response.signature),
      userHandle: held.response.userHandle ? text(held.response.userHandle) : null,
    },
  };
  const then = encodeURIComponent(button.dataset.then);
  const welcome = await post(`/login/webauthn?then=${then}`, button.dataset.csrf, proof);
  window.location.assign(welcome.redirectUrl);
}

async function keep(button) {
  const label = button.closest('[data-passkeys]').querySelector('[data-passkey-label]');
  if (!label.reportValidity()) return;
  const options = await post('/webauthn/register/options', button.dataset.csrf);
  const made = await navigator.credentials.create({ publicKey: {
    ...options,
    challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(described),
  } });
  const credential = {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment,
    response: {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
      transports: made.response.getTransports?.() ?? [],
    },
  };
  await post('/webauthn/register', button.dataset.csrf, { publicKey: { credential, label: label.value } });
  window.location.reload();
}

async function post(address, csrf, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { ...json, 'X-CSRF-TOKEN': csrf, Accept: 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

function described(credential) {
  return { ...credential, id: bytes(credential.id) };
}

function bytes(base64url) {
  const plain = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0));
}

function text(buffer) {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
