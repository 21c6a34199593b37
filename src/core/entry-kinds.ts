/** What an entry of the file can be about: meetings and calls, talks with the family, referrals, what was observed. */
export const entryKinds = ['meeting', 'call', 'message', 'family', 'referral', 'observation', 'other'] as const
export type EntryKind = (typeof entryKinds)[number]
