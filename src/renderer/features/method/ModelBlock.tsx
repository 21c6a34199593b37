import type { Block, Inline, RichText } from '../../../core/documents/model'
import classes from './Method.module.css'

/** The kinds of block that this page's document is made of, as the window shows them. */
export function ModelBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'title':
      return (
        <header>
          <h1>{block.text}</h1>
          <p className={classes.subtitle}>{block.subtitle}</p>
        </header>
      )
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>
    case 'paragraph':
      return (
        <p data-tone={block.tone}>
          <Words text={block.text} />
        </p>
      )
    case 'list': {
      const List = block.style === 'number' ? 'ol' : 'ul'
      return (
        <List data-tone={block.tone}>
          {block.items.map((item, at) => (
            // Documents are made once and not reordered.
            <li key={at}>
              <Words text={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table className={classes.table}>
          <caption className="visually-hidden">{block.summary}</caption>
          <thead>
            <tr>
              {block.columns.map(({ header, align }) => (
                <th key={header} scope="col" data-align={align}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((texts, at) => {
                  const Cell = at === 0 && block.rowHeaders ? 'th' : 'td'
                  return (
                    <Cell key={at} scope={Cell === 'th' ? 'row' : undefined} data-align={block.columns[at]?.align}>
                      {texts.map((text, n) => (
                        <Words key={n} text={text} />
                      ))}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )
    // This document has none of these; a page of its own would draw them in its own way.
    case 'bars':
    case 'callout':
    case 'checklist':
    case 'columns':
    case 'facts':
    case 'group':
    case 'answers':
    case 'lines':
    case 'new-page':
    case 'range':
    case 'signatures':
    case 'stairs':
    case 'timeline':
      return null
  }
}

function Words({ text }: { text: RichText }) {
  return typeof text === 'string' ? text : text.map((part, at) => <Part key={at} part={part} />)
}

/** Addresses are shown, not followed: the app opens no page of the network. */
function Part({ part }: { part: Inline }) {
  if (typeof part === 'string') return part
  if ('reference' in part) return <sup>{part.reference}</sup>
  return part.style === 'strong' ? <strong>{part.text}</strong> : <span>{part.text}</span>
}
