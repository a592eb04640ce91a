type Props = { params: Promise<{ length: string }> };

const text = Array.from(
  { length: 4000 },
  (_, number) => `Frase ${number}: la luz del faro gira ${(number * 7919) % 1000} veces y el mar sigue ahi. `,
).join('');

/** Only so much text, in the same layout and build as every page: what Next itself costs. */
export default async function StaticPage({ params }: Props) {
  const { length } = await params;
  return <main>{text.slice(0, Number(length))}</main>;
}
