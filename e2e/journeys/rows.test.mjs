// What is asked several times: rows of a group, rows in rows, and a point on the map.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ERFURT, begin, fill, formPage } from '../lib/application.mjs';
import { DESK, MODES, close, journey } from '../lib/journey.mjs';

after(close);

/** Starts an application and opens one of its pages. */
async function openPage(visitor, service, page) {
  await begin(visitor, service, ERFURT);
  const draft = new URL(visitor.page.url()).pathname;
  await visitor.visit(`${draft}/seite/${page}`);
  return `${draft}/seite/${page}`;
}

for (const mode of MODES) {
  test(`rows are added, kept, named and taken away, ${mode.name}`, () =>
    journey(`rows ${mode.name}`, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      const path = await openPage(visitor, 'plakatierung', 'places');
      const titles = () => page.locator('.dw-row > fieldset > legend').allInnerTexts();
      assert.deepEqual(await titles(), ['Ort 1'], 'the first row is there from the beginning');
      await fill(page, { 'places.1.place_name': 'Möbisburg', 'places.1.place_posters': '4' });
      await visitor.press('button', 'Weiteren Ort hinzufügen');
      assert.equal(new URL(page.url()).hash, '#f-places-2', 'the browser stands at the new row');
      assert.deepEqual(await titles(), ['Ort 1', 'Ort 2']);
      assert.equal(await page.locator('.kern-error').count(), 0, 'nothing is called missing before the page was sent');
      assert.equal(await page.locator('[name="places.1.place_name"]').inputValue(), 'Möbisburg');
      await visitor.look('rows');

      // Enter sends the page; it takes no row away.
      await fill(page, { 'places.2.place_name': 'Vieselbach' });
      await Promise.all([page.waitForEvent('load'), page.locator('[name="places.2.place_name"]').press('Enter')]);
      assert.deepEqual(await titles(), ['Ort 1', 'Ort 2']);
      const summary = await page.locator('.kern-alert a').allInnerTexts();
      assert.ok(summary.some((text) => text.startsWith('Ort 2: Anzahl der Plakate')), summary.join(' | '));
      await visitor.look('rows with a gap');
      await page.locator('.kern-alert a').first().click();
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-places-2-place_posters');

      await visitor.press('button', 'Entfernen Ort 1');
      assert.deepEqual(await titles(), ['Ort 1']);
      assert.equal(await page.locator('[name="places.2.place_name"]').inputValue(), 'Vieselbach');
      await fill(page, { 'places.2.place_posters': '7' });
      await visitor.press('button', 'Weiter');
      assert.notEqual(formPage(page), 'places');
      await visitor.visit(path);
      await visitor.press('button', 'Weiteren Ort hinzufügen');
      assert.equal(await page.locator('[name="places.3.place_name"]').count(), 1, 'a number is never given twice');
    }));
}

test('rows stand in rows, and what they sum up is shown', () =>
  journey('rows in rows', async (arrive) => {
    const visitor = await arrive(DESK);
    const { page } = visitor;
    await openPage(visitor, 'wohngeld', 'household');
    await fill(page, { 'household.1.relation': 'self', 'household.1.gets_benefit': 'no' });
    await visitor.press('button', 'Weiteres Einkommen hinzufügen');
    await page.locator('[name="household.1.incomes.1.income_kind"]').selectOption('wages');
    await fill(page, { 'household.1.incomes.1.income_amount': '1.850,50' });
    await visitor.press('button', 'Weiteres Einkommen hinzufügen');
    await page.locator('[name="household.1.incomes.2.income_kind"]').selectOption('minijob');
    await fill(page, { 'household.1.incomes.2.income_amount': '400' });
    await visitor.press('button', 'Weitere Person hinzufügen');
    assert.match(await page.locator('.dw-row').first().innerText(), /2\.250,50\s€/);
    await visitor.look('rows in rows');

    // A question that an answer brings up on the same page is asked, not called missing.
    await visitor.press('button', 'Entfernen Person 2');
    await page.locator('[name="household.1.incomes.2.income_kind"]').selectOption('other-income');
    await visitor.press('button', 'Weiter');
    assert.equal(formPage(page), 'household');
    assert.equal(await page.locator('[name="household.1.incomes.2.income_note"]').count(), 1);
    assert.equal(await page.locator('.kern-error').count(), 0, 'nobody has left it out');
    await visitor.press('button', 'Weiter');
    assert.equal(await page.locator('.kern-error').count(), 1, 'now it was shown');
  }));

test('two windows add rows and keep each other’s', () =>
  journey('rows in two windows', async (arrive) => {
    const visitor = await arrive(DESK);
    const { page } = visitor;
    const path = await openPage(visitor, 'plakatierung', 'places');
    const second = await visitor.context.newPage();
    await visitor.visit(path, 200, second);
    await fill(page, { 'places.1.place_name': 'Möbisburg' });
    await visitor.press('button', 'Weiteren Ort hinzufügen');
    await fill(second, { 'places.1.place_posters': '3' });
    await visitor.press('button', 'Weiteren Ort hinzufügen', second);
    await page.reload();
    assert.equal(await page.locator('.dw-row').count(), 3);
    assert.equal(await page.locator('[name="places.1.place_name"]').inputValue(), 'Möbisburg');
    assert.equal(await page.locator('[name="places.1.place_posters"]').inputValue(), '3');
  }));

test('the device fills in where it is, and the point can be typed', () =>
  journey('a point on the map', async (arrive) => {
    const visitor = await arrive(DESK);
    const { page, context } = visitor;
    await openPage(visitor, 'maengelmelder', 'place');
    await context.grantPermissions(['geolocation'], { origin: visitor.address });
    await context.setGeolocation({ latitude: 50.9784, longitude: 11.0292 });
    await page.getByRole('button', { name: 'Meinen Standort einsetzen' }).click();
    await page.waitForFunction(() => document.querySelector('[name=position]').value === '50.97840, 11.02920');
    await visitor.look('point');
    await fill(page, { place: 'Anger', position: 'mitten im Anger' });
    await visitor.press('button', 'Weiter');
    assert.match(await page.locator('.kern-error').first().innerText(), /kein Ort auf der Karte/);
    await fill(page, { position: '50.9784, 11.0292' });
    await visitor.press('button', 'Weiter');
    assert.notEqual(formPage(page), 'place');
  }));
