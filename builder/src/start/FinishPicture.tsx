import type { ReactNode } from "react";
import type { Finish } from "../api/documents";

/** What an editor is handed: no maker's mark, but what it will show. */
const PICTURES: Readonly<Record<Finish, ReactNode>> = {
  lightroom: <Sliders at={[36, 62, 48]} stars />,
  "capture-one": <Sliders at={[56, 40, 66]} stars />,
  darktable: <Sliders at={[44, 68, 38]} stars={false} />,
  digikam: (
    <>
      <rect x="24" y="18" width="72" height="44" rx="3" />
      <circle cx="48" cy="36" r="6" />
      <path d="M37 56q1-11 11-11t11 11M68 30h20M68 39h20M68 48h12" />
    </>
  ),
  "photo-mechanic": (
    <>
      <path d="M22 18h22v16H22zM49 18h22v16H49zM76 18h22v16H76zM22 44h22v16H22zM76 44h22v16H76z" />
      <path d="M49 44h22v16H49z" fill="currentColor" fillOpacity=".35" />
    </>
  ),
  here: (
    <>
      <path d="M38 14h44v52H38z" />
      <path d="m38 54 14-16 12 14 8-8 10 10" />
      <path d="M88 22h6v52H50v-6" opacity=".55" />
    </>
  ),
};

function Sliders({ at, stars }: { readonly at: readonly [number, number, number]; readonly stars: boolean }) {
  return (
    <>
      {at.map((x, row) => (
        <g key={x}>
          <path d={`M28 ${24 + row * 15}h64`} opacity=".55" />
          <circle cx={x} cy={24 + row * 15} r="5" fill="currentColor" />
        </g>
      ))}
      {stars &&
        [40, 52, 64].map((x) => (
          <path
            key={x}
            d={`m${x + 4} 64 1.8 4 4.2.4-3.2 2.8 1 4.1-3.8-2.2-3.8 2.2 1-4.1-3.2-2.8 4.2-.4z`}
            fill="currentColor"
            stroke="none"
          />
        ))}
    </>
  );
}

interface FinishPictureProps {
  readonly of: Finish;
  readonly className?: string | undefined;
}

export function FinishPicture({ of, className }: FinishPictureProps) {
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
