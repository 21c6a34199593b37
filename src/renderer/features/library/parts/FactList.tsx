import { Fragment, type ReactNode } from 'react'
import classes from './parts.module.css'

/** Names and what holds of them. What is `null` is left out. */
export function FactList({
  facts,
}: {
  facts: readonly (readonly [name: ReactNode, value: ReactNode] | null | false)[]
}) {
  return (
    <dl className={classes.facts}>
      {facts
        .filter((fact) => fact !== null && fact !== false)
        .map(([name, value], index) => (
          <Fragment key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  )
}
