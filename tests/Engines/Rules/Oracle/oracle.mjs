// Evaluates expressions over sets of facts with an independent implementation: reads a file of the test's making, prints one line a set.
import {readFileSync} from 'node:fs'
import {Environment} from '@marcbachmann/cel-js'

const {expressions, facts} = JSON.parse(readFileSync(process.argv[2], 'utf8'), (_, value) =>
  value && typeof value === 'object' && '$int' in value ? BigInt(value.$int) : value)
const environment = new Environment({unlistedVariablesAreDyn: true})
  .registerFunction('inList(string, string): bool', (list, value) => value.endsWith('1'))
  .registerFunction('distance(string, string): double', (from, to) => 100.0 * Math.abs(from.length - to.length))
const programs = expressions.map(e => environment.parse(e))

for (const set of facts) {
  console.log(programs.map(program => {
    try {
      const value = program(set)
      return value === true ? 'fired' : value === false ? 'not fired' : `neither: ${value}`
    } catch {
      return 'cannot tell'
    }
  }).join('\t'))
}
