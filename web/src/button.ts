// A button that only a script can offer, in the look of KERN.

export function secondaryButton(words: string): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "kern-btn kern-btn--secondary";
  const label = document.createElement("span");
  label.className = "kern-label";
  label.textContent = words;
  button.append(label);
  return button;
}
