import type { Finish, Shot } from "../api/documents";

interface Answer<Value> {
  readonly value: Value;
  readonly word: string;
  readonly hint: string;
}

export const SHOTS: readonly Answer<Shot>[] = [
  { value: "wedding", word: "A wedding", hint: "moments, faces" },
  { value: "portraits", word: "Portraits", hint: "eyes, expression" },
  { value: "sports", word: "Sports", hint: "long bursts" },
  { value: "wildlife", word: "Wildlife", hint: "animals, far away" },
  { value: "property", word: "Rooms, houses", hint: "brackets, straight walls" },
  { value: "travel", word: "A journey", hint: "a bit of everything" },
  { value: "other", word: "Something else", hint: "a plain first look" },
];

export const FINISHES: readonly Answer<Finish>[] = [
  { value: "lightroom", word: "Lightroom", hint: "stars and develop settings" },
  { value: "capture-one", word: "Capture One", hint: "stars in sidecars" },
  { value: "darktable", word: "darktable", hint: "stars in sidecars" },
  { value: "digikam", word: "digiKam", hint: "stars, labels, faces" },
  { value: "photo-mechanic", word: "Photo Mechanic", hint: "stars and labels" },
  { value: "here", word: "Right here", hint: "finished copies" },
];
