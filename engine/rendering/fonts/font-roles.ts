import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontRoleFace } from '../../domain/ports.ts';
import { homeFolder } from '../home-folder.ts';
import type { RenderingSettings } from '../settings.ts';

/** Names of the five roles in style sheets: `font-family: FangSong`. */
export const FONT_ROLES = ['Song', 'XiaoBiaoSong', 'Hei', 'Kai', 'FangSong'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

export interface FontRoleFile {
  readonly role: FontRole;
  readonly name: FontRoleFace['role'];
  readonly file: string;
  readonly origin: FontRoleFace['origin'];
}

/** Which file stands for each role (字体): the office's own, else an installed 仿宋, else the packaged one. */
export function fontRoleFiles(settings: RenderingSettings = {}): readonly FontRoleFile[] {
  return FONT_ROLES.map((role) => {
    const configured = settings.fonts?.[role];
    const { name, file, origin } = PACKAGED[role];
    if (configured !== undefined) return { role, name, file: configured, origin: 'configured' };
    const installed = role === 'FangSong' ? installedFangSong(settings.env ?? process.env) : undefined;
    if (installed !== undefined) return { role, name, file: installed, origin: 'installed' };
    return { role, name, file: fileURLToPath(import.meta.resolve(file)), origin };
  });
}

const SERIF = '@expo-google-fonts/noto-serif-sc';
const WENKAI = '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin';

const PACKAGED: Readonly<Record<FontRole, Omit<FontRoleFile, 'role'>>> = {
  Song: { name: '宋体', file: `${SERIF}/400Regular/NotoSerifSC_400Regular.ttf`, origin: 'packaged' },
  XiaoBiaoSong: { name: '小标宋', file: `${SERIF}/900Black/NotoSerifSC_900Black.ttf`, origin: 'standIn' },
  Hei: {
    name: '黑体',
    file: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
    origin: 'packaged',
  },
  Kai: { name: '楷体', file: `${WENKAI}-500-normal.woff2`, origin: 'packaged' },
  FangSong: { name: '仿宋', file: `${WENKAI}-300-normal.woff2`, origin: 'standIn' },
};

const FANGSONG_FILES = /^(?:simfang|fangsong|fangsong_gb2312|仿宋(?:_gb2312)?|fzfsk.*|stfangso?ng?)\.ttf$/iu;

function installedFangSong(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const home = homeFolder();
  const folders = [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    '/Library/Fonts',
    ...(home === undefined ? [] : [join(home, '.local', 'share', 'fonts'), join(home, 'Library', 'Fonts')]),
    ...(env.WINDIR === undefined ? [] : [join(env.WINDIR, 'Fonts')]),
  ];
  return folders.filter(existsSync).flatMap(fangSongIn)[0];
}

function fangSongIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => FANGSONG_FILES.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
