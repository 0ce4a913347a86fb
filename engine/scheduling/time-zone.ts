/** The schedule's zone, whatever the machine's is; since 1991 the same as the +08:00 of an `Instant`. */
export const TIME_ZONE = 'Asia/Shanghai';
