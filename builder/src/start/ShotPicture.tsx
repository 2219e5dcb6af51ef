import type { ReactNode } from "react";
import type { Shot } from "../api/documents";

/** What was shot, in a few lines: grey as the page, so that it tints nothing. */
const PICTURES: Readonly<Record<Shot, ReactNode>> = {
  wedding: (
    <>
      <circle cx="52" cy="42" r="15" />
      <circle cx="70" cy="42" r="15" />
      <path d="m66 19 4-5 4 5-4 5z" fill="currentColor" />
    </>
  ),
  portraits: (
    <>
      <circle cx="60" cy="31" r="12" />
      <path d="M36 68c1-14 11-21 24-21s23 7 24 21" />
      <circle cx="56" cy="30" r="1.2" fill="currentColor" />
      <circle cx="64" cy="30" r="1.2" fill="currentColor" />
      <path d="M56 36q4 3 8 0" />
    </>
  ),
  sports: (
    <>
      <circle cx="74" cy="16" r="6" />
      <path d="M70 26 56 34l12 12-6 18M56 34l-12-4M68 46l16 4M70 26l10 8 10-4" />
      <path d="M20 30h14M16 42h18M22 54h12" opacity=".55" />
    </>
  ),
  wildlife: (
    <>
      <path d="M34 50q6-18 26-18 10 0 16-8l6-4 2 6 8 4-6 6q-4 18-24 20-8 1-14-4z" />
      <circle cx="82" cy="26" r="1.4" fill="currentColor" />
      <path d="M56 56v10M64 56v10M34 50l-14 4 14 4" />
    </>
  ),
  property: (
    <>
      <path d="M26 66V38l34-22 34 22v28z" />
      <path d="M52 66V48h16v18M34 42h10v9H34zM76 42h10v9H76z" />
    </>
  ),
  travel: (
    <>
      <path d="m14 66 26-38 18 26 12-16 26 28z" />
      <circle cx="84" cy="22" r="7" />
      <path d="m34 37 6 6 6-6" />
    </>
  ),
  other: (
    <>
      <rect x="26" y="26" width="68" height="40" rx="5" />
      <path d="m46 26 5-9h18l5 9" />
      <circle cx="60" cy="46" r="13" />
      <circle cx="60" cy="46" r="6" />
    </>
  ),
};

interface ShotPictureProps {
  readonly of: Shot;
  readonly className?: string | undefined;
}

export function ShotPicture({ of, className }: ShotPictureProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 120 80"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {PICTURES[of]}
    </svg>
  );
}
