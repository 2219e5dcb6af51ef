export default function RecipePage({ name }: { name: string }) {
  return <h1>{name}</h1>;
}
