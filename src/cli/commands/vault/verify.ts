import { verifyVault } from '../../../node/vault/verify'
import { exitCode } from '../../errors'
import { accessVault } from '../../open-vault'
import { vaultCommand } from '../../vault-command'

/** `vault verify`: opens every document with the key and changes nothing. Exit code 2 where something is not sound. */
export const vaultVerify = vaultCommand({
  name: 'verify',
  options: ['json'],
  async run({ values, context, t }) {
    const { dir, recovered, ...access } = await accessVault(values, context, t, { writes: false })
    const report = await verifyVault(dir, access).finally(() => access.key.fill(0))
    const localIsSound = ['none', 'sound'].includes(report.local.state)
    if (values.json)
      context.out(`${JSON.stringify({ format: 'casepath-vault-report/1', headerRecovered: recovered, ...report })}\n`)
    else {
      for (const { id, reason, recoverable } of report.problems)
        context.out(`${id}: ${t(`cli:vault.${reason}`)}${recoverable ? ` ${t('cli:vault.recoverable')}` : ''}\n`)
      for (const { id, number, reason } of report.planProblems)
        context.out(`${id}: ${t(`cli:vault.plan.${reason}`, { number })}\n`)
      if (!localIsSound)
        context.out(
          `local.json: ${t(`cli:vault.${report.local.state}`)}${report.local.recoverable ? ` ${t('cli:vault.recoverable')}` : ''}\n`,
        )
      for (const { kind, file, line, count } of report.log.problems)
        context.out(`${file}: ${t(`cli:vault.log.${kind}`, { line, count })}\n`)
      if (recovered) context.out(`${t('cli:vault.headerFromCopy')}\n`)
      if (!report.headerTwice) context.out(`${t('cli:vault.headerOnce')}\n`)
      if (report.otherHeaders > 0) context.out(`${t('cli:vault.otherHeaders', { count: report.otherHeaders })}\n`)
      if (report.waiting.sound > 0) context.out(`${t('cli:vault.waiting', { count: report.waiting.sound })}\n`)
      if (report.waiting.damaged > 0)
        context.out(`${t('cli:vault.waitingDamaged', { count: report.waiting.damaged })}\n`)
      if (report.setAside > 0) context.out(`${t('cli:vault.setAside', { count: report.setAside })}\n`)
      if (report.leftovers > 0) context.out(`${t('cli:vault.leftovers', { count: report.leftovers })}\n`)
      context.out(`${t('cli:vault.sound', { count: report.sound, problems: report.problems.length })}\n`)
    }
    const isSound = [report.problems, report.planProblems, report.log.problems].every(({ length }) => length === 0)
    const nothingElse = localIsSound && report.waiting.damaged === 0 && report.headerTwice && !recovered
    return isSound && nothingElse ? exitCode.done : exitCode.badInput
  },
})
