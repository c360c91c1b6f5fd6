// A question for a point on the map gets a button that fills in where the device is. Without it, and without this script, the
// point is typed.

import { secondaryButton } from "./button";

export function startPlaces(root: Document): void {
  if (!("geolocation" in navigator)) return;
  for (const question of root.querySelectorAll<HTMLElement>("[data-map-point]")) offer(question);
}

function offer(question: HTMLElement): void {
  const input = question.querySelector("input");
  if (!input) return;
  const button = secondaryButton(question.dataset["mapPoint"] ?? "");
  const status = document.createElement("p");
  status.className = "kern-body kern-body--small";
  status.setAttribute("role", "status");
  button.addEventListener("click", () => {
    status.textContent = "";
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        input.value = `${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`;
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.focus();
      },
      () => {
        status.textContent = question.dataset["failed"] ?? "";
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  });
  question.append(button, status);
}
