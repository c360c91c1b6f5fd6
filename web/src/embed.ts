// For the websites of others: puts the answer of the Zuständigkeitsfinder where a page wants it, as part of that page and
// without a frame. Whatever goes wrong, the link stays that stands there. Only known elements and attributes come in, and no
// address but one of the Zuständigkeitsfinder, so that the page need not trust what it gets.

const ELEMENTS = "SECTION DIV H2 H3 H4 H5 H6 P A UL LI DL DT DD STRONG SPAN BR FORM LABEL INPUT BUTTON".split(" ");
const ATTRIBUTES = "class lang role type name value maxlength method aria-label".split(" ");
const ADDRESSES = ["href", "action"];
const LONGEST = 100_000;
const QUERY = ["ort", "ebene"];

const script = document.currentScript as HTMLScriptElement | null;
const home = script ? new URL(script.src).origin : "";

function copied(from: Node, to: Node): void {
  for (const node of from.childNodes) {
    if (node instanceof Text) to.appendChild(document.createTextNode(node.data));
    if (!(node instanceof Element) || !ELEMENTS.includes(node.tagName)) continue;
    const copy = document.createElement(node.tagName);
    for (const { name, value } of node.attributes) {
      const harmless = ATTRIBUTES.includes(name) || (ADDRESSES.includes(name) && (value.startsWith(`${home}/`) || /^(tel|mailto):/.test(value)));
      if (harmless) copy.setAttribute(name, value);
    }
    copied(node, copy);
    to.appendChild(copy);
  }
}

async function fill(place: HTMLElement): Promise<void> {
  const { dienstweg: what, leistung, sprache } = place.dataset;
  const path = what === "suche" ? "suche" : `leistung/${encodeURIComponent(leistung ?? "")}`;
  const address = new URL(`${home}/einbetten/${path}`);
  for (const name of QUERY) {
    const value = place.dataset[name];
    if (value) address.searchParams.set(name, value);
  }
  address.searchParams.set("in", sprache || document.documentElement.lang);
  const answer = await fetch(address, { credentials: "omit", headers: { Accept: "text/html" } });
  const text = await answer.text();
  if (!answer.ok || text.length > LONGEST) return;
  const fresh = document.createDocumentFragment();
  copied(new DOMParser().parseFromString(text, "text/html").body, fresh);
  if (fresh.firstElementChild) place.replaceChildren(fresh);
}

function start(): void {
  for (const place of document.querySelectorAll<HTMLElement>("[data-dienstweg]")) fill(place).catch(() => undefined);
}

if (home) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
