// Keeps what tools put here, apart for each of their origins, as long as this page lives (lti-pm-s).
// The misbehaviours it can be asked for are in data-behaviour: late, error, silent, forward.
(() => {
  const { origins, offers, behaviour, frame } = document.currentScript.dataset;
  const tools = origins.split(" ");
  const LATE = 5000;
  const KEYS = 100;
  const SIZE = 4096;
  const kept = new Map();

  const problem = (code, message) => ({ error: { code, message } });

  function of(origin) {
    if (!kept.has(origin)) {
      kept.set(origin, new Map());
    }
    return kept.get(origin);
  }

  function put(store, key, value) {
    if (value === null || value === undefined) {
      store.delete(key);
      return { key, value: null };
    }
    if (typeof value !== "string") {
      return problem("bad_request", "value is not a text");
    }
    if (value.length > SIZE || (!store.has(key) && store.size >= KEYS)) {
      return problem("storage_exhausted", "there is no more room");
    }
    store.set(key, value);
    return { key, value };
  }

  function storage(verb, message, origin) {
    if (!tools.includes(origin)) {
      return problem("wrong_origin", "only registered tools keep data here");
    }
    if (offers !== "storage") {
      return problem("unsupported_subject", "another frame keeps the data");
    }
    if (behaviour === "error") {
      return problem("storage_exhausted", "nothing can be kept today");
    }
    if (typeof message.key !== "string" || message.key === "") {
      return problem("bad_request", "key is missing");
    }
    const store = of(origin);
    return verb === "put_data"
      ? put(store, message.key, message.value)
      : { key: message.key, value: store.has(message.key) ? store.get(message.key) : null };
  }

  function capabilities() {
    const place = frame === "" ? {} : { frame };
    return {
      supported_messages: [
        { subject: "lti.capabilities" },
        { subject: "lti.put_data", ...place },
        { subject: "lti.get_data", ...place },
        { subject: "lti.frameResize" },
        { subject: "lti.scrollToTop" },
        { subject: "lti.close" },
      ],
    };
  }

  function send(response, event) {
    if (behaviour === "forward") {
      const page = offers === "storage" && frame !== "" ? window.parent : window;
      page.frames["intrus"].postMessage({ response, to: event.origin }, "*");
    } else {
      // Whoever asked may have gone by the time of a late answer.
      event.source?.postMessage(response, event.origin);
    }
  }

  window.addEventListener("message", (event) => {
    const message = event.data;
    const asked = /^(org\.imsglobal\.)?lti\.(capabilities|put_data|get_data)$/.exec(message && message.subject);
    if (!asked || typeof message.message_id !== "string" || behaviour === "silent") {
      return;
    }
    const content = asked[2] === "capabilities" ? capabilities() : storage(asked[2], message, event.origin);
    const response = { subject: message.subject + ".response", message_id: message.message_id, ...content };
    setTimeout(() => send(response, event), behaviour === "late" ? LATE : 0);
  });
})();
