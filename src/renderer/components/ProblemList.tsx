import type { CatalogProblem } from '../../core/catalog/catalog'

/** What is wrong, one line each: file, place, reason. */
export function ProblemList({ problems }: { problems: readonly CatalogProblem[] }) {
  return (
    <ul>
      {problems.map(({ file, path, reason }) => (
        <li key={`${file} ${path} ${reason}`}>
          <code>{[file, path].filter(Boolean).join(' › ')}</code>: {reason}
        </li>
      ))}
    </ul>
  )
}
