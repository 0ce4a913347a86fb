import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeEnterprises } from './make-enterprises.ts';

const FOLDER = fileURLToPath(new URL('../rosters/', import.meta.url));

mkdirSync(FOLDER, { recursive: true });
writeFileSync(`${FOLDER}检查对象名录.csv`, makeEnterprises());
