import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
  /** Written instead of the true size, as a bomb does. */
  readonly declaredSize?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
}

/** A ZIP archive byte by byte (APPNOTE 4.3), so that tests can make what no library would. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { local, central } = entryOf(part, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function entryOf(part: ZipPart, offset: number): { readonly local: Buffer; readonly central: Buffer } {
  const name = Buffer.from(part.name);
  const body = part.stored ? Buffer.from(part.content) : deflateRawSync(part.content);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800 | (part.encrypted ? 1 : 0), 2);
  common.writeUInt16LE(part.stored ? 0 : 8, 4);
  common.writeUInt32LE(0x21_0000, 6);
  common.writeUInt32LE(crc32(part.content), 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(part.declaredSize ?? part.content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, name, body]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return { local, central: Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, tail, name]) };
}
