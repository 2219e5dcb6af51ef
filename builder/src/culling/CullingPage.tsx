export default function CullingPage({ run }: { run: string }) {
  return <h1>{run}</h1>;
}
