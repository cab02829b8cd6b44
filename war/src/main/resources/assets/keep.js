// What a browser keeps for us between two pages of one frame: its own session storage first, the platform's beside it.
// Either may be refused or missing (B-3, B-4); nothing here throws, and nothing waits unless it says so.

const PATIENCE = 1500;

export function keepHere(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Refused by the browser's settings: the cookie may still do.
  }
}

export function readHere(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function takeHere(key) {
  const value = readHere(key);
  try {
    sessionStorage.removeItem(key);
  } catch {
    // What cannot be read cannot be left behind either.
  }
  return value;
}

export function keepThere(target, origin, key, value) {
  const frame = platformFrame(target);
  if (frame && origin) {
    frame.postMessage({ subject: 'lti.put_data', message_id: messageId(), key, value }, origin);
  }
}

/** Asks the platform, for a moment; an answer counts only from that frame, that origin, about that question (B-6). */
export function askThere(target, origin, key) {
  const frame = platformFrame(target);
  if (!frame || !origin) {
    return Promise.resolve(null);
  }
  const asked = messageId();
  return new Promise((resolve) => {
    const give = (value) => {
      removeEventListener('message', listen);
      resolve(typeof value === 'string' && value ? value : null);
    };
    const listen = ({ origin: from, source, data }) => {
      if (from === origin && source === frame && data?.message_id === asked && data.subject === 'lti.get_data.response') {
        give(data.value);
      }
    };
    addEventListener('message', listen);
    setTimeout(give, PATIENCE, null);
    frame.postMessage({ subject: 'lti.get_data', message_id: asked, key }, origin);
  });
}

function platformFrame(target) {
  const parent = window.opener || window.parent;
  if (!target || parent === window) {
    return null;
  }
  try {
    return (target !== '_parent' && parent.frames[target]) || parent;
  } catch {
    return parent;
  }
}

function messageId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}
