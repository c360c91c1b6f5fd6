// A sheet for printing gets a button that prints it. Without this script the browser's own way remains, which the page names.

import { secondaryButton } from "./button";

export function startPrinting(root: Document): void {
  for (const place of root.querySelectorAll<HTMLElement>("[data-print]")) {
    const button = secondaryButton(place.dataset["print"] ?? "");
    button.addEventListener("click", () => window.print());
    place.replaceChildren(button);
  }
}
