export const PlanStep = ({ id }: { id: string }) => <p data-student={id} />
