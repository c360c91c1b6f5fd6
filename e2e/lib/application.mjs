// What the people of the journeys answer, and how they fill in a page.

/** Municipality of the journeys: works through the administration of Nottertal-Heilinger Höhen, in its own name. */
export const KOERNER = '16064037';
export const ERFURT = '16051000';

/** The year in Germany, which is the server's. */
export const YEAR = Number(new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', year: 'numeric' }).format(new Date()));

/** Answers to "Hund anmelden" by page. Kept since 10 January: taxed from February, eleven months of 50 euros. */
export const DOG = {
  name: { first_name: 'Marlene', family_name: 'Beispiel' },
  'birth-date': { birth_date: [9, 3, 1984] },
  address: { street: 'Hauptstraße', house_number: '12 a', postcode: '99998', city: 'Körner' },
  contact: { email: 'marlene@example.org' },
  description: { dog_name: 'Bruno', dog_breed: 'Mischling', dog_sex: 'male' },
  chip: { chip_number: '276098100123456' },
  'dog-birth-date': { dog_birth_date: [1, 4, 2023] },
  origin: { origin: 'acquired' },
  'kept-since': { kept_since: [10, 1, YEAR] },
  household: { other_dogs: '0' },
  dangerous: { dangerous: 'no' },
  exemption: { exemption_wanted: 'no' },
  tax: {},
  payment: { sepa_wanted: 'no' },
  delivery: { delivery: 'retrieval' },
  declaration: { privacy_read: true, correct: true },
};
export const DOG_FEE = '45,83 €';

/** The same answers as a program sends them. */
export const DOG_JSON = {
  first_name: 'Marlene',
  family_name: 'Beispiel',
  birth_date: '1984-03-09',
  street: 'Hauptstraße',
  house_number: '12 a',
  postcode: '99998',
  city: 'Körner',
  dog_breed: 'Mischling',
  dog_sex: 'male',
  dog_birth_date: '2023-04-01',
  origin: 'acquired',
  kept_since: `${YEAR}-01-10`,
  other_dogs: 0,
  dangerous: false,
  exemption_wanted: false,
  sepa_wanted: false,
  delivery: 'retrieval',
  privacy_read: true,
  correct: true,
};

/** A club that asks for a grant, as a program sends it. */
export const CLUB_JSON = {
  club_name: 'Sportverein Beispieldorf',
  legal_form: 'association',
  seat_street: 'Sportplatzweg',
  seat_house_number: '1',
  seat_postcode: '99084',
  seat_city: 'Erfurt',
  representative_first_name: 'Otto',
  representative_family_name: 'Muster',
  representative_salutation: 'mr',
  representative_role: 'Vorsitz',
  email: 'verein@example.org',
  members: 120,
  members_under_18: 45,
  charitable: false,
  kind: 'project',
  project_title: 'Jugendturnier',
  purpose: 'Turnier für zwölf Mannschaften aus der Region auf dem Sportplatz in Beispieldorf.',
  start_date: `${YEAR + 1}-06-01`,
  end_date: `${YEAR + 1}-06-30`,
  already_started: false,
  vat_deductible: false,
  costs: [{ cost_item: 'Pokale und Preise', cost_amount: 40000 }],
  own_funds: 20000,
  sources: [],
  grant_wanted: 20000,
  account_holder: 'Sportverein Beispieldorf',
  iban: 'DE44500105175407324931',
  delivery: 'retrieval',
  proof_duty: true,
  privacy_read: true,
  correct: true,
};

/** Answers to "Mangel melden" by page. */
export const DEFECT = {
  category: { category: 'road' },
  place: { place: 'Bahnhofstraße, vor Haus Nr. 14' },
  description: { description: 'Tiefes Schlagloch im Gehweg, etwa einen halben Meter breit.' },
  photos: {},
  contact: {},
};

/** Answers to "Meldebescheinigung" by page: an extended one, three copies, to be collected. */
export const CERTIFICATE = {
  name: { first_name: 'Marlene', family_name: 'Beispiel', birth_name: 'Muster' },
  'birth-date': { birth_date: [9, 3, 1984] },
  address: { street: 'Hauptstraße', house_number: '12 a', postcode: '99998', city: 'Körner' },
  contact: { phone: '0361 1234567' },
  kind: { certificate_kind: 'extended' },
  details: {},
  purpose: { purpose: 'Heirat' },
  copies: { copies: '3' },
  delivery: { delivery: 'pickup' },
  declaration: { privacy_read: true, correct: true },
};

/** The button of a page of the form: the last one that is open says what follows. */
export const ONWARD = /^(Weiter|Prüfen und absenden)$/;

/** Fills in fields by their names: text, `[day, month, year]`, the value of a radio button, true for a box to tick. */
export async function fill(page, answers) {
  for (const [name, answer] of Object.entries(answers)) {
    if (Array.isArray(answer)) {
      for (const [part, value] of [['day', answer[0]], ['month', answer[1]], ['year', answer[2]]]) {
        await page.locator(`[name="${name}-${part}"]`).fill(String(value));
      }
    } else if (answer === true) {
      await page.locator(`[name="${name}"]`).check();
    } else if ((await page.locator(`[name="${name}"][type=radio]`).count()) > 0) {
      await page.locator(`[name="${name}"][value="${answer}"]`).check();
    } else {
      await page.locator(`[name="${name}"]`).fill(answer);
    }
  }
}

/** The page of the form on which the browser is, e.g. `kept-since`; undefined elsewhere. */
export function formPage(page) {
  return /\/seite\/([^/?#]+)/.exec(page.url())?.[1];
}

/** The id of the draft in the address. */
export function draftOf(page) {
  return /\/antrag\/([0-9a-f-]{36})/.exec(page.url())[1];
}

/** Starts an application on the page of the service. */
export async function begin(visitor, service, place) {
  await visitor.visit(`/leistung/${service}?ort=${place}`);
  await visitor.press('button', 'Jetzt online beantragen');
}

/** Starts an application and opens its first page. */
export async function beginFirstPage(visitor, service, place) {
  await begin(visitor, service, place);
  await visitor.press('link', 'Jetzt ausfüllen');
}

/** Answers page after page from where the browser is, until the review. */
export async function complete(visitor, answers, each = async () => {}) {
  for (let turn = 0; turn < 40; turn += 1) {
    const name = formPage(visitor.page);
    if (!name) return;
    await fill(visitor.page, answers[name]);
    await each(name);
    await visitor.press('button', ONWARD);
  }
  throw new Error(`no end of the form at ${visitor.page.url()}`);
}

/** Sends an application as a program does. */
export async function submitByProgram(address, service, place, answers) {
  const answer = await fetch(`${address}/api/v1/applications`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({ service, place, answers }),
  });
  const body = await answer.json();
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(body)}`);
  return { reference: body.reference, code: body.access_code };
}
