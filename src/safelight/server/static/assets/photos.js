import { n as ask } from "./client.js";
// src/api/photos.ts
var base = (run) => `/runs/${encodeURIComponent(run)}`;
var grid = (run, signal) => ask("GET", `${base(run)}/photos`, void 0, signal);
var photo = (run, index, signal) => ask("GET", `${base(run)}/photos/${index}`, void 0, signal);
var people = (run, group, signal) => ask("GET", `${base(run)}/people?group=${group}`, void 0, signal);
/** Addresses of pictures: for `src`, so with `/api` before them. */
var pictures = (run) => {
	const of = (index) => `/api${base(run)}/photos/${index}`;
	return {
		thumb: (index) => `${of(index)}/thumb`,
		preview: (index, edge) => `${of(index)}/preview?edge=${edge}`,
		full: (index) => `${of(index)}/full`,
		edited: (index, edge) => `${of(index)}/edited?edge=${edge}`,
		mask: (index, n) => `${of(index)}/masks/${n}`,
		face: (index, n) => `${of(index)}/faces/${n}`
	};
};
export { pictures as i, people as n, photo as r, grid as t };
