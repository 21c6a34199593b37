export const DocumentsPage = () => <h1>DocumentsPage</h1>
