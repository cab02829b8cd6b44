// The secret of a one-time link stands behind the # of its address: into the field, and out of the address.
const secret = location.hash.slice(1);
if (secret) {
  document.getElementById("code").value = secret;
  history.replaceState(null, "", location.pathname);
  document.querySelector("form button").focus();
}
