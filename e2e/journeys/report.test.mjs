// "Mangel melden": without a name, with photos.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DEFECT, ERFURT, begin, complete, draftOf, fill, formPage } from '../lib/application.mjs';
import { SECRET, photo, png } from '../lib/files.mjs';
import { DESK, MODES, close, journey } from '../lib/journey.mjs';
import { logIn, openCase } from '../lib/staff.mjs';

after(close);

/** What is refused, and what is said about it. */
const REFUSED = [
  ['bild.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'kann Programmcode enthalten'],
  ['foto.jpg', 'image/jpeg', Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), Buffer.alloc(300)]), 'Programme werden nicht angenommen'],
  ['leer.png', 'image/png', Buffer.alloc(0), 'Die Datei ist leer'],
  ['halb.png', 'image/png', png(64).subarray(0, 90), 'beschädigt oder unvollständig'],
  ['foto.jpg', 'image/jpeg', png(16), 'endet auf „.jpg“'],
  ['archiv.zip', 'application/zip', Buffer.from('PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'latin1'), 'Archive wie ZIP'],
  ['riesig.png', 'image/png', png(1950, { noise: true }), 'größer als 10 MB'],
  // Far over the limit: the server knows before it has read the file, and the browser must still hear the answer.
  ['film.png', 'image/png', Buffer.alloc(16_000_000, 'x'), 'größer als 10 MB'],
];

for (const mode of MODES) {
  const title = `report a defect with photos (${mode.name})`;

  test(title, () =>
    journey(title, async (arrive) => {
      const visitor = await arrive(mode);
      const { page } = visitor;
      const list = page.locator('.dw-file-list > li');
      const attach = async (name, mimeType, buffer) => {
        await page.locator('input[type=file]').setInputFiles({ name, mimeType, buffer });
        return visitor.press('button', 'Datei hinzufügen');
      };

      await begin(visitor, 'maengelmelder', ERFURT);
      const draft = draftOf(page);
      await visitor.look('task list');
      await visitor.press('link', 'Jetzt ausfüllen');
      await visitor.says('rufen Sie sofort den Notruf 112 an');
      await visitor.look('category');
      assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
      await visitor.look('no category');
      await fill(page, DEFECT.category);
      await visitor.press('button', 'Weiter');
      await fill(page, DEFECT.place);
      await visitor.look('place');
      await visitor.press('button', 'Weiter');
      await fill(page, { description: 'kaputt' });
      assert.equal((await visitor.press('button', 'Weiter')).status(), 422);
      await visitor.says('mit mindestens zehn Zeichen');
      await visitor.look('description too short');
      await fill(page, DEFECT.description);
      await visitor.press('button', 'Weiter');
      assert.equal(formPage(page), 'photos');
      await visitor.look('no photo');

      const camera = await visitor.audit();
      assert.equal((await attach('schlagloch.jpg', 'image/jpeg', await photo(camera))).status(), 200);
      await visitor.says('schlagloch.jpg', list.first());
      await visitor.look('one photo');
      for (const [name, mimeType, bytes, reason] of REFUSED) {
        const answer = await attach(name, mimeType, bytes);
        assert.ok([413, 422].includes(answer.status()), `${name}: ${answer.status()}`);
        await visitor.says(reason);
        assert.equal(await list.count(), 1, `${name} is not there`);
        if (name === 'bild.svg') await visitor.look('refused file');
      }
      const nothing = await visitor.press('button', 'Datei hinzufügen');
      assert.equal(nothing.status(), 422, 'no file chosen');
      await visitor.look('no file chosen');

      await attach('zweites.png', 'image/png', png(48, { text: SECRET }));
      await attach('drittes.png', 'image/png', png(32));
      assert.equal(await list.count(), 3);
      assert.equal(await page.locator('input[type=file]').count(), 0, 'three are enough');
      await visitor.says('Sie können 3 Dateien beifügen');
      await visitor.look('three photos');
      const fourth = await visitor.context.request.post(`/antrag/${draft}/seite/photos/datei/photos`, {
        multipart: { photos: { name: 'viertes.png', mimeType: 'image/png', buffer: png(20) } },
      });
      assert.equal(fourth.status(), 422);
      assert.match(await fourth.text(), /höchstens 3 Dateien/);

      await visitor.press('button', 'Entfernen drittes.png');
      assert.equal(await list.count(), 2);
      await complete(visitor, DEFECT, async (name) => {
        if (name === 'contact') await visitor.look('contact');
      });
      await visitor.says('zweites.png');
      await visitor.look('review');
      await visitor.press('button', 'Meldung absenden');
      await visitor.says('Wir haben Ihre Meldung erhalten');
      const reference = (await page.locator('dd .dw-code').first().innerText()).trim();
      await visitor.look('receipt');

      if (mode !== DESK) return;
      const clerk = await arrive(DESK);
      await logIn(clerk, 'erfurt');
      await openCase(clerk, reference);
      await clerk.look('case with photos');
      for (const name of ['schlagloch.jpg', 'zweites.png']) {
        const address = await clerk.page.getByRole('link', { name }).getAttribute('href');
        const answer = await clerk.context.request.get(address);
        assert.equal(answer.status(), 200);
        assert.match(answer.headers()['content-type'], /^image\/(jpeg|png)$/);
        const bytes = await answer.body();
        assert.ok(bytes.length > 100);
        assert.ok(!bytes.includes('Marlene') && !bytes.includes('Exif'), `${name} says nothing about who made it and where`);
      }
    }),
  );
}
