/** A card's heading with its way on at the right. */
export function CardHead(props: { title: string; link?: { href: string; label: string } | undefined }) {
  return (
    <div class="card-head">
      <h2>{props.title}</h2>
      {props.link ? <a href={props.link.href}>{props.link.label}</a> : null}
    </div>
  )
}
