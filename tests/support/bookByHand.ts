import { crc32, deflateRawSync } from "node:zlib";

export interface Part {
  readonly name: string;
  readonly data: Buffer;
  /** Size that the directory claims, where it lies. */
  readonly claims?: number;
  /** Stored as it is, with its sizes behind it, as office programs write parts under a password. */
  readonly locked?: boolean;
}

/** The local part of an entry whose sizes stand behind it. */
function lockedPart(fields: Buffer, name: Buffer, data: Buffer): Buffer {
  const local = Buffer.from(fields);
  local.fill(0, 10, 22);
  const sizes = Buffer.concat([Buffer.from("PK\x07\x08"), fields.subarray(10, 22)]);
  return Buffer.concat([Buffer.from("PK\x03\x04"), local, name, data, sizes]);
}

/** A zip written by hand, so that it can lie. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claims, locked } of parts) {
    const packed = locked ? data : deflateRawSync(data);
    const bytes = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    if (locked) fields.writeUInt16LE(8, 2);
    fields.writeUInt16LE(locked ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claims ?? data.length, 18);
    fields.writeUInt16LE(bytes.length, 22);
    const plain = Buffer.concat([Buffer.from("PK\x03\x04"), fields, bytes, packed]);
    const local = locked ? lockedPart(fields, bytes, packed) : plain;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, tail, bytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const types = Buffer.from(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
);
const workbook = Buffer.from(
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>',
);
const links = Buffer.from(
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
);
/** A sheet with what an XML declaration comes before. */
export const sheetOf = (inside: string) => Buffer.from(`<?xml version="1.0"?>${inside}`);
export const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export const sharedTexts = "xl/sharedStrings.xml";
const sharedType = `<Override PartName="/${sharedTexts}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>`;
const typesOf = (more: readonly Part[]): Buffer =>
  more.some(({ name }) => name === sharedTexts)
    ? Buffer.from(types.toString().replace("</Types>", `${sharedType}</Types>`))
    : types;

/** The parts of a book with one sheet, and more beside; shared texts are told of where there are any. */
export const parts = (sheet: Buffer, more: readonly Part[] = []): Part[] => [
  { name: "[Content_Types].xml", data: typesOf(more) },
  { name: "xl/workbook.xml", data: workbook },
  { name: "xl/_rels/workbook.xml.rels", data: links },
  { name: "xl/worksheets/sheet1.xml", data: sheet },
  ...more,
];

/** One household with one person, under its heading. */
export const roster = `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>户编号</t></is></c><c r="B1" t="inlineStr"><is><t>姓名</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>1</t></is></c><c r="B2" t="inlineStr"><is><t>扎西</t></is></c></row></sheetData></worksheet>`;
