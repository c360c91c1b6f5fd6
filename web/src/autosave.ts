// Autosave: `<form data-autosave="/address">` is sent to the address shortly after each change, one request at a time.
// `[data-autosave-status]` inside the form says what happened; its texts are in data attributes, in the page's language.
//
// A form that says what it showed (hidden inputs `gezeigt`, `<field>:<fingerprint>`) sends only what somebody touched in it:
// another window may have changed the rest. The answer brings the new fingerprints.

/** What the server says after saving. */
interface Kept {
  shown?: string[];
  notice?: string | null;
}

type State = "idle" | "saving" | "saved" | "unsaved" | "refused";

const typingPause = 1200;
const firstRetry = 2000;
const longestRetry = 60_000;
const patience = 15_000;
const farewell = 2000;

// Pressing a button leaves the field before, which saves it. A line that appeared then would push the button away from under
// the finger, and letting go would press nothing.
let pressing = false;

export function startAutosave(root: Document): void {
  for (const kind of ["down", "up", "cancel"]) root.addEventListener(`pointer${kind}`, () => (pressing = kind === "down"), true);
  for (const form of root.querySelectorAll<HTMLFormElement>("form[data-autosave]")) watch(form);
}

function watch(form: HTMLFormElement): void {
  const address = form.dataset["autosave"];
  if (!address) return;

  const status = form.querySelector<HTMLElement>("[data-autosave-status]");
  let state: State = "idle";
  let changes = 0;
  let saved = 0;
  let sending = false;
  let leaving = false;
  let held = false;
  let wait = firstRetry;
  let timer: number | undefined;
  // Field → number of the change in which it was touched last.
  const touched = new Map<string, number>();

  const show = (next: State, notice = ""): void => {
    // Repeating an announcement on each key would talk over the person who types.
    if (state === next && next !== "saved") return;
    state = next;
    if (!status) return;
    const text = status.dataset[next] ?? "";
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    const paint = (): void => {
      if (pressing) {
        setTimeout(paint, 50);
      } else if (state === next) {
        status.dataset["state"] = next;
        status.textContent = [text.replace("{time}", time), notice].filter(Boolean).join(" ");
      }
    };
    paint();
  };

  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  };

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (sending || leaving || held || saved === changes) return;
    const sent = changes;
    sending = true;
    show("saving");
    let answer: Response | undefined;
    try {
      answer = await fetch(address!, {
        method: "POST",
        body: fields(form, touched),
        headers: { Accept: "application/json", "X-Requested-With": "autosave" },
        credentials: "same-origin",
        signal: AbortSignal.timeout(patience),
      });
    } catch {
      // No network, or no answer in time: the retry below takes care.
    }
    const told = answer?.ok && !answer.redirected ? await kept(answer) : undefined;
    sending = false;
    if (leaving) return;
    if (told) {
      const { shown, notice } = told;
      saved = sent;
      wait = firstRetry;
      for (const [field, change] of touched) if (change <= sent) touched.delete(field);
      remember(form, shown ?? []);
      if (saved === changes) show("saved", notice ?? "");
      else later(0);
    } else if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429) {
      // The server understood and refused; the same again would be refused again. A further change tries again.
      show("refused");
    } else {
      show("unsaved");
      later(Math.max(wait, retryAfter(answer)));
      wait = Math.min(wait * 2, longestRetry);
    }
  }

  form.addEventListener("input", (event) => {
    changes += 1;
    const name = event.target instanceof Element ? event.target.getAttribute("name") : null;
    if (name) touched.set(field(name), changes);
    later(typingPause);
  });
  form.addEventListener("change", () => {
    later(0);
  });
  form.addEventListener("submit", (event) => {
    if (opensElsewhere(event, form)) return;
    if (sending || held) {
      event.preventDefault();
      if (!held) hold(event.submitter);
      return;
    }
    leaving = true;
    clearTimeout(timer);
  });
  // An answer that is on its way brings fingerprints: without them this page would look like another window to the server.
  function hold(submitter: HTMLElement | null): void {
    held = true;
    const until = Date.now() + farewell;
    const go = (): void => {
      if (sending && Date.now() < until) {
        setTimeout(go, 30);
        return;
      }
      held = sending = false;
      form.requestSubmit(submitter);
    };
    go();
  }
  // Whoever leaves by a link takes along what was typed last: the next page may show it.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.defaultPrevented;
    if (!link?.href || !plain || link.origin !== location.origin || saved === changes) return;
    if (link.hash && link.pathname === location.pathname) return;
    event.preventDefault();
    const until = Date.now() + farewell;
    const go = (): void => {
      if (saved === changes || Date.now() > until) {
        location.assign(link.href);
      } else {
        void save();
        setTimeout(go, 50);
      }
    };
    go();
  });
  window.addEventListener("pageshow", () => {
    leaving = held = false;
  });
  window.addEventListener("online", () => {
    wait = firstRetry;
    void save();
  });
  window.addEventListener("offline", () => {
    if (saved !== changes) show("unsaved");
  });
  // Closing the tab: hand what is left to the browser, which sends it even when the page is gone.
  window.addEventListener("pagehide", () => {
    if (!leaving && saved !== changes) navigator.sendBeacon(address, fields(form, touched));
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && state === "unsaved" && saved !== changes) event.preventDefault();
  });
}

// A preview opens in a tab of its own: this page stays, and so does what is typed here.
export function opensElsewhere(event: SubmitEvent, form: HTMLFormElement): boolean {
  const target = event.submitter?.getAttribute("formtarget") ?? form.target;
  return target === "_blank";
}

// The field to which an input belongs: a date has three.
function field(name: string): string {
  return name.replace(/-(day|month|year)$/, "");
}

function shownInputs(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>("input[type=hidden][name=gezeigt]")];
}

// Files travel with the form itself, never with autosave.
function fields(form: HTMLFormElement, touched: ReadonlyMap<string, number>): URLSearchParams {
  const whole = shownInputs(form).length === 0;
  const result = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string") continue;
    const about = name === "gezeigt" ? value.split(":")[0]! : field(name);
    if (whole || touched.has(about)) result.append(name, value);
  }
  return result;
}

async function kept(answer: Response): Promise<Kept> {
  if (!answer.headers.get("Content-Type")?.startsWith("application/json")) return {};
  return (await answer.json().catch(() => ({}))) as Kept;
}

// What was just saved is what this page shows from now on; what was touched meanwhile is compared with it the next time.
function remember(form: HTMLFormElement, shown: string[]): void {
  for (const input of shownInputs(form)) {
    const prefix = input.value.replace(/:.*/, ":");
    input.value = shown.find((entry) => entry.startsWith(prefix)) ?? input.value;
  }
}

function retryAfter(answer: Response | undefined): number {
  const seconds = Number(answer?.headers.get("Retry-After") ?? "0");
  return Number.isFinite(seconds) ? Math.min(seconds * 1000, longestRetry) : 0;
}
