/** The notice of a round's commitment (draw/v1 §2); its file bears this name. */
export const ROUND_NOTICE = '抽查公告';
/** The notice of people who are committed to apart. */
export const PEOPLE_NOTICE = '人员匹配公告';
