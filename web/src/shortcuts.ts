// Keys for those who work on cases all day. The page lists them, and there they are switched off (WCAG 2.1.4); that is kept in
// the browser. A key never sends a form: it leads to what would be pressed. Nothing happens while somebody types, and without
// the list on the page there are none.

const KEPT = "dienstweg-kuerzel";
const LIST = "dienstweg-liste";

/** What each key leads to on the page of a case. */
const PLACES: Record<string, string> = {
  u: 'form[action$="/uebernehmen"] [type="submit"]',
  f: '[name="question"]',
  n: '[name="note"]',
  e: '[name="outcome"]',
  s: '[name="suche"]',
};

export function startShortcuts(root: Document): void {
  const list = root.querySelector<HTMLDetailsElement>("details[data-shortcuts]");
  const on = list?.querySelector("input");
  if (!list || !on) return;
  for (const part of root.querySelectorAll<HTMLElement>("[data-shortcuts]")) part.hidden = false;
  on.checked = read(localStorage, KEPT) !== "aus";
  on.addEventListener("change", () => write(localStorage, KEPT, on.checked ? "an" : "aus"));

  const rows = [...root.querySelectorAll<HTMLAnchorElement>('tbody a[href^="/amt/vorgang/"]')];
  if (rows.length > 0) write(sessionStorage, LIST, rows.map((row) => row.pathname).join(" "));
  root.addEventListener("keydown", (event) => {
    if (!on.checked || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return;
    if (press(root, list, rows, event.key)) event.preventDefault();
  });
}

function press(root: Document, list: HTMLDetailsElement, rows: HTMLAnchorElement[], key: string): boolean {
  if (key === "?") {
    list.open = true;
    list.querySelector("summary")?.focus();
    return true;
  }
  if (key === "z") return follow(root.querySelector<HTMLAnchorElement>("a.dw-back")?.href);
  if (key === "j" || key === "k") return step(rows, key === "j" ? 1 : -1);
  if (key === "o") return follow(rows.find((row) => row === root.activeElement)?.href);
  return lead(PLACES[key] ? root.querySelector<HTMLElement>(PLACES[key]) : null);
}

/** The next row of the inbox, or the next case of the inbox that was seen last. */
function step(rows: HTMLAnchorElement[], by: number): boolean {
  if (rows.length > 0) {
    const now = rows.indexOf(document.activeElement as HTMLAnchorElement);
    const next = now < 0 ? 0 : now + by;
    rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
    return true;
  }
  const seen = (read(sessionStorage, LIST) ?? "").split(" ");
  const now = seen.findIndex((path) => location.pathname.startsWith(path) && path !== "");
  return now >= 0 && follow(seen[now + by]);
}

function follow(address: string | undefined): boolean {
  if (!address) return false;
  location.assign(address);
  return true;
}

/** Opens what is folded around a field, and puts the cursor there. */
function lead(place: HTMLElement | null): boolean {
  if (!place) return false;
  const folded = place.closest("details");
  if (folded) folded.open = true;
  place.focus();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

/** A browser may keep nothing: then keys are on, and the next case is not known. */
function read(storage: Storage, name: string): string | null {
  try {
    return storage.getItem(name);
  } catch {
    return null;
  }
}

function write(storage: Storage, name: string, value: string): void {
  try {
    storage.setItem(name, value);
  } catch {
    // Nothing is lost: it holds for this page.
  }
}
