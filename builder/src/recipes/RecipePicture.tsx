import type { ReactNode } from "react";

/** A frame: kept (filled in the lamp's red), an alternate, or set aside (crossed out). */
function Frame({ x, y, as = "plain", w = 22, h = 15 }: FrameProps) {
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={w}
        height={h}
        rx="1.5"
        fill={as === "kept" ? "var(--lamp)" : "var(--card)"}
        stroke={as === "kept" ? "var(--lamp)" : "currentColor"}
        strokeDasharray={as === "aside" ? "2 2" : undefined}
      />
      {as === "kept" && <path d={`m${x + w / 2 - 4} ${y + h / 2} 3 3 5-6`} stroke="var(--card)" strokeWidth="2" />}
      {as === "aside" && <path d={`M${x + 5} ${y + 3}l${w - 10} ${h - 6}M${x + w - 5} ${y + 3}l${10 - w} ${h - 6}`} />}
    </g>
  );
}

interface FrameProps {
  readonly x: number;
  readonly y: number;
  readonly as?: "plain" | "kept" | "aside";
  readonly w?: number;
  readonly h?: number;
}

const ARROW = <path d="M70 45h14m-4-4 4 4-4 4" />;

/** A burst before the arrow. */
function Burst({ count = 4 }: { readonly count?: number }) {
  return Array.from({ length: count }, (_, at) => `frame ${at}`).map((key, at) => (
    <Frame key={key} x={16 + at * (24 / count)} y={26 + at * (20 / count)} w={26} h={18} />
  ));
}

const PICTURES: Readonly<Record<string, ReactNode>> = {
  cull: (
    <>
      <Burst />
      {ARROW}
      <Frame x={94} y={22} as="kept" w={30} h={21} />
      <Frame x={94} y={49} as="aside" />
      <Frame x={119} y={49} />
    </>
  ),
  wedding: (
    <>
      <Burst />
      {ARROW}
      <Frame x={92} y={20} as="plain" w={52} h={48} />
      <circle cx="108" cy="42" r="7" fill="var(--lamp)" stroke="none" />
      <circle cx="128" cy="42" r="7" fill="var(--lamp)" stroke="none" />
      <path d="M98 64q1-11 10-11t10 11M118 64q1-11 10-11t10 11" />
    </>
  ),
  sports: (
    <>
      <Burst count={7} />
      {ARROW}
      <Frame x={94} y={22} as="kept" w={30} h={21} />
      <Frame x={104} y={48} as="kept" w={30} h={21} />
      <path d="M90 28h-3M90 34h-5M90 40h-3" opacity=".6" />
    </>
  ),
  wildlife: (
    <>
      <Frame x={14} y={24} w={48} h={38} />
      <path d="M28 48q2-8 10-8 4 0 6-4l4 2-2 3q-1 8-9 9z" />
      {ARROW}
      <Frame x={92} y={24} w={50} h={38} />
      <path d="M98 54q4-18 20-18 8 0 12-8l8 4-4 6q-2 16-18 18z" fill="var(--lamp)" stroke="none" />
    </>
  ),
  property: (
    <>
      <g transform="rotate(-6 38 44)">
        <Frame x={14} y={24} w={48} h={38} />
        <path d="M22 56V40l16-9 16 9v16" />
      </g>
      {ARROW}
      <Frame x={92} y={24} w={50} h={38} />
      <path d="M101 56V40l16-9 16 9v16z" stroke="var(--lamp)" strokeWidth="2.5" />
    </>
  ),
  "five-stages": (
    <>
      {[14, 42, 70, 98, 126].map((x, at) => (
        <g key={x}>
          <circle cx={x + 9} cy="45" r="10" fill={at === 4 ? "var(--lamp)" : "var(--card)"} />
          {at < 4 && <path d={`M${x + 20} 45h6`} />}
        </g>
      ))}
      <path d="m19 45 3 3 5-6M46 45h10M46 41h10M46 49h6M74 40h10v10H74z" />
      <path d="m102 49 9-9 2 2-9 9h-2z" />
      <path d="m131 45 3 3 5-6" stroke="var(--card)" strokeWidth="2" />
    </>
  ),
};

const OWN = (
  <>
    <path d="M40 30h80M40 45h80M40 60h48" opacity=".6" />
    <circle cx="66" cy="30" r="5" fill="var(--card)" />
    <circle cx="98" cy="45" r="5" fill="var(--lamp)" stroke="var(--lamp)" />
    <circle cx="56" cy="60" r="5" fill="var(--card)" />
  </>
);

interface RecipePictureProps {
  readonly name: string;
  readonly className?: string | undefined;
}

/** What a recipe does, as a picture; one's own recipes share one. */
export function RecipePicture({ name, className }: RecipePictureProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 160 90"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {PICTURES[name] ?? OWN}
    </svg>
  );
}
