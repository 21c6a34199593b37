export const IntakeStep = ({ id }: { id: string }) => <p data-student={id} />
