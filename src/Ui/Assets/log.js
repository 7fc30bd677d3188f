// The page of the log: this browser computes for itself what the node claims. Hashes are those of RFC 6962, notes and
// receipts those of c2sp.org (signed-note, tlog-checkpoint, tlog-tiles, tlog-proof), signatures Ed25519.
const page = document.querySelector('[data-log]');
const vkey = page.dataset.vkey;
const log = page.dataset.log;
const text = new TextEncoder();
const half = n => Math.floor(n / 2);
const bytesOf = base64 => Uint8Array.from(atob(base64), c => c.charCodeAt(0));
const base64Of = bytes => btoa(String.fromCharCode(...bytes));
const same = (a, b) => base64Of(a) === base64Of(b);

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (all.set(part, at), at + part.length), 0);
  return all;
}

const sha256 = async (...parts) => new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));
const leafHash = entry => sha256(Uint8Array.of(0), entry);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

// A refusal names its text on the page, and what to fill in.
const refused = (code, values = {}) => Object.assign(new Error(code), { code, values });

function parseCheckpoint(note) {
  const end = note.indexOf('\n\n');
  if (end < 0) throw refused('malformed');
  const [origin, size, root] = note.slice(0, end).split('\n');
  if (!/^(0|[1-9][0-9]{0,15})$/.test(size ?? '') || !root) throw refused('malformed');
  const signatures = note.slice(end + 2).split('\n').filter(line => line.startsWith('— ')).map(line => {
    const at = line.lastIndexOf(' ');
    return { name: line.slice(2, at), bytes: bytesOf(line.slice(at + 1)) };
  });
  return { text: note.slice(0, end + 1), origin, size: Number(size), root: bytesOf(root), signatures };
}

// Signed by the key, and about the log of that name; the eight digits in the middle of a key are its address.
async function checkSignature(checkpoint, key) {
  const [name, id] = key.split('+', 2);
  const encoded = bytesOf(key.slice(name.length + id.length + 2));
  if (encoded[0] !== 1 || encoded.length !== 33) throw refused('key');
  if (checkpoint.origin !== name) throw refused('origin', { origin: checkpoint.origin });
  let imported;
  try {
    imported = await crypto.subtle.importKey('raw', encoded.slice(1), { name: 'Ed25519' }, false, ['verify']);
  } catch {
    throw refused('unable');
  }
  const hex = bytes => [...bytes].map(b => b.toString(16).padStart(2, '0')).join('');
  for (const signature of checkpoint.signatures) {
    if (signature.name !== name || hex(signature.bytes.slice(0, 4)) !== id) continue;
    if (await crypto.subtle.verify('Ed25519', imported, signature.bytes.slice(4), text.encode(checkpoint.text))) return;
    throw refused('forged');
  }
  throw refused('unsigned', { origin: checkpoint.origin });
}

// RFC 9162, 2.1.3.2: from a leaf along the path to the root; null when the path does not belong there.
async function rootAbove(leaf, index, size, path) {
  if (index >= size) return null;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      hash = await nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else {
      hash = await nodeHash(hash, sibling);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 ? hash : null;
}

async function checkProof(proof, entry) {
  const root = await rootAbove(await leafHash(entry), proof.index, proof.checkpoint.size, proof.path);
  if (!root || !same(root, proof.checkpoint.root)) throw refused('not-included', { index: proof.index });
}

function parseProof(file) {
  const end = file.indexOf('\n\n');
  const lines = file.slice(0, Math.max(end, 0)).split('\n');
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') throw refused('malformed');
  const extra = lines[0]?.startsWith('extra ') ? bytesOf(lines.shift().slice(6)) : null;
  const index = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? '');
  if (!index) throw refused('malformed');
  return { extra, index: Number(index[1]), path: lines.map(bytesOf), checkpoint: parseCheckpoint(file.slice(end + 2)) };
}

// Tiles: the hashes of complete subtrees, 256 to a file.
function tiles(size) {
  const known = new Map();
  const number = n => String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0').match(/.{3}/g).map((part, i, all) => i < all.length - 1 ? 'x' + part : part).join('/');
  const tile = async (level, index) => {
    const width = Math.min(256, Math.floor(size / 256 ** level) - index * 256);
    const path = `${log}/tile/${level}/${number(index)}`;
    if (!known.has(path)) {
      // A tile that has been filled since may no longer be there by its narrower name.
      let reply = await fetch(width < 256 ? `${path}.p/${width}` : path);
      if (!reply.ok && width < 256) reply = await fetch(path);
      const bytes = new Uint8Array(reply.ok ? await reply.arrayBuffer() : 0);
      if (bytes.length < width * 32) throw refused('missing', { path });
      known.set(path, bytes);
    }
    return known.get(path);
  };
  // A complete subtree of 2^height leaves that begins at one of its multiples.
  const subtree = async (height, index) => {
    const level = Math.floor(height / 8);
    const first = index * 2 ** (height % 8);
    const bytes = await tile(level, Math.floor(first / 256));
    let row = Array.from({ length: 2 ** (height % 8) }, (_, i) => bytes.slice((first % 256 + i) * 32, (first % 256 + i + 1) * 32));
    while (row.length > 1) row = await Promise.all(Array.from({ length: row.length / 2 }, (_, i) => nodeHash(row[2 * i], row[2 * i + 1])));
    return row[0];
  };
  return { subtree };
}

const heightBelow = width => { let h = 0; while (2 ** (h + 1) < width) h++; return h; };

// The roots at an older and at today's size, both out of the same hashes: what agrees with both checkpoints shows that the one continues the other.
async function rootsOf(tree, from, width, older) {
  const height = heightBelow(width);
  const complete = 2 ** (height + 1) === width ? height + 1 : width === 1 ? 0 : -1;
  if (complete >= 0 && (from + width <= older || from >= older)) {
    const hash = await tree.subtree(complete, from / width);
    return { older: from >= older ? null : hash, now: hash };
  }
  const left = await rootsOf(tree, from, 2 ** height, older);
  const right = await rootsOf(tree, from + 2 ** height, width - 2 ** height, older);
  return { older: left.older && right.older ? await nodeHash(left.older, right.older) : left.older, now: await nodeHash(left.now, right.now) };
}

async function checkContinues(checkpoint) {
  const store = `cordon-log ${checkpoint.origin}`;
  const kept = JSON.parse(localStorage.getItem(store) ?? 'null');
  if (kept?.size) {
    if (kept.size > checkpoint.size) throw refused('shorter', kept);
    const roots = await rootsOf(tiles(checkpoint.size), 0, checkpoint.size, kept.size);
    if (base64Of(roots.older) !== kept.root || !same(roots.now, checkpoint.root)) throw refused('changed', kept);
  }
  localStorage.setItem(store, JSON.stringify({ size: checkpoint.size, root: base64Of(checkpoint.root), day: new Date().toISOString().slice(0, 10) }));
  return kept?.size ? kept : { first: true };
}

// RFC 8785, by the language's own rules for numbers and strings.
const canonical = value =>
  Array.isArray(value) ? `[${value.map(canonical).join(',')}]`
    : value && typeof value === 'object' ? `{${Object.keys(value).sort().map(k => `${JSON.stringify(k)}:${canonical(value[k])}`).join(',')}}`
      : JSON.stringify(value);

const commitment = opening => sha256(text.encode('cordon/entry/v1\0'), bytesOf(opening.nonce), text.encode(canonical(opening.envelope)));

async function checkReceipt(file, key) {
  let receipt = file.trimStart().startsWith('{') ? JSON.parse(file) : { proof: file };
  if (receipt.receipts?.length === 1) receipt = receipt.receipts[0];
  if (typeof receipt.proof !== 'string' || receipt.proof.startsWith('/')) throw refused('no-proof');
  const proof = parseProof(receipt.proof);
  const entry = receipt.opening ? await commitment(receipt.opening) : proof.extra;
  if (!entry) throw refused('no-entry');
  await checkSignature(proof.checkpoint, key);
  await checkProof(proof, entry);
  return { index: proof.index, size: proof.checkpoint.size, origin: proof.checkpoint.origin, content: receipt.opening?.envelope };
}

// What came of a check, in the page's own words.
function say(place, good, code, values = {}) {
  const words = page.querySelector(`template[data-says="${code}"]`).content.textContent.trim();
  place.className = `status ${good ? 'good' : 'bad'}`;
  place.textContent = '';
  place.append(Object.assign(document.createElement('strong'), { textContent: good ? '✓ ' : '▲ ' }), words.replace(/\{([a-z]+)\}/g, (_, name) => values[name] ?? ''));
}

async function look(place, check) {
  try {
    const { code, ...values } = await check();
    say(place, true, code, values);
  } catch (error) {
    if (error.code) say(place, false, error.code, error.values);
    else say(place, false, error instanceof TypeError ? 'unreachable' : 'malformed');
  }
}

const part = name => page.querySelector(`[data-check="${name}"]`);

async function begin() {
  const note = await (await fetch(`${log}/checkpoint`, { cache: 'no-store' })).text();
  const newest = parseCheckpoint(note);
  await look(part('signature'), async () => (await checkSignature(newest, vkey), { code: 'signed', size: newest.size }));
  await look(part('continues'), async () => {
    await checkSignature(newest, vkey);
    const kept = await checkContinues(newest);
    return kept.first ? { code: 'first' } : { code: 'continues', ...kept };
  });
}

if (part('signature')) begin().catch(() => say(part('signature'), false, 'unreachable'));

const own = part('proof');
if (own) look(own, async () => ({ code: 'included', ...await checkReceipt(document.getElementById('receipt').textContent, vkey) }));

const form = page.querySelector('form[data-receipt]');
if (form) {
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const [file] = form.elements.file.files;
    const content = page.querySelector('[data-content]');
    content.hidden = true;
    if (!file) return;
    await look(part('receipt'), async () => {
      const found = await checkReceipt(await file.text(), form.elements.vkey.value.trim());
      if (found.content) {
        content.hidden = false;
        content.querySelector('pre').textContent = JSON.stringify(found.content, null, 2);
      }
      return { code: found.content ? 'committed' : 'included', ...found };
    });
    part('receipt').focus();
  });
}
