// Files that people send, made from nothing.
import * as zlib from 'node:zlib';

/** What stands in the metadata of the photo and must never reach the administration. */
export const SECRET = 'GPS 50.9787N 11.0328E Marlene';

/** A picture of `size` × `size` pixels in the format PNG; with `noise` it does not become small by compression. */
export function png(size, { noise = false, text } = {}) {
  const rows = Buffer.alloc(size * (1 + size * 3));
  let state = 1;
  for (let at = 0; at < rows.length; at += 1) {
    if (at % (1 + size * 3) === 0) continue;
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    rows[at] = noise ? state >>> 24 : (at >> 4) & 0xff;
  }
  const comment = text ? [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))] : [];
  return Buffer.concat([...head(size, size, 2), ...comment, ...data(rows, noise ? 0 : 9)]);
}

/** A picture with a palette: `pixels` are places in it, row by row. */
export function paletted(width, height, palette, pixels) {
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  }
  return Buffer.concat([...head(width, height, 3), chunk('PLTE', Buffer.from(palette.flat())), ...data(rows, 9)]);
}

function head(width, height, colours) {
  const about = Buffer.alloc(13);
  about.writeUInt32BE(width, 0);
  about.writeUInt32BE(height, 4);
  about.set([8, colours, 0, 0, 0], 8);
  return [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), chunk('IHDR', about)];
}

function data(rows, level) {
  return [chunk('IDAT', zlib.deflateSync(rows, { level })), chunk('IEND', Buffer.alloc(0))];
}

function chunk(kind, content) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(content.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(checksum(body), body.length + 4);
  return out;
}

// `crc32` of zlib is younger than the oldest Node that runs this.
function checksum(bytes) {
  if (zlib.crc32) return zlib.crc32(bytes);
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A photo as a telephone makes it: JPEG with EXIF, drawn by the browser. */
export async function photo(page) {
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
    const pen = canvas.getContext('2d');
    pen.fillStyle = '#888';
    pen.fillRect(0, 0, 320, 240);
    pen.fillStyle = '#222';
    pen.ellipse(160, 140, 90, 40, 0, 0, 7);
    pen.fill();
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const plain = Buffer.from(address.split(',')[1], 'base64');
  const ascii = Buffer.from(`${SECRET}\0`, 'latin1');
  // One directory with one entry, ImageDescription, as TIFF 6.0 has it.
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x010e, 10);
  tiff.writeUInt16BE(2, 12);
  tiff.writeUInt32BE(ascii.length, 14);
  tiff.writeUInt32BE(26, 18);
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, ascii]);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), segment, exif, plain.subarray(2)]);
}
