// The platform's storage, by messages to one of its frames (B-5 to B-8). The parent's answer to "what do you offer?" may
// come from anywhere, since it only names a frame; everything that matters goes to and comes from the platform's own
// origin. Nothing here throws, and only what returns a promise can be waited for.

const PATIENCE = 1500;
const LONG_PATIENCE = 30_000;
const PARENT = '_parent';
const SPELLINGS = ['lti.', 'org.imsglobal.lti.'];

/** Leaves a value with the platform, or takes it away with null; nobody waits for the answer. */
export function keepThere(target, origin, key, value) {
  const frame = platformFrame(target);
  if (frame && origin) {
    SPELLINGS.forEach((spelling) => {
      frame.postMessage({ subject: `${spelling}put_data`, message_id: messageId(), key, value }, origin);
    });
  }
}

/** The same, until the platform has said that it was done. */
export function keptThere(target, origin, key, value) {
  return conversation(platformFrame(target), origin, 'put_data', { key, value }, () => true);
}

/** Asks the platform for a value, for a moment. */
export function askThere(target, origin, key, patience = PATIENCE) {
  return conversation(
    platformFrame(target),
    origin,
    'get_data',
    { key },
    ({ value }) => (typeof value === 'string' && value ? value : null),
    patience,
  );
}

/** The same for much longer, of a platform whose page is slow: for when the way out is on ours already. */
export function askThereAtLeisure(target, origin, key) {
  return askThere(target, origin, key, LONG_PATIENCE);
}

/** Asks the page around us which of its frames keeps data, if any does: for platforms that do not say so at login. */
export function offeredThere() {
  return conversation(platformFrame(PARENT), '*', 'capabilities', {}, ({ supported_messages: offers }) => {
    const named = (subject) => (Array.isArray(offers) ? offers.find((offer) => offer?.subject === subject) : null);
    const reading = named('lti.get_data');
    return reading && named('lti.put_data') ? reading.frame || PARENT : null;
  });
}

/**
 * Puts one question in both spellings and resolves with what the answer means, or null. The newer spelling has the last
 * word, unless it is unknown over there. An answer counts only from that frame, that origin, about that question (B-6).
 */
function conversation(frame, origin, verb, details, meaning, patience = PATIENCE) {
  if (!frame || !origin) {
    return Promise.resolve(null);
  }
  const questions = new Map(SPELLINGS.map((spelling) => [messageId(), `${spelling}${verb}`]));
  return new Promise((resolve) => {
    const end = (found) => {
      removeEventListener('message', listen);
      resolve(found);
    };
    const listen = ({ origin: from, source, data }) => {
      const subject = questions.get(data?.message_id);
      const trusted = source === frame && (origin === '*' || from === origin);
      if (!trusted || !subject || data.subject !== `${subject}.response`) {
        return;
      }
      const found = data.error ? null : meaning(data);
      if (found !== null || (subject.startsWith(SPELLINGS[0]) && data.error?.code !== 'unsupported_subject')) {
        end(found);
      }
    };
    addEventListener('message', listen);
    setTimeout(end, patience, null);
    questions.forEach((subject, id) => frame.postMessage({ subject, message_id: id, ...details }, origin));
  });
}

function platformFrame(target) {
  const parent = window.opener || window.parent;
  if (!target || parent === window) {
    return null;
  }
  try {
    return (target !== PARENT && parent.frames[target]) || parent;
  } catch {
    return parent;
  }
}

function messageId() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('');
}
