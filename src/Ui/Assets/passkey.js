// Passkeys: asks the node what to sign, lets the browser sign it, and sends the form with the answer.
const can = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;

async function answer(form) {
  const reply = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form), credentials: 'same-origin' });
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  const { ticket, options } = await reply.json();
  const credential = form.dataset.passkey === 'create'
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  form.elements.ticket.value = ticket;
  form.elements.credential.value = JSON.stringify(credential);
}

for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  if (!form.hidden) continue;
  form.hidden = false;
  form.addEventListener('submit', event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    const trouble = form.querySelector('.error');
    trouble.hidden = true;
    answer(form).then(() => form.requestSubmit(), () => { trouble.hidden = false; });
  });
}
