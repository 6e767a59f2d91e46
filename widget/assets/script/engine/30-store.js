// Keeping attempts. Every write goes to localStorage at once, because that
// survives a crashed or closed tab, and is mirrored to IndexedDB, because a
// killed browser loses up to a minute of localStorage writes but none of a
// strict IndexedDB transaction. Keys start with "mocktest:"; nothing else is
// ever read, written or removed. Two localStorage slots alternate, so that a
// torn write leaves the revision before it.

const PREFIX = 'mocktest:';
const memory = new Map(); // what this page keeps when the browser keeps nothing
let database = null;

function openDatabase() {
  database ||= new Promise((resolve, reject) => {
    const request = indexedDB.open('mocktest', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('attempts');
    request.onerror = request.onblocked = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      db.onversionchange = db.onclose = () => { database = null; db.close(); };
      resolve(db);
    };
  });
  database.catch(() => { database = null; });
  return database;
}

// An open connection keeps a page out of the back/forward cache.
addEventListener('pagehide', () => {
  if (database) database.then((db) => db.close(), () => {});
  database = null;
});

async function inAttempts(mode, use) {
  const db = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('attempts', mode, { durability: 'strict' });
    const request = use(transaction.objectStore('attempts'));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

// storeFor makes the storage of one attempt. kept(true) is called when all that
// was saved has reached the disk, kept(false) when something new is on its way;
// told() once, when neither place keeps anything and the attempt lives in this
// page only.
function storeFor(name, told, kept) {
  const key = PREFIX + name;
  const slots = [key, key + '~'];
  let slot = 0, waiting = null, writing = false, local = true, mirrored = true, warned = false;

  const judge = () => {
    if (!local && !mirrored && !warned) { warned = true; told(); }
  };

  const mirror = async () => {
    if (writing) return;
    writing = true;
    while (waiting !== null) {
      const text = waiting;
      waiting = null;
      try {
        await inAttempts('readwrite', (attempts) => attempts.put(text, key));
        mirrored = true;
      } catch {
        mirrored = false;
        judge();
      }
    }
    writing = false;
    kept(mirrored);
  };

  return {
    key,
    slots,
    // load resolves to every saved text found, best first; the caller
    // picks the newest that is whole.
    async load() {
      const found = this.kept();
      try { found.push(await inAttempts('readonly', (attempts) => attempts.get(key))); } catch { mirrored = false; }
      found.push(memory.get(key));
      judge();
      return [...new Set(found)].filter((text) => typeof text === 'string'); // each copy is decoded once
    },
    // kept is what localStorage holds at this moment.
    kept() {
      try {
        return slots.map((s) => localStorage.getItem(s)).filter((text) => text !== null);
      } catch {
        local = false;
        return [];
      }
    },
    save(text) {
      memory.set(key, text);
      try {
        localStorage.setItem(slots[slot ^= 1], text);
        local = true;
      } catch {
        local = false;
      }
      if (waiting === null) afterPaint(mirror); // a reader waits for the frame, not for the disk
      waiting = text;
      kept(false);
    },
    // setAside keeps a saved text that could not be read, out of the way.
    setAside(text) {
      try { localStorage.setItem(key + '!', text); } catch { /* then it is gone only from here */ }
    },
    async forget() {
      waiting = null;
      memory.delete(key);
      try { for (const s of [...slots, key + '!']) localStorage.removeItem(s); } catch { /* nothing kept */ }
      try { await inAttempts('readwrite', (attempts) => attempts.delete(key)); } catch { /* nothing kept */ }
    },
  };
}

// claimName gives each widget of a page its own name: the same quiz twice on one
// page is two attempts.
const namesInUse = new Map();
function claimName(name, owner) {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name}#${n}`;
    const holder = namesInUse.get(candidate);
    if (!holder || holder === owner || !holder.isConnected) {
      namesInUse.set(candidate, owner);
      return candidate;
    }
  }
}
