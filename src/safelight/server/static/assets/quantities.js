// src/runs/quantities.ts
/** `4.6 s`, `42 s`, `3 min 20 s`, `1 h 05 min`. */
function duration(seconds) {
	if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	if (whole < 3600) return `${Math.floor(whole / 60)} min ${padded(whole % 60)} s`;
	const minutes = Math.round(seconds / 60);
	return `${Math.floor(minutes / 60)} h ${padded(minutes % 60)} min`;
}
/** A foreseen time, no finer than it can be known. */
function roughly(seconds) {
	if (seconds < 10) return "a few seconds";
	if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} s`;
	if (seconds < 3570) return `about ${Math.max(1, Math.round(seconds / 60))} min`;
	return `about ${(seconds / 3600).toFixed(1)} h`;
}
/** The time that is left, as it is known: `about 3 min`, `3 to 5 min`, `at least 3 min`. */
function timeLeft(least, most) {
	if (least === null) return "not known yet";
	if (most === null) return `at least ${bare(least)}`;
	const [from, to] = [bare(least), bare(most)];
	if (most < 10 || from === to) return roughly(most);
	if (least < 10) return `up to ${to}`;
	const [amount, unit] = from.split(" ");
	return to.endsWith(` ${unit}`) ? `${amount} to ${to}` : `${from} to ${to}`;
}
function bare(seconds) {
	return roughly(seconds).replace("about ", "");
}
/** Sizes as disks count them: `81 MB`, `1.5 GB`. */
function size(bytes) {
	if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
	if (bytes >= 1e6) return `${Math.round(bytes / 1e6)} MB`;
	return `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}
/** When it was, as one says it today: the clock for today, the date for all else; what is no moment as it came. */
function moment(iso, now = /* @__PURE__ */ new Date()) {
	const at = new Date(iso);
	if (Number.isNaN(at.getTime())) return iso;
	const clock = at.toLocaleTimeString("en-GB", {
		hour: "2-digit",
		minute: "2-digit"
	});
	if (at.toDateString() === now.toDateString()) return `today, ${clock}`;
	const sameYear = at.getFullYear() === now.getFullYear();
	return `${at.toLocaleDateString("en-GB", {
		day: "numeric",
		month: "short",
		...sameYear ? {} : { year: "numeric" }
	})}, ${clock}`;
}
/** `1 photo`, `2,000 photos`. */
function counted(count, one) {
	return `${count.toLocaleString("en-GB")} ${count === 1 ? one : `${one}s`}`;
}
function padded(number) {
	return String(number).padStart(2, "0");
}
export { timeLeft as a, size as i, duration as n, moment as r, counted as t };
