// What a browser keeps for us between two pages of one frame: its own session storage, and cookies. Either may be refused
// (B-3, B-4); nothing here throws, and nothing waits.

/** Whether it was kept. */
export function keepHere(key, value) {
  try {
    sessionStorage.setItem(key, value);
    return sessionStorage.getItem(key) === value;
  } catch {
    return false;
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

/** Whether cookies are refused for certain: one like ours, set and looked for. A page without an origin cannot tell. */
export function refusesCookies() {
  const probe = `__Host-passerelle-probe-${Math.random().toString(36).slice(2)}`;
  const attributes = 'Path=/; Secure; SameSite=None; Partitioned';
  try {
    document.cookie = `${probe}=1; Max-Age=5; ${attributes}`;
    const kept = document.cookie.includes(`${probe}=1`);
    document.cookie = `${probe}=; Max-Age=0; ${attributes}`;
    return !kept;
  } catch {
    return self.origin !== 'null';
  }
}
