// How many tests passed and failed, from the JSON reports of vitest and Playwright. A test that did not run counts as
// failed, and so does a file that could not be read: "0 failed" must mean that everything was tried.
import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * A missing or broken report is one failure.
 * @param {string} file
 * @param {(report: any) => Count} count
 * @returns {Count}
 */
export function countReport(file, count) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/**
 * @param {any} report
 * @returns {Count}
 */
export function countVitest({ numPassedTests, numTotalTests, testResults }) {
  const unreadable = testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests + unreadable.length }
}

/**
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  const { expected, unexpected, flaky, skipped } = stats
  return { passed: expected, failed: unexpected + flaky + skipped + errors.length }
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function addCounts(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0)
  return { passed: sum('passed'), failed: sum('failed') }
}
