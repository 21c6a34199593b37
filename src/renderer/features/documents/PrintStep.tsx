export const PrintStep = ({ id }: { id: string }) => <p data-student={id} />
