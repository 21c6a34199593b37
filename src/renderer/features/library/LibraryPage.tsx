export const LibraryPage = (_: { specialty: string | undefined }) => <h1>LibraryPage</h1>
