// In a frame: does this browser keep a partitioned cookie and a frame's storage?
function keepsCookie() {
  const secure = location.protocol === "https:" || isSecureContext;
  try {
    document.cookie = `passerelle-controle=1; Path=${location.pathname}; SameSite=None; Partitioned${secure ? "; Secure" : ""}`;
    return document.cookie.includes("passerelle-controle=1");
  } catch {
    return false;
  }
}

function keepsStorage() {
  try {
    sessionStorage.setItem("passerelle-controle", "1");
    const kept = sessionStorage.getItem("passerelle-controle") === "1";
    sessionStorage.removeItem("passerelle-controle");
    return kept;
  } catch {
    return false;
  }
}

parent.postMessage({ cookie: keepsCookie(), storage: keepsStorage() }, location.origin);
