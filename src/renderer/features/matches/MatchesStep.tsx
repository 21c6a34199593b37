export const MatchesStep = ({ id }: { id: string }) => <p data-student={id} />
