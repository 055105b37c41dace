/** The beginning of a PNG: enough to see its size. */
export function png(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** The beginning of a JPEG, as a camera that was turned writes it. `orientation` is that of EXIF, 1 to 8. */
export function jpeg(width: number, height: number, orientation: number): Buffer {
  const exif = Buffer.from(
    '45786966000049492a000800000001001201030001000000000000000000000000',
    'hex',
  );
  exif.writeUInt16LE(orientation, 24);
  const frame = Buffer.from('ffc0001108000000000301110002110103110100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from('ffd8ffe10000', 'hex');
  start.writeUInt16BE(exif.length + 2, 4);
  return Buffer.concat([start, exif, frame]);
}

/** A drawing with some attributes on its root. */
export function svg(attributes: string, inner = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`;
}
