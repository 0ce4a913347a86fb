import { type Problem, warning } from '../kernel/problem.ts';
import type { DistrictFolder } from './district-folder.ts';

/** Notes beside the YAML, schemas for editors, what an office program or a system leaves behind. */
const BY_RIGHT =
  /^config\/schema\/[^/]+\.schema\.json$|(?:^|\/)(?:README|说明)[^/]*\.(?:md|txt)$|(?:^|\/)[.~][^/]*$|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/iu;
const TABLE = /\.(?:xlsx|xls|xlsm|et|ods|csv)$/iu;

/** Files in config/ and rules/ that no verb reads: a workbook or a document that somebody saved there says nothing. */
export function strayFiles(folder: DistrictFolder): readonly Problem[] {
  return folder
    .otherFiles()
    .filter((path) => !BY_RIGHT.test(path))
    .map((path) => {
      const code = TABLE.test(path) ? ('policy-table-unread' as const) : ('policy-file-unread' as const);
      return warning(code, {}, { file: path });
    });
}
